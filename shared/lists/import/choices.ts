/** What a person can choose about a table before it is imported, and how the table was recognised. */
import type { ImportField } from './fields.ts';
import type { Nesting } from './nesting.ts';

/** Encodings that a person can choose; without a choice, the encoding is detected. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gbk'] as const;
/** Larger files are no models or tables of processes. */
export const MAX_IMPORT_BYTES = 100_000_000;
export const SEPARATORS = [',', ';', '\t', '|'] as const;

export type TableSource = {
  /** Of separated values; null for a workbook. */
  readonly encoding: (typeof ENCODINGS)[number] | null;
  readonly separator: (typeof SEPARATORS)[number] | null;
  /** The names of the sheets that can be chosen, and the one that was; none and null for separated values. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
};

export type ImportChoices = {
  /** Fields of columns by their heading, their letter (B) or their number from 1. */
  readonly mapping?: ReadonlyMap<string, ImportField>;
  /** Fields of columns by their position from 0. */
  readonly fields?: ReadonlyMap<number, ImportField>;
  /** Whether the column of the names is guessed if no heading says it, for a preview that people look at. */
  readonly guessesName?: boolean;
  readonly nesting?: Nesting | undefined;
  /** The block to import into; null for the top level. */
  readonly under?: string | null;
  /** Whether blocks that no longer have a row in a workbook of this model are deleted: all, or those with these ids. */
  readonly deletesMissing?: boolean | ReadonlySet<string>;
};
