/**
 * The results of a scenario as one rectangular CSV table, to 14 digits, for spreadsheets and other programs. Its names are the
 * same in every language, so that programs find them.
 */
import { figureText } from '../model/funnel/figure-text.ts';
import { calculate } from './calculate.ts';
import type { FunnelInput } from './input/input.ts';
import { periodLabels } from './input/periods.ts';
import { NETTING_ROWS } from './netting.ts';
import { sum } from './rates.ts';

/** The rows of a netted item, by their names in the file. */
const ROW_NAMES = {
  grossRequirements: 'gross requirements',
  scheduledReceipts: 'scheduled receipts',
  projectedOnHand: 'projected on hand',
  netRequirements: 'net requirements',
  plannedReceipts: 'planned receipts',
  plannedReleases: 'planned releases',
} as const satisfies Record<(typeof NETTING_ROWS)[number], string>;

/**
 * Commas, CRLF, quotes if RFC 4180 wants them, a point before decimals, an empty cell if there is no figure. With a
 * comma before decimals cells are separated by semicolons, as spreadsheets expect in such a country: they would take
 * “10.666” for a thousand times as much, or for a date.
 * Columns: `item`, `figure`, `total`, then one a period. First the netting, item by item, then the figures of the whole
 * scenario under the item `summary`.
 */
export const resultsCsv = (input: FunnelInput, decimal: '.' | ',' = '.'): string => {
  const result = calculate(input);
  const { coverage, forward, gap, reverse, unrecoverable, create, velocity } = result;
  const periods = periodLabels(input);
  const total = (row: readonly (number | null)[]) => (row.every((units) => units !== null) ? sum(row) : null);
  const summary: [string, number | null][] = [
    ['quota', sum(input.quota)],
    ['deals', reverse.deals],
    ...reverse.stages.map(({ name, required }): [string, number | null] => [`needed: ${name}`, required]),
    ['to create', total(create)],
    ['expected wins', forward.wins],
    ['weighted pipeline', forward.value],
    ['coverage', coverage.ratio],
    ['required coverage', coverage.required],
    ['velocity a day', velocity],
    ['gap in deals', gap.deals],
    ['gap in money', gap.money],
    ['unrecoverable money', unrecoverable.money],
  ];
  const lines: (string | number | null)[][] = [
    ['item', 'figure', 'total', ...periods],
    ...result.netting.flatMap((item) => [
      ...NETTING_ROWS.map((row) => {
        const figures = item[row];
        return [item.item, ROW_NAMES[row], row === 'projectedOnHand' ? null : total(figures), ...figures];
      }),
      [item.item, 'too late to win', item.pastDue, ...periods.map(() => null)],
    ]),
    ...summary.map(([name, value]) => ['summary', name, value, ...periods.map(() => null)]),
  ];
  const separator = decimal === ',' ? ';' : ',';
  const line = (cells: (typeof lines)[number]) => cells.map((cell) => cellOf(cell, decimal)).join(separator);
  return lines.map((cells) => `${line(cells)}\r\n`).join('');
};

const cellOf = (value: string | number | null, decimal: '.' | ','): string => {
  if (value === null) return '';
  if (typeof value === 'number') return figureText(value).replace('.', decimal);
  // A spreadsheet would take a name that begins so for a formula.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
