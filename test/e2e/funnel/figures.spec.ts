/** Figures of the funnel, typed, dragged and pasted, and wrong ones. */
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import {
  enter,
  expectNoNonsense,
  field,
  funnelChart,
  keyFigure,
  openFunnel,
  paste,
  slider,
  undo,
} from './calculator.ts';

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
