/** A report of a pipeline as changes of a scenario's stages: which column is what, and what the rows say. */
import { readNumber } from '../read-number.ts';
import type { CsvTable } from './read-table.ts';

export type ColumnUse = 'stage' | 'open' | 'conversion' | 'lag' | 'period';
/** The column of each use by its heading; null where there is none. */
export type Mapping = Readonly<Record<ColumnUse, string | null>> & { readonly decimal: '.' | ',' };

export type StageReport = {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly openByPeriod: readonly number[] | null;
  readonly conversion: number | null;
  readonly lagPeriods: number | null;
};

const WORDS: Readonly<Record<ColumnUse, RegExp>> = {
  stage: /stage|phase|step|status|étape|etapa|fase/i,
  open: /open|units|count|number|qty|quantity|anzahl|offen|nombre|amount/i,
  conversion: /conver|rate|win|prob|quote/i,
  lag: /lag|days|duration|dauer/i,
  period: /period|month|week|quarter|monat|mois/i,
};

/** What the columns seem to be, by their headings and, for the stage, by whether its cells name stages. */
export const guessMapping = ({ head, rows }: CsvTable, stages: readonly string[]): Mapping => {
  const names = new Set(stages.map(folded));
  const naming = head.find((_, column) => rows.some((row) => names.has(folded(row[column] ?? ''))));
  const stage = naming ?? head.find((name) => WORDS.stage.test(name)) ?? null;
  const free = head.filter((name) => name !== stage);
  const find = (use: ColumnUse) => free.find((name) => WORDS[use].test(name)) ?? null;
  const open = find('open');
  const others = { conversion: find('conversion'), lag: find('lag'), period: find('period') };
  const cells = open === null ? [] : rows.map((row) => row[head.indexOf(open)] ?? '');
  return { stage, open, ...others, decimal: guessDecimal(cells) };
};

/** The mark before decimals: the one that can't be a thousands mark, wherever one of the figures shows it. */
export const guessDecimal = (cells: readonly string[]): '.' | ',' => {
  for (const cell of cells) {
    const signs = cell.replace(/[^.,]/g, '');
    const last = signs.at(-1);
    if (last === undefined) continue;
    if (signs.includes(last === ',' ? '.' : ',')) return last as '.' | ',';
    if (signs.length > 1) return last === ',' ? '.' : ',';
    if (!/[.,]\d{3}\D*$/.test(cell)) return last as '.' | ',';
  }
  return '.';
};

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

export type PipelineReport = {
  readonly stages: readonly StageReport[];
  /** What stands in the way, as sentences; nothing may be applied while there is any. */
  readonly problems: readonly string[];
  /** What was left out, as sentences. */
  readonly notes: readonly string[];
};

const MOST_PROBLEMS = 5;

/**
 * Reads the rows. Several rows of a stage are added up; without a column of open units each row is one unit.
 * @param periods what the scenario's periods are called, each in all its ways of being written.
 */
export const readPipeline = (
  { head, rows }: CsvTable,
  mapping: Mapping,
  stages: readonly { readonly id: string; readonly name: string }[],
  periods: readonly (readonly string[])[],
): PipelineReport => {
  if (mapping.stage === null)
    return {
      stages: [],
      problems: ['No column holds the stages. Choose the one that names them.'],
      notes: [],
    };
  const problems: string[] = [];
  const at = (use: ColumnUse) => {
    const name = mapping[use];
    if (name === null) return -1;
    const column = head.indexOf(name);
    if (column < 0) problems.push(`The column “${name}” is not in this file. Choose another for it.`);
    return column;
  };
  const columns = {
    stage: at('stage'),
    open: at('open'),
    conversion: at('conversion'),
    lag: at('lag'),
    period: at('period'),
  };
  const byName = new Map(stages.map((stage) => [folded(stage.name), stage]));
  const byPeriod = new Map(
    periods.flatMap((names, index) => names.map((name) => [folded(name), index] as const)),
  );
  const found = new Map<
    string,
    { open: number; byPeriod: number[]; conversion: number | null; lagPeriods: number | null }
  >();
  const unknown = new Set<string>();
  const figure = (
    row: readonly string[],
    line: number,
    use: 'open' | 'conversion' | 'lag',
  ): number | null => {
    const cell = row[columns[use]] ?? '';
    if (cell === '') {
      if (use === 'open')
        problems.push(
          `Line ${line}: the column “${head[columns.open]}” is empty. Write 0 where nothing is open.`,
        );
      return null;
    }
    const value = readNumber(cell, mapping.decimal === ',' ? 'de' : 'en');
    if (value !== undefined && Number.isFinite(value) && value >= 0) return value;
    problems.push(
      `Line ${line}: “${cell.slice(0, 40)}” in the column “${head[columns[use]]}” is no number of 0 or more.`,
    );
    return null;
  };
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const name = row[columns.stage] ?? '';
    const stage = byName.get(folded(name));
    if (!stage) {
      if (name !== '') unknown.add(name);
      continue;
    }
    const entry = found.get(stage.id) ?? { open: 0, byPeriod: [], conversion: null, lagPeriods: null };
    found.set(stage.id, entry);
    const units = columns.open < 0 ? 1 : (figure(row, line, 'open') ?? 0);
    entry.open += units;
    const period = columns.period < 0 ? '' : (row[columns.period] ?? '');
    if (period !== '') {
      const place = byPeriod.get(folded(period));
      if (place === undefined)
        problems.push(
          `Line ${line}: “${period.slice(0, 40)}” is no period of the scenario, which has ${periods[0]?.[0]} to ${periods.at(-1)?.[0]}.`,
        );
      else {
        while (entry.byPeriod.length <= place) entry.byPeriod.push(0);
        entry.byPeriod[place] = (entry.byPeriod[place] ?? 0) + units;
      }
    }
    if (columns.conversion >= 0) {
      const value = figure(row, line, 'conversion');
      const isPercent = /%/.test(row[columns.conversion] ?? '') || (value ?? 0) > 1;
      const share = value === null ? null : isPercent ? value / 100 : value;
      if (share !== null && share > 1)
        problems.push(`Line ${line}: a conversion of “${row[columns.conversion]}” is above 100 %.`);
      entry.conversion = share ?? entry.conversion;
    }
    if (columns.lag >= 0) {
      const value = figure(row, line, 'lag');
      if (value !== null && !Number.isInteger(value))
        problems.push(`Line ${line}: a lag is a whole number of periods, not “${row[columns.lag]}”.`);
      entry.lagPeriods = value ?? entry.lagPeriods;
    }
  }
  if (found.size === 0)
    problems.push(
      `The column “${mapping.stage}” names no stage of the scenario. Its stages are ${stages.map(({ name }) => `“${name}”`).join(', ')}.`,
    );
  const missing = stages.filter(({ id }) => !found.has(id)).map(({ name }) => `“${name}”`);
  return {
    stages: stages.flatMap(({ id, name }) => {
      const entry = found.get(id);
      if (!entry) return [];
      const { byPeriod: profile, ...rest } = entry;
      return [{ id, name, ...rest, openByPeriod: profile.length > 0 ? profile : null }];
    }),
    problems:
      problems.length > MOST_PROBLEMS
        ? [
            ...problems.slice(0, MOST_PROBLEMS),
            `And ${problems.length - MOST_PROBLEMS} more lines like these.`,
          ]
        : problems,
    notes: [
      ...(unknown.size > 0
        ? [
            `Not in the scenario, so left out: ${[...unknown]
              .slice(0, 8)
              .map((name) => `“${name.slice(0, 60)}”`)
              .join(', ')}${unknown.size > 8 ? ' …' : ''}.`,
          ]
        : []),
      ...(found.size > 0 && missing.length > 0
        ? [`Not in the file, so unchanged: ${missing.join(', ')}.`]
        : []),
      ...(columns.open < 0 ? ['No column of open units is chosen: each row counts as one unit.'] : []),
    ],
  };
};
