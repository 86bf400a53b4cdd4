/** Every fact of the source text that the seed model holds, where a person sees it in the editor. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { block, canvas, inspector, openSeed } from '../helpers/pages.ts';

// Fourteen time zones away from the machine that runs this, the clock of the source still stands as it stood.
test.use({ timezoneId: 'Asia/Tokyo', viewport: { width: 1280, height: 800 } });

const GROUPINGS = [
  'Develop Profile',
  'Qualify',
  'Problem/Need Gathering',
  'Developing Product/Solution/Value Proposition',
  'Presenting Product/Solution/Value Proposition',
  'Evaluate customer Feedback/Refine Solution/Value Proposition',
] as const;

const show = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const list = async (page: Page, name: string) => {
  await show(page, name);
  return page.getByRole('region', { name, exact: true });
};
const thread = (place: Page | Locator, title: string) => place.getByRole('article', { name: title });
const cells = (page: Page, grouping: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: grouping }) })
    .getByRole('gridcell');

test.beforeEach(async ({ page }) => {
  await openSeed(page);
});

test('1-6: the model, its macro processes, and four nominated ways to sell', async ({ page }) => {
  await expect(page.getByRole('navigation')).toContainText('Sales & Support');
  await expect(inspector(page).getByRole('textbox', { name: 'Prefix' })).toHaveValue('ss');
  for (const macro of ['P Plan', 'S Sell', 'C Contract', 'A Assist'])
    await expect(block(page, macro)).toBeVisible();
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  for (const [code, name] of [
    ['S1', 'Sell on Standard Terms'],
    ['S2', 'Sell by Proposal'],
    ['S3', 'Sell Custom Solution'],
    ['S4', 'Sell Renewal'],
  ] as const) {
    await expect(block(page, `${code} ${name}`)).toHaveAccessibleName(
      new RegExp(`^${code} ${name}, nominated`),
    );
    // The usual status of a level is not on each of its blocks; who selects one reads it.
    await block(page, `${code} ${name}`).click({ position: { x: 40, y: 16 } });
    await expect(inspector(page).getByRole('button', { name: /Status/ })).toContainText('Nominated');
  }
});

test('7-12: six groupings in all Sell processes, and the decision about them', async ({ page }) => {
  await block(page, 'S Sell').click();
  const decision = inspector(page).getByRole('article', {
    name: 'All Sell processes contain the same groupings of activities',
  });
  for (const grouping of GROUPINGS) await expect(decision).toContainText(grouping);
  await expect(decision).toContainText('Decision');
  await show(page, 'Matrix');
  for (const grouping of GROUPINGS)
    await expect(page.getByRole('rowheader', { name: grouping })).toBeVisible();
});

test('13-15: the cells, in the matrix and on the canvas, and the order of complexity', async ({ page }) => {
  await show(page, 'Matrix');
  const developing = cells(page, 'Developing');
  await expect(developing.nth(0)).toContainText('None, on purpose');
  await expect(developing.nth(1)).toContainText('proposal');
  await expect(developing.nth(2)).toContainText('solution');
  const presenting = cells(page, 'Presenting');
  await expect(presenting.nth(0)).toContainText(/brochure.*trial/);
  await expect(presenting.nth(1)).toContainText('proposal');
  await expect(presenting.nth(2)).toContainText('solution');
  await expect(page.getByRole('columnheader')).toContainText([
    'Grouping',
    /S1.*Complexity 1/s,
    /S2.*Complexity 2/s,
    /S3.*Complexity 3/s,
    /S4.*No complexity set/s,
  ]);
  await show(page, 'Canvas');
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(canvas(page).getByRole('group', { name: /^Developing.*none, in S1/ })).toBeVisible();
  await expect(canvas(page).getByRole('group', { name: /^S104 Presenting/ })).toContainText(
    'brochure, trial',
  );
  for (const code of ['S204', 'S205'])
    await expect(canvas(page).getByRole('group', { name: new RegExp(`^${code} `) })).toContainText(
      'proposal',
    );
  for (const code of ['S304', 'S305'])
    await expect(canvas(page).getByRole('group', { name: new RegExp(`^${code} `) })).toContainText(
      'solution',
    );
});

test('16-18: three use cases with their steps, linked to blocks', async ({ page }) => {
  const panel = await list(page, 'Use cases');
  for (const [name, steps, code] of [
    ['Capture Inquiry', ['Capture Inquiry'], 'S'],
    ['Develop Profile', ['Buyer Persona', 'Gather business information'], 'S101'],
    ['Qualify', ['Lead scoring', 'Preliminary credit assessment'], 'S102'],
  ] as const) {
    await panel.locator('summary', { hasText: name }).click();
    const opened = panel.getByRole('list').last();
    for (const [i, step] of steps.entries())
      await expect(opened.getByRole('textbox', { name: `Step ${i + 1}` })).toHaveValue(step);
    await expect(opened).toContainText(code);
    await panel.locator('summary', { hasText: name }).click();
  }
});

test('19: online sales, asked and answered under a name and a time, and the emphasis it shifts', async ({
  page,
}) => {
  await block(page, 'S Sell').click();
  const question = thread(page, 'Does the process change for online sales?');
  await expect(question).toContainText('emphasis, which then lies on data analysis');
  await expect(question).toContainText('ORwiki (Talk)');
  await expect(question).toContainText('4 Aug 2017, 10:01 (UTC−7)');
  await expect(question).toContainText('Accepted');
  const panel = await list(page, 'Lenses');
  await panel.getByRole('button', { name: 'Show on canvas' }).click();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Online sales');
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(canvas(page).getByRole('group', { name: /^S101 Develop Profile, weight 3/ })).toBeVisible();
});

test('20-21: the subject of the process, and the funnel as its supply chain', async ({ page }) => {
  await show(page, 'Discussion');
  const view = page.getByRole('tabpanel', { name: 'Discussion' });
  const managed = thread(view, 'What does the Sales & Support Process Manage?');
  await expect(managed).toContainText('quota, together with what is in the funnel');
  await expect(managed).toContainText('Think of the funnel as the conceptual supply chain');
  await expect(managed).toContainText('a customer is a contract or a purchase');
  await expect(managed).toContainText('Question, answered');
  await expect(
    thread(view, 'Is quota/X netting the counterpart of balancing supply and demand?'),
  ).toContainText('Question, answered');
});

test('22-23: X with its candidates, the open request for names, and the funnel of Sell that nets quota against X', async ({
  page,
}) => {
  const panel = await list(page, 'Terms');
  for (const name of ['leads', 'prospects', 'potential customers']) {
    const field = panel.getByRole('textbox', { name: `Candidate ${name}` });
    await expect(field).toHaveValue(name);
    expect(
      await field.evaluate(
        (input) => input.scrollWidth <= input.clientWidth && input.scrollHeight <= input.clientHeight,
      ),
      `${name} is cut`,
    ).toBe(true);
  }
  await expect(panel).toContainText('No name yet');
  await expect(panel.getByRole('article', { name: 'List of possible names for X' })).toContainText(
    'Request, open',
  );
  await show(page, 'Funnel');
  await expect(page.getByRole('button', { name: /S Sell/ })).toBeVisible();
  await expect(page.getByText('X captured').first()).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Quota netted against the funnel, by month' }),
  ).toBeVisible();
});

test('24-28: the request on Plan, and the proposal that waits for an answer', async ({ page }) => {
  await block(page, 'P Plan').click();
  await expect(inspector(page).getByRole('article', { name: 'Please explode Plan' })).toContainText(
    'Request, open',
  );
  await page.getByRole('button', { name: 'Explode P', exact: true }).click();
  const proposal = canvas(page).getByRole('region', {
    name: /^Proposal Level 2 proposal, 4 blocks, open/,
  });
  await expect(proposal).toContainText('by Talk page, unsigned');
  for (const name of ['Plan Sales & Support Operations', 'Plan Sell', 'Plan Contract', 'Plan Assist'])
    await expect(canvas(page).getByRole('group', { name: `${name}, proposed block` })).toBeVisible();
});
