/** The tables that the bench prints, in Markdown, so that they can be kept in docs/benchmarks.md as they are. */
import { boundOf, median, percentile95, shown } from './statistics.ts';

/** One measured thing, with its goal. Of `samples` the table shows median, 95th percentile and worst. */
export type Figure = {
  readonly what: string;
  /** Such as "< 50", in the figure's unit; empty if none was set. */
  readonly goal?: string;
  /** What the goal is about: the median unless told otherwise. */
  readonly goalIsFor?: 'median' | '95th';
  readonly samples: readonly number[];
  readonly unit?: string;
};

export type Table = {
  readonly title: string;
  /** What was measured and how, in a sentence or two. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A table of figures beside their goals. */
export const figureTable = (title: string, figures: readonly Figure[], note?: string): Table => ({
  title,
  ...(note !== undefined && { note }),
  head: ['measured', 'goal', 'median', '95th percentile', 'worst', 'unit', 'goal met'],
  rows: figures.map(({ what, goal = '', goalIsFor = 'median', samples, unit = 'ms' }) => {
    const bound = boundOf(goal);
    const held = goalIsFor === '95th' ? percentile95(samples) : median(samples);
    return [
      what,
      goal,
      shown(median(samples)),
      shown(percentile95(samples)),
      shown(Math.max(...samples)),
      unit,
      bound === undefined ? '' : held < bound ? 'yes' : '**no**',
    ];
  }),
});

/** A table as Markdown: text to the left, figures to the right. */
export const markdown = ({ title, note, head, rows }: Table): string => {
  const isFigure = head.map((_, column) => rows.every((row) => /^[\d–<>]|^$/.test(row[column] ?? '')));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    ...(note === undefined ? [] : ['', note]),
    '',
    line(head),
    line(head.map((_, column) => (column > 0 && isFigure[column] ? '---:' : '---'))),
    ...rows.map(line),
    '',
  ].join('\n');
};
