/** A theme is one file in `themes/`: what it measures, and the tables it gives. A new one is added to the list in bench.ts. */
import type { Table } from './report.ts';
import type { Settings } from './settings.ts';

export type Theme = {
  /** The word that runs it alone: `npm run bench -- NAME`. */
  readonly name: string;
  readonly measure: (settings: Settings) => Promise<readonly Table[]>;
};

/** Tells how a long run gets on, on standard error, so that standard output holds the tables alone. */
export const progress = (line: string): void => console.error(`  ${line}`);
