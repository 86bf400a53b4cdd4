/** The funnel calculator: figures typed and dragged, wrong ones, stages, scenarios, two windows, by mouse and by keys. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { newModel, openSeed, saved } from '../helpers/pages.ts';

const openFunnel = async (page: Page) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await expect(keyFigure(page, 'Unrecoverable')).toContainText('$800,000');
};

const keyFigure = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Key figures' }).getByRole('region', { name });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const slider = (page: Page, name: string) =>
  page.getByRole('slider', { name: `${name}, slider`, exact: true });
const funnelChart = (page: Page) => page.getByRole('img', { name: /^Needed in the funnel/ });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const scenario = (page: Page) => page.getByRole('button', { name: /Scenario$/ });

const enter = async (at: Locator, text: string) => {
  await at.fill(text);
  await at.press('Enter');
};

/** What no text on screen may hold, whatever was typed. */
const expectNoNonsense = async (page: Page) =>
  expect(await page.getByRole('region', { name: 'Funnel', exact: true }).innerText()).not.toMatch(
    /NaN|Infinity|∞|undefined|null/,
  );

const paste = async (at: Locator, text: string) => {
  await at.focus();
  await at.evaluate((input, cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
};

test('shows what a quota needs: key figures, charts and tables, each with its name', async ({ page }) => {
  await openFunnel(page);
  await expect(keyFigure(page, 'Create each month')).toContainText('490');
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('16.8x');
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('28x needed');
  await expect(keyFigure(page, 'Chance of quota')).toContainText(/P10\s.*P50\s.*P90\s/);
  await expect(funnelChart(page)).toBeVisible();
  for (const name of [
    /^Quota netted against the funnel, by month/,
    /^Quota attained/,
    /^What moves/,
    /^What may be won/,
  ])
    await expect(page.getByRole('img', { name })).toBeAttached();
  const figures = page.getByRole('table', { name: 'Figures and formulas' });
  await expect(figures.getByRole('row', { name: /^Required coverage 28x 1 ÷ win rate/ })).toBeVisible();
  await expect(figures.getByRole('row', { name: /^Sales velocity \$63,141 per day/ })).toBeVisible();

  await page.getByText('All netting rows').click();
  await page.getByText('Value proposition presentedNothing too late to win').click();
  const netting = page.getByRole('region', { name: 'Netting of Value proposition presented' });
  await expect(netting.getByRole('row')).toHaveCount(7);
  await expect(netting.getByRole('row', { name: /^Gross requirements 32.3 50.1 / })).toBeVisible();

  const last = netting.getByRole('columnheader', { name: 'Dec 2027' });
  await netting.focus();
  await page.keyboard.press('End');
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(netting.getByRole('columnheader', { name: 'Jan 2027' })).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  const lefts = () =>
    netting.evaluate((region) => {
      const [names, ...periods] = [...region.querySelectorAll('thead th')];
      const edge = names?.getBoundingClientRect().right ?? 0;
      return periods.map((period) => Math.round(period.getBoundingClientRect().left - edge));
    });
  // A column at a time: the first in sight begins where the names end.
  await expect.poll(lefts).toEqual(expect.arrayContaining([-84, 0]));
  await expect(netting.getByRole('row', { name: /^Gross requirements/ })).toBeInViewport();
});

test('cells copied from a spreadsheet are pasted down and across as one change, or refused with a reason', async ({
  page,
}) => {
  await openFunnel(page);
  await page.getByText('Quota, certain wins and won, by month').click();
  const january = field(page, 'Quota, Jan 2027');
  await paste(january, '$900,000\t1\r\n1.1m\t2\r\n');
  await expect(field(page, 'Quota, Feb 2027')).toHaveValue('$1,100,000');
  await expect(field(page, 'Certain wins, Feb 2027')).toHaveValue('2');
  await expect(field(page, 'Quota, 12 months')).toHaveValue('$13,000,000');
  await undo(page).click();
  await expect(field(page, 'Quota, 12 months')).toHaveValue('$12,600,000');

  await paste(january, '1\nmany');
  await expect(january).toHaveAccessibleDescription(
    'Feb 2027, quota: “many” isn’t a number. Nothing was pasted.',
  );
  await paste(field(page, 'Deal size'), '100\t200');
  await expect(field(page, 'Deal size')).toHaveAccessibleDescription(
    /this is one figure\. Nothing was pasted/,
  );
  await paste(field(page, 'Conversion of X qualified'), '50 %\t0\t100\n40 %\t2\t10');
  await expect(field(page, 'Open units of Value proposition presented')).toHaveValue('10');
  await undo(page).click();
  await expect(field(page, 'Conversion of X qualified')).toHaveValue(/^45\s?%$/);
  await expectNoNonsense(page);
});

test('a pasted conversion that can be read in two ways is asked about, alone or among others', async ({
  page,
}) => {
  await openFunnel(page);
  const conversion = field(page, 'Conversion of X qualified');
  await paste(conversion, '0.2');
  const dialog = page.getByRole('dialog', { name: 'Paste figures' });
  await expect(dialog.getByRole('button', { name: 'Paste' })).toBeDisabled();
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('radio', { name: /^20\s?%: figures are fractions of 1$/ }).check();
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(dialog).toBeHidden();
  await expect(conversion).toHaveValue(/^20\s?%$/);
  await paste(conversion, '0.5\t1\n30%\t2');
  await dialog.getByRole('radio', { name: /^0\.5\s?%: figures are percentages$/ }).check();
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(field(page, 'Conversion of Value proposition presented')).toHaveValue(/^30\s?%$/);
  await expect(conversion).toHaveValue(/^0\.5\s?%$/);
  await undo(page).click();
  await expect(conversion).toHaveValue(/^20\s?%$/);
  await enter(field(page, 'Deal size'), '50%');
  await expect(field(page, 'Deal size')).toHaveAccessibleDescription(/“50%” is a percentage\./);
});

test('months become quarters with their figures, in one step of undo, or the reason why not is shown', async ({
  page,
}) => {
  await openFunnel(page);
  const periods = page.getByRole('button', { name: /Period$/ });
  const choose = async (name: string) => {
    await periods.click();
    await page.getByRole('option', { name }).click();
  };
  await choose('Quarter');
  await expect(
    page.getByText(/^The periods are quarters now\. Lags, quotas and other figures keep/),
  ).toBeVisible();
  await undo(page).click();
  await expect(periods).toHaveAccessibleName(/Month/);
  for (const stage of ['X captured', 'X qualified', 'Value proposition presented', 'Commitment given']) {
    const lag = field(page, `Lag of ${stage}`);
    if (await lag.isVisible()) await enter(lag, '3');
  }
  await choose('Quarter');
  await expect(page.getByText(/^Converted 12 months to 4 quarters: quotas/)).toBeVisible();
  await expect(field(page, 'Lag of X captured')).toHaveValue('1');
  await expect(field(page, 'Quota, 4 quarters')).toHaveValue('$12,600,000');
  await undo(page).click();
  await expect(field(page, 'Quota, 12 months')).toHaveValue('$12,600,000');
  await expect(field(page, 'Lag of X captured')).toHaveValue('3');
});

test('a model without blocks gets a scenario together with its first block', async ({ page }) => {
  await newModel(page, 'Empty');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await page.getByRole('button', { name: 'New scenario…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Base');
  await expect(dialog.getByRole('button', { name: 'Create' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Block name' }).fill('Sell');
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(scenario(page)).toHaveAccessibleName(/Base/);
  await expect(page.getByRole('button', { name: /Sell Block$/ })).toBeVisible();
});

test('results follow a figure while it is typed; Enter saves it as one change; undo reverts it', async ({
  page,
}) => {
  await openFunnel(page);
  const deal = field(page, 'Deal size');
  await deal.click();
  await page.keyboard.type('150k');
  await expect(funnelChart(page)).toHaveAccessibleName(/84/);
  await expect(undo(page)).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Change the deal size/);
  await deal.blur();
  await expect(deal).toHaveValue('$150,000');

  await deal.fill('1');
  await page.keyboard.press('Escape');
  await expect(funnelChart(page)).toHaveAccessibleName(/84/);
  await deal.blur();
  await expect(deal).toHaveValue('$150,000');

  await undo(page).click();
  await expect(deal).toHaveValue('$75,000');
  await expect(undo(page)).toBeDisabled();
  await deal.focus();
  await page.keyboard.press('Control+y');
  await expect(deal).toHaveValue('150,000');
  await page.keyboard.press('Control+z');
  await expect(deal).toHaveValue('75,000');
});

test('a slider dragged is followed at once and is one change; Esc lets go of it unchanged', async ({
  page,
}) => {
  await openFunnel(page);
  const handle = slider(page, 'Quota, 12 months');
  const box = await handle.boundingBox();
  if (!box) throw new Error('The slider is not on screen.');
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  const quota = field(page, 'Quota, 12 months');

  await page.mouse.move(...at(0.315));
  await page.mouse.down();
  await page.mouse.move(...at(0.6), { steps: 5 });
  await page.mouse.move(...at(0.8), { steps: 5 });
  await expect(quota).not.toHaveValue('$12,600,000');
  const dragged = await quota.inputValue();
  await expect(undo(page)).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(quota).toHaveValue('$12,600,000');
  await page.mouse.up();
  await expect(undo(page)).toBeDisabled();

  await page.mouse.move(...at(0.315));
  await page.mouse.down();
  await page.mouse.move(...at(0.6), { steps: 5 });
  await page.mouse.move(...at(0.8), { steps: 5 });
  await page.mouse.up();
  await expect(quota).toHaveValue(dragged);
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Change the quota/);
  await undo(page).click();
  await expect(quota).toHaveValue('$12,600,000');
  await expect(undo(page)).toBeDisabled();

  await slider(page, 'Number of periods').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(field(page, 'Quota, 11 months')).toHaveValue('$11,200,000');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Change the periods/);
});

test('an invalid figure shows a message next to its field; its text and the figure in use are kept', async ({
  page,
}) => {
  await openFunnel(page);
  const lost = await keyFigure(page, 'Unrecoverable').innerText();
  const cases: [name: string, text: string, message: RegExp][] = [
    ['Conversion of X qualified', '150 %', /from 0% to 100%\. Still using 45\s?%/],
    ['Conversion of X qualified', '-1', /from 0% to 100%/],
    ['Conversion of X qualified', '', /Enter a figure\. Still using 45\s?%/],
    ['Lag of X qualified', '1.5', /whole periods/],
    ['Lag of X qualified', '2000', /at most 1,000 periods/],
    ['Open units of X qualified', '-3', /can’t be below 0/],
    ['Open units of X qualified', 'many', /“many” isn’t a number/],
    ['Deal size', '0', /worth more than 0\. Still using \$75,000/],
    ['Deal size', '-5', /can’t be below 0/],
    ['Quota, 12 months', '1e400', /Too large/],
    ['Number of periods', '0', /at least 1/],
  ];
  for (const [name, text, message] of cases) {
    await enter(field(page, name), text);
    await expect(field(page, name), `${name} ${text}`).toHaveAccessibleDescription(message);
    await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, name)).toHaveValue(text);
    await expect(keyFigure(page, 'Unrecoverable')).toHaveText(lost, { useInnerText: true });
    await field(page, name).press('Escape');
    await expect(field(page, name)).not.toHaveAttribute('aria-invalid');
  }
  await expect(undo(page)).toBeDisabled();

  await field(page, 'Deal size').fill('12 apples');
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await expect(field(page, 'Deal size')).toHaveValue('12 apples');
  await expect(field(page, 'Deal size')).toHaveAccessibleDescription(/isn’t a number/);
});

test('at the borders of what can be, results are words or figures, never nonsense', async ({ page }) => {
  await openFunnel(page);
  await enter(field(page, 'Conversion of X qualified'), '0');
  await expect(
    page.getByText('The quota is unreachable: “X qualified” converts 0%. Raise its conversion'),
  ).toBeVisible();
  await expect(field(page, 'Conversion of X qualified')).toHaveAccessibleDescription(/nothing gets past/);
  await expect(keyFigure(page, 'Create each month')).toContainText('Unreachable');
  await expectNoNonsense(page);

  await enter(field(page, 'Conversion of X qualified'), '100 %');
  await expect(field(page, 'Conversion of X qualified')).toHaveAccessibleDescription(
    /everything that enters/,
  );
  await enter(field(page, 'Lag of Commitment given'), '14');
  await expect(field(page, 'Lag of Commitment given')).toHaveAccessibleDescription(
    /as long as the 12 months planned, or longer/,
  );
  await expect(keyFigure(page, 'Create each month')).toContainText('X created now won’t close in time');
  await expectNoNonsense(page);
  await enter(field(page, 'Lag of Commitment given'), '0');

  for (const [name, text] of [
    ['Conversion of X captured', '0.0000001 %'],
    ['Open units of X captured', '1e15'],
    ['Deal size', '1e-9'],
    ['Quota, 12 months', '1e15'],
  ] as const) {
    await enter(field(page, name), text);
    await expect(field(page, name)).not.toHaveAttribute('aria-invalid');
    await expectNoNonsense(page);
  }
  await expect(
    page.getByRole('table', { name: 'Stages', exact: true }).getByRole('row', { name: /X captured/ }),
  ).toContainText(/\dE\d\d/);
  await enter(field(page, 'Quota, 12 months'), '0');
  await expect(field(page, 'Quota, 12 months')).toHaveAccessibleDescription(/no quota yet/);
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('no quota remains');
  await expectNoNonsense(page);
  await enter(field(page, 'Quota, 12 months'), '2,400,000');
  await page.getByText('Quota, certain wins and won').click();
  await expect(field(page, 'Quota, Jan 2027')).toHaveValue('$200,000');
});

test('tables are walked as in a spreadsheet; the total keeps the share of every period', async ({ page }) => {
  await openFunnel(page);
  await field(page, 'Conversion of X captured').click();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Conversion of X qualified')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(field(page, 'Lag of X qualified')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page, 'Lag of X captured')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(page, 'Lag of X captured')).toHaveValue('2');
  await page.keyboard.press('ArrowDown');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Change lag of stage/);
  await expect(field(page, 'Conversion of X captured')).toHaveValue(/^10\s?%$/);

  await page.getByText('Quota, certain wins and won').click();
  await enter(field(page, 'Quota, 12 months'), '25.2m');
  await expect(field(page, 'Quota, Jan 2027')).toHaveValue('$1,600,000');
  await expect(field(page, 'Quota, Dec 2027')).toHaveValue('$2,800,000');
  await field(page, 'Won so far, Jan 2027').click();
  await page.keyboard.type('800000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('€1.600.000,00');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Won so far, Feb 2027')).toHaveValue('$1,600,000');
  await expect(page.getByRole('row', { name: /^Attainment to date 75%/ })).toBeVisible();
});

test('stages are added, named, moved, linked to a block and deleted', async ({ page }) => {
  await openFunnel(page);
  const menu = (stage: string) => page.getByRole('button', { name: `Menu of ${stage}`, exact: true });
  const choose = async (stage: string, item: string) => {
    await menu(stage).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  const names = page.getByRole('textbox', { name: /^Name of stage/ });
  await page.getByRole('button', { name: 'Add stage' }).click();
  await expect(field(page, 'Name of stage Stage 5')).toBeFocused();
  await page.keyboard.type('Paid');
  await page.keyboard.press('Enter');
  await choose('Paid', 'Move up');
  await expect(names.nth(3)).toHaveValue('Paid');
  // A menu that closes gives the focus back to its button.
  await expect(menu('Paid')).toBeFocused();

  await field(page, 'Name of stage X captured').focus();
  await expect(field(page, 'Name of stage X captured')).toHaveValue('{X} captured');
  await field(page, 'Name of stage Paid').focus();
  await expect(names.first()).toHaveValue('X captured');

  await choose('X qualified', 'Link to a block…');
  await page.getByRole('combobox', { name: 'Block', exact: true }).fill('S102');
  await page.getByRole('option', { name: /S102/ }).click();
  await expect(page.getByText('S102 Qualify')).toBeVisible();
  await expect(undo(page)).toHaveAccessibleName(/^Undo: .* of stage “X qualified”/);

  await choose('Value proposition presented', 'Open units by period…');
  const dates = page.getByRole('dialog', { name: 'Open units of “Value proposition presented” by period' });
  const march = field(page, 'Units of Value proposition presented available from Mar 2027');
  await enter(march, '400');
  await expect(march).toHaveAccessibleDescription(/0 of 96 open units become available later already/);
  await enter(march, '40');
  await expect(dates).toContainText('56 of 96 open units are available now.');
  const april = field(page, 'Units of Value proposition presented available from Apr 2027');
  await paste(april, '10\n20');
  await expect(dates).toContainText('26 of 96 open units are available now.');
  await expect(field(page, 'Units of Value proposition presented available from May 2027')).toHaveValue('20');
  await paste(april, '10\n200');
  await expect(april).toHaveAccessibleDescription(/only 96 are open.* Nothing was pasted/);
  await paste(april, '0\n0');
  await expect(dates).toContainText('56 of 96 open units are available now.');
  await dates.getByRole('button', { name: 'Close' }).click();
  await expect(field(page, 'Open units of Value proposition presented')).toHaveAccessibleDescription(
    '40 of 96 open units become available later.',
  );
  await enter(field(page, 'Open units of Value proposition presented'), '39');
  await expect(field(page, 'Open units of Value proposition presented')).toHaveAccessibleDescription(
    /40 of them are available later/,
  );
  await page.keyboard.press('Escape');

  await choose('Paid', 'Delete');
  await expect(names).toHaveCount(4);
  await undo(page).click();
  await expect(names).toHaveCount(5);

  const paid = field(page, 'Name of stage Paid');
  for (const [text, message] of [
    ['Commitment given', /Another stage is already called “Commitment given”.*Still using “Paid”/],
    ['won', /A stage can’t be called “won”/],
    [' ', /Enter a name for this stage/],
  ] as const) {
    await enter(paid, text);
    await expect(paid).toHaveAccessibleDescription(message);
    await expect(paid).toHaveAttribute('aria-invalid', 'true');
    await expect(paid).toHaveValue(text);
    await page.keyboard.press('Escape');
    await expect(paid).not.toHaveAttribute('aria-invalid');
  }
  await expect(page.getByRole('alert')).toBeEmpty();

  for (let left = 5; left > 0; left--) {
    await page
      .getByRole('button', { name: /^Menu of/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
    await expect(names).toHaveCount(left - 1);
  }
  await expect(page.getByRole('region', { name: 'Missing inputs' })).toContainText(
    'The scenario has no stages yet',
  );
  await undo(page).click();
  await expect(keyFigure(page, 'Create each month')).toBeVisible();
});

test('ways to close the gap are listed by what they close, applied, and undone', async ({ page }) => {
  await openFunnel(page);
  const panel = page.getByRole('region', { name: 'Ways to close the gap' });
  await expect(panel).toContainText('The gap is $5,023,095. The $800,000 of Jan 2027 is too late to win');
  const rest = panel.getByRole('table', {
    name: 'Closes all but the $800,000 of Jan 2027',
  });
  await expect(rest.getByRole('row', { name: 'More X create 5,881' })).toBeVisible();
  await rest.getByRole('button', { name: 'Apply: X captured converts, 8% to 27.7%' }).click();
  await expect(field(page, 'Conversion of X captured')).toHaveValue(/^27\.7\s?%$/);
  await expect(panel).toContainText('The gap is $800,000, all of it too late to win');
  await undo(page).click();
  const due = panel.getByRole('table', {
    name: 'Closes only the $800,000 of Jan 2027',
  });
  await due.getByRole('button', { name: /^Apply: Lag of Commitment given, 1 to 0 months/ }).click();
  await expect(keyFigure(page, 'Unrecoverable')).toContainText('every period can still be reached');
  await expect(panel.getByRole('table', { name: 'Closes the whole gap alone' })).toBeVisible();
});

test('scenarios are made, duplicated, renamed, compared side by side and deleted', async ({ page }) => {
  await openFunnel(page);
  await page.getByRole('button', { name: 'Duplicate scenario' }).click();
  await expect(scenario(page)).toHaveAccessibleName(/, copy/);
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Larger deals');
  await page.keyboard.press('Enter');
  await expect(scenario(page)).toHaveAccessibleName(/Larger deals/);
  await enter(field(page, 'Deal size'), '150000');

  await page.getByRole('combobox', { name: 'Search blocks and commands' }).fill('new funnel');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('From scratch');
  await dialog.getByRole('button', { name: 'Choose another block…' }).click();
  await dialog.getByRole('combobox').fill('Plan');
  await page.getByRole('option', { name: 'P Plan', exact: true }).click();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('button', { name: /Block$/ })).toHaveAccessibleName(/P Plan/);
  await expect(keyFigure(page, 'Create each month')).toBeVisible();

  await page.getByRole('button', { name: 'Compare' }).click();
  const table = page.getByRole('region', { name: 'Scenarios side by side' });
  await expect(table.getByRole('button', { name: /^Open / })).toHaveCount(1);
  for (const name of [/made-up figures\)$/, /Larger deals$/])
    await page.getByRole('checkbox', { name }).check();
  await expect(table.getByRole('button', { name: /^Open / })).toHaveCount(3);
  await expect(
    table.getByRole('row', { name: /^Deal size \$75,000 \$150,000 \+100% \$10,000/ }),
  ).toBeVisible();
  const heads = table.getByRole('row').first().getByRole('columnheader');
  await expect(heads).toHaveText([/Example/, /Larger deals/, /From scratch/]);
  await table.getByRole('button', { name: 'Move Larger deals left' }).click();
  await expect(heads).toHaveText([/Larger deals/, /Example/, /From scratch/]);
  await expect(table.getByRole('button', { name: 'Move Larger deals left' })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(heads).toHaveText([/Example/, /Larger deals/, /From scratch/]);

  await table.getByRole('button', { name: 'Open Larger deals' }).click();
  await expect(field(page, 'Deal size')).toHaveValue('$150,000');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Move scenario “Larger deals”/);
  await undo(page).click();

  await page.getByRole('button', { name: 'Delete scenario' }).click();
  await expect(scenario(page)).toHaveAccessibleName(/Example/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await scenario(page).click();
  await expect(page.getByRole('option', { name: 'Larger deals' })).toBeVisible();
});

test('each chart is saved as an image, from its menu and from the command palette', async ({ page }) => {
  await openFunnel(page);
  const menus = page.getByRole('button', { name: /^Export chart/ });
  await expect(menus).toHaveCount(5);
  const names = ['needed', 'netted by month', 'attained', 'sensitivity', 'what may be won'];
  for (const [index, name] of names.entries()) {
    await menus.nth(index).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export as SVG' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(`Example  one year of Sell (made-up figures), ${name}.svg`);
    const svg = readFileSync(await download.path(), 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<title>/);
    expect(svg).toMatch(/<text [^>]*>Example: one year of Sell \(made-up figures\)<\/text>/);
  }
  await page.getByRole('combobox', { name: 'Search blocks and commands' }).fill('export chart');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export chart', exact: true });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: /^PNG/ }).click();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const png = readFileSync(await (await saving).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice as many pixels as the picture is wide.
  expect(png.readUInt32BE(16)).toBe(1600);
});

test('what moves the units is shown of those required, and of those still to create', async ({ page }) => {
  await openFunnel(page);
  const card = page.getByRole('region', { name: /^What changes the X/ });
  await expect(card.getByRole('img')).toHaveAccessibleName(/Now 17,544/);
  await card.getByRole('button', { name: /Units shown$/ }).click();
  await page.getByRole('option', { name: 'Still to create, net of open units' }).click();
  await expect(card.getByRole('img')).toHaveAccessibleName(/Now 5,880/);
  await expect(card.getByRole('rowheader', { name: 'X captured open' })).toBeAttached();
});

test('a change in one window, and its undo, appear in the other', async ({ page, context }) => {
  await openFunnel(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('tab', { name: 'Funnel' }).click();
  await enter(field(page, 'Open units of Commitment given'), '60');
  await saved(page);
  await expect(field(other, 'Open units of Commitment given')).toHaveValue('60');
  // What is half typed in one window is not disturbed by the other.
  await field(other, 'Deal size').fill('99');
  await enter(field(page, 'Deal size'), '80000');
  await saved(page);
  await expect(field(other, 'Deal size')).toHaveValue('99');
  await field(other, 'Deal size').press('Escape');
  await field(other, 'Deal size').blur();
  await expect(field(other, 'Deal size')).toHaveValue('$80,000');
  await undo(page).click();
  await undo(page).click();
  await expect(field(other, 'Open units of Commitment given')).toHaveValue('22');
});

test('the simulation gives the same outcome for the same seed, and follows the inputs', async ({ page }) => {
  await openFunnel(page);
  const outcome = page.getByRole('region', { name: 'What may be won' });
  await expect(outcome).toContainText('100,000 runs, seed 1');
  await outcome.getByRole('img').scrollIntoViewIfNeeded();
  const first = await outcome.getByRole('img').getAttribute('aria-label');
  await enter(field(page, 'Seed'), 'another');
  await expect(outcome).toContainText('100,000 runs, seed another');
  expect(await outcome.getByRole('img').getAttribute('aria-label')).not.toBe(first);
  await enter(field(page, 'Seed'), '1');
  await expect(outcome).toContainText('100,000 runs, seed 1.');
  await expect(outcome.getByRole('img')).toHaveAttribute('aria-label', first ?? '');

  await page.getByRole('button', { name: /Simulate$/ }).click();
  await page.getByRole('option', { name: 'Open units only' }).click();
  await expect(keyFigure(page, 'Chance of quota')).toContainText('0%');
  await enter(field(page, 'Open units of Commitment given'), '1000');
  await expect(keyFigure(page, 'Chance of quota')).toContainText(/above 99%|100%/);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the funnel, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openFunnel(page);
    await page.getByText('Quota, certain wins and won').click();
    await page.getByText('Cycle, fiscal year, currency, names').click();
    await page.getByText('All netting rows').click();
    await page.getByText(/^Won.*too late to win/i).click();
    await enter(field(page, 'Conversion of X qualified'), '150');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Duplicate scenario' }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('region', { name: 'Scenarios side by side' })).toBeVisible();
    await expectAccessible(page);
  });
