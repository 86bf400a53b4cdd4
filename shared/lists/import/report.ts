/** The report of an import before anything happens, for people and programs. */
import type { Model } from '../../model/model.ts';
import { codeOf } from '../../model/queries/codes.ts';
import type { ImportField } from './fields.ts';
import type { ImportPlan, PlannedBlock } from './plan.ts';
import type { MissingBlock } from './plan-whole.ts';

type Described = { readonly line: number; readonly code: string; readonly name: string };

export type ImportReport = {
  readonly columns: readonly { readonly heading: string; readonly field: ImportField }[];
  readonly nesting: string;
  readonly rows: number;
  readonly blocks: {
    readonly new: number;
    readonly changed: number;
    readonly renamed: number;
    readonly moved: number;
    readonly same: number;
    readonly missing: number;
  };
  /** Number of blocks of the table on each level, from the first. */
  readonly levels: readonly number[];
  readonly new: readonly (Described & { readonly level: number })[];
  readonly changed: readonly (Described & {
    readonly moved: boolean;
    readonly cells: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  })[];
  /** Blocks of the model without a row in the table; they stay unless the import is to delete them. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  readonly leftOut: readonly { readonly line: number; readonly text: string }[];
};

type Read = {
  readonly head: readonly string[];
  readonly fields: readonly ImportField[];
  readonly nesting: string;
  readonly rows: number;
};

/** @param missing the blocks that the table lacks. */
export const reportOf = (
  model: Model,
  { blocks, notes, leftOut }: ImportPlan,
  { head, fields, nesting, rows }: Read,
  missing: readonly MissingBlock[] = [],
): ImportReport => {
  const levels: number[] = [];
  const isChanged = ({ known, isMoved, changes }: PlannedBlock) =>
    known !== null && (isMoved || changes.length > 0);
  const described = ({ entry, known }: PlannedBlock): Described => ({
    line: entry.line,
    code: known ? codeOf(model, known.id) : entry.code,
    name: entry.name,
  });
  const made: (Described & { level: number })[] = [];
  for (const block of blocks) {
    levels[block.level - 1] = (levels[block.level - 1] ?? 0) + 1;
    if (block.known === null) made.push({ ...described(block), level: block.level });
  }
  const changed = blocks.filter(isChanged);
  return {
    columns: fields.map((field, column) => ({ heading: head[column] ?? '', field })),
    nesting,
    rows,
    blocks: {
      new: made.length,
      changed: changed.filter(({ changes }) => changes.length > 0).length,
      renamed: changed.filter(({ changes }) => changes.some(({ field }) => field === 'name')).length,
      moved: changed.filter(({ isMoved }) => isMoved).length,
      same: blocks.length - made.length - changed.length,
      missing: missing.length,
    },
    levels: Array.from(levels, (count) => count ?? 0),
    new: made,
    changed: changed.map((block) => ({ ...described(block), moved: block.isMoved, cells: block.changes })),
    missing: missing.map(({ id }) => ({
      code: codeOf(model, id),
      name: model.rows.process.get(id)?.name ?? '',
    })),
    notes,
    leftOut,
  };
};
