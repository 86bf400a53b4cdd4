/** What every source of lists is read into first, whether plain text, HTML or OPML: lines and tables, in their order. */

export type ListLine = {
  /** The column at which the text starts: a count of characters in plain text, four for each level in a nested list. */
  readonly column: number;
  /** Level of a heading, 1 for the outermost; 0 for any other line. Every heading is above all other lines. */
  readonly heading: number;
  /** The bullet in front of the text, as it was written, or `#` for a number that the source counts itself; else empty. */
  readonly bullet: string;
  readonly text: string;
  /** Whether the text is the name itself: no number, code or emphasis is looked for in it. */
  readonly isVerbatim: boolean;
  /** A text that the source keeps beside the line. */
  readonly note?: string;
};

export type ListTable = {
  /** The names of the columns, if the source marks them as such. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type ListPart = { readonly line: ListLine } | { readonly table: ListTable };

export const isTablePart = (part: ListPart): part is { readonly table: ListTable } => 'table' in part;
