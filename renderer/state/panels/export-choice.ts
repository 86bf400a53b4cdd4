/** What was chosen for an export the last time, by model and format; kept on this machine. */

import { formatHas } from '../../../shared/api/export/format-traits.ts';
import { type ExportOptions, PAPERS } from '../../../shared/api/export/options.ts';
import { BOOK_PARTS, type BookPart } from '../../../shared/book/parts.ts';
import { type KeptFile, keepFile, readKeptFile } from '../ports/kept-files.ts';
import { machineTexts } from '../ports/storage.ts';

export type ExportChoice = Pick<ExportOptions, 'paper' | 'orientation'> & {
  /** Parts of a book that are left out. */
  readonly without: readonly BookPart[];
  /** Levels of a book; null for all. */
  readonly levels: number | null;
  readonly onlyDefined: boolean;
  /** The snapshot that minutes tell changes since, by its id; null for the start of the day. */
  readonly since: string | null;
};

const keyOf = (file: string, format: string): string => `strata.export.${format}.${file}`;

/** The choice of the last time. Documents stand upright unless told otherwise, pictures lie. */
export const keptChoice = (file: string, format: string): ExportChoice => {
  let kept: Partial<Record<keyof ExportChoice, unknown>> = {};
  try {
    kept = JSON.parse(machineTexts.read(keyOf(file, format)) ?? '{}') ?? {};
  } catch {
    // A damaged entry is of no use: all is as usual.
  }
  const { paper, orientation, without, levels, onlyDefined, since } = kept;
  return {
    paper: PAPERS.find((each) => each === paper) ?? 'a4',
    orientation:
      orientation === 'portrait' || orientation === 'landscape'
        ? orientation
        : formatHas(format, 'parts') || formatHas(format, 'since')
          ? 'portrait'
          : 'landscape',
    without: Array.isArray(without) ? BOOK_PARTS.filter((part) => without.includes(part)) : [],
    levels: typeof levels === 'number' && Number.isInteger(levels) && levels > 0 ? levels : null,
    onlyDefined: onlyDefined === true,
    since: typeof since === 'string' ? since : null,
  };
};

export const keepChoice = (file: string, format: string, choice: ExportChoice): void => {
  machineTexts.write(keyOf(file, format), JSON.stringify(choice));
};

const lastKey = (file: string): string => `strata.export.last.${file}`;

/** The format that the blocks of a model were exported in the last time; null if they never were. */
export const lastFormat = (file: string): string | null => machineTexts.read(lastKey(file));

export const keepLastFormat = (file: string, format: string): void => {
  machineTexts.write(lastKey(file), format);
};

const templateKey = (file: string, format: string): string => `template.${format}.${file}`;

/** The template that was chosen for a model and a format, with its bytes; null for none. */
export const readTemplate = (file: string, format: string): Promise<KeptFile | null> =>
  readKeptFile(templateKey(file, format));

export const keepTemplate = (file: string, format: string, template: KeptFile | null): Promise<void> =>
  keepFile(templateKey(file, format), template);
