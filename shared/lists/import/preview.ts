/** What a window shows of an import before anything happens: every block of the table, and what is left out and why. */
import { childrenOf, type Model, settingsOf } from '../../model/model.ts';
import { codeOf } from '../../model/queries/codes.ts';
import { withTerms } from '../../model/queries/terms.ts';
import type { TableSource } from './choices.ts';
import type { ImportField } from './fields.ts';
import type { Nesting } from './nesting.ts';
import type { ImportPlan, PlannedBlock } from './plan.ts';
import type { MissingBlock } from './plan-whole.ts';
import type { ImportReport } from './report.ts';
import type { Note, TableRow } from './rows.ts';

/** What the import does with a block. */
export const BLOCK_KINDS = ['new', 'changed', 'moved', 'changedAndMoved', 'same'] as const;
type BlockKind = (typeof BLOCK_KINDS)[number];

/** The blocks of a table in the order of the tree, an array for each property: a hundred thousand of them are sent to a window. */
type PreviewBlocks = {
  readonly lines: readonly number[];
  readonly levels: readonly number[];
  /** Positions in `BLOCK_KINDS`. */
  readonly kinds: readonly number[];
  readonly codes: readonly string[];
  readonly names: readonly string[];
};

type CellChange = {
  /** Position of the block that it is about. */
  readonly at: number;
  readonly field: ImportField;
  readonly from: string;
  readonly to: string;
};

type PreviewMissing = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  /** Position of the block that it is inside, if that is missing too and can be deleted. */
  readonly inside: number | null;
  readonly canGo: boolean;
};

export type ImportPreview = {
  readonly source: TableSource & {
    /** The line that the headings are in; null without. */
    readonly headLine: number | null;
    /** Rows that the headings may be in. */
    readonly firstRows: readonly { readonly line: number; readonly text: string }[];
  };
  readonly columns: readonly {
    readonly heading: string;
    readonly field: ImportField;
    readonly example: string;
  }[];
  readonly nesting: Nesting;
  /** Whether the table is a workbook of this model, which is compared by the ids of its blocks. */
  readonly isWhole: boolean;
  /** The name that a new model gets, or the name of the one that is imported into. */
  readonly model: string;
  readonly rows: number;
  readonly counts: ImportReport['blocks'];
  readonly levels: readonly number[];
  /** Why nothing can be imported by these choices, as a sentence; null if something can, or if nothing would change. */
  readonly problem: string | null;
  readonly blocks: PreviewBlocks;
  readonly changes: readonly CellChange[];
  readonly missing: readonly PreviewMissing[];
  readonly notes: readonly Note[];
  readonly leftOut: readonly Note[];
};

/** Longer texts are cut in a preview, in UTF-16 units. */
const MAX_SHOWN = 200;

/** The beginning of a text, on one line. */
const shownText = (text: string): string => {
  const line = text.slice(0, MAX_SHOWN + 1).replace(/\s+/g, ' ');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1).toWellFormed()}…` : line;
};

const kindOf = ({ known, isMoved, changes }: PlannedBlock): BlockKind => {
  if (known === null) return 'new';
  if (changes.length === 0) return isMoved ? 'moved' : 'same';
  return isMoved ? 'changedAndMoved' : 'changed';
};

/** What a plan does, for a window. @param isWhole leaves out what stays as it is: the table is compared with all of the model. */
export const previewOf = (
  model: Model,
  plan: Pick<ImportPlan, 'blocks'>,
  isWhole: boolean,
): Pick<ImportPreview, 'blocks' | 'changes'> => {
  const changes: CellChange[] = [];
  const lines: number[] = [];
  const levels: number[] = [];
  const kinds: number[] = [];
  const codes: string[] = [];
  const names: string[] = [];
  for (const block of plan.blocks) {
    const kind = kindOf(block);
    if (isWhole && kind === 'same') continue;
    const { entry, known } = block;
    for (const { field, from, to } of block.changes)
      changes.push({ at: lines.length, field, from: shownText(from), to: shownText(to) });
    lines.push(entry.line);
    levels.push(block.level);
    kinds.push(BLOCK_KINDS.indexOf(kind));
    codes.push(shownText(known ? codeOf(model, known.id) : entry.code));
    names.push(shownText(entry.name));
  }
  return { blocks: { lines, levels, kinds, codes, names }, changes };
};

/** The blocks that a table lacks, in the order of the tree. */
export const missingOf = (model: Model, missing: readonly MissingBlock[]): PreviewMissing[] => {
  const lacking = new Map(missing.map((each) => [each.id, each]));
  const shown: PreviewMissing[] = [];
  const add = (parentId: string | null, level: number, inside: number | null): void => {
    for (const { id, name } of childrenOf(model, parentId)) {
      const block = lacking.get(id);
      const at = shown.length;
      if (block) {
        const text = shownText(withTerms(model, name));
        shown.push({ id, code: codeOf(model, id), name: text, level, inside, canGo: block.canGo });
      }
      add(id, level + 1, block?.canGo ? at : null);
    }
  };
  add(null, 1, null);
  return shown;
};

/** What a table was read as: its columns with an example of each, and the rows that its headings may be in. */
export const columnsShown = (
  head: readonly string[],
  fields: readonly ImportField[],
  rows: readonly TableRow[],
): ImportPreview['columns'] => {
  const sample = rows.slice(0, SAMPLE_ROWS);
  return fields.map((field, column) => ({
    heading: shownText(head[column] ?? ''),
    field,
    example: shownText(sample.find(({ cells }) => (cells[column] ?? '').trim() !== '')?.cells[column] ?? ''),
  }));
};
const SAMPLE_ROWS = 200;

export const rowShown = ({ line, cells }: TableRow): ImportPreview['source']['firstRows'][number] => ({
  line,
  text: shownText(cells.filter((cell) => cell.trim() !== '').join(' · ')),
});

/** The name of a model as people read it. */
export const modelName = (model: Model): string => withTerms(model, settingsOf(model).name);
