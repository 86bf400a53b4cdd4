/** A table of separated values as it was read. */
export type CsvRow = {
  readonly cells: readonly string[];
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
};
export type CsvTable = {
  /** The headings, no two alike. */
  readonly head: readonly string[];
  /** Rows below the headings. Empty rows are left out. */
  readonly rows: readonly CsvRow[];
  /** The lines above the headings, such as the title of a report. */
  readonly titles: readonly string[];
};
