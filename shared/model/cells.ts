/**
 * The cells of the grouping matrix in a level-2 process: which children realise a grouping, and which groupings have no block
 * there, as a gap or marked as `none`.
 */

import { isActive } from './checks/check.ts';
import { type Waiver, waiverOf } from './checks/waivers.ts';
import { type Model, referrersOf, rowsReferringTo, someReferrer } from './model.ts';
import { passing } from './queries/flows/exchange.ts';
import type { Process, RecordOf } from './records.ts';

type Grouping = RecordOf['grouping'];

/** A grouping without a block in a level-2 process. */
export type EmptyCell = {
  readonly grouping: Grouping;
  readonly state: 'gap' | 'none';
  /** The first child that realises a later grouping, before which the cell is shown; null for the end. */
  readonly before: string | null;
};

const NOTHING: readonly never[] = [];

/** The groupings that every level-2 process of a block must contain, in order; none if it isn't an active macro process. */
export const groupingsOf = (model: Model, macroId: string | null): readonly Grouping[] => {
  const macro = macroId === null ? undefined : model.rows.process.get(macroId);
  if (!macro || macro.parentId !== null || !isActive(macro)) return NOTHING;
  // Called for every macro process that is drawn, and most have none.
  return someReferrer(model, 'grouping', 'processId', macro.id, () => true)
    ? rowsReferringTo(model, 'grouping', 'processId', macro.id)
    : NOTHING;
};

/**
 * The cells of a level-2 process that have no block, in the order of the groupings.
 * @param groupings those of its macro process.
 * @param parts the children of the process in order.
 */
export const emptyCellsIn = (
  model: Model,
  variant: Process,
  groupings: readonly Grouping[],
  parts: readonly Process[],
): readonly EmptyCell[] => {
  if (groupings.length === 0 || variant.proposalId !== null || !isActive(variant)) return NOTHING;
  const cells = new Map<string, RecordOf['cell']>();
  for (const id of referrersOf(model, 'cell', 'processId', variant.id)) {
    const cell = model.rows.cell.get(id);
    if (cell) cells.set(cell.groupingId, cell);
  }
  const order = new Map(parts.map(({ id }, i) => [id, i]));
  const emptyCells: EmptyCell[] = [];
  let first = parts.length;
  for (const grouping of groupings.toReversed()) {
    const cell = cells.get(grouping.id);
    if (cell?.state === 'realised') first = Math.min(first, order.get(cell.realisedById ?? '') ?? first);
    else emptyCells.push({ grouping, state: cell?.state ?? 'gap', before: parts[first]?.id ?? null });
  }
  return emptyCells.reverse();
};

/** Whether a block is a level-2 process in which some grouping has no block. */
export const hasEmptyCells = (model: Model, { parentId, id }: Process): boolean => {
  if (parentId === null) return false;
  const groupings = groupingsOf(model, parentId);
  const variant = groupings.length > 0 ? model.rows.process.get(id) : undefined;
  return variant !== undefined && emptyCellsIn(model, variant, groupings, NOTHING).length > 0;
};

/**
 * The groupings that a block has no part for though nobody says `none`, in their order, those set aside with them.
 * Empty for any block that is not a level-2 process. This is what the checks, the matrix, the outline and the canvas
 * go by.
 */
export const gapsOf = (model: Model, processId: string): readonly Grouping[] => {
  const variant = model.rows.process.get(processId);
  const groupings = variant ? groupingsOf(model, variant.parentId) : NOTHING;
  if (!variant || groupings.length === 0) return NOTHING;
  return emptyCellsIn(model, variant, groupings, NOTHING).flatMap(({ grouping, state }) =>
    state === 'gap' ? [grouping] : [],
  );
};

/** The waiver that sets the gap of a grouping in a level-2 process aside. Such a gap is still one, but is not counted. */
export const gapWaiver = (model: Model, groupingId: string, processId: string): Waiver | undefined =>
  waiverOf(model, 'matrix-gap', { recordId: groupingId, processId });

/** Number of gaps of a block that are not set aside. */
export const openGaps = (model: Model, processId: string): number =>
  gapsOf(model, processId).filter(({ id }) => !gapWaiver(model, id, processId)).length;

/** The texts of what a block puts out, where it realises a grouping: the artefacts of its cell. */
export const artefactsOf = (model: Model, processId: string): readonly string[] => {
  if (!someReferrer(model, 'cell', 'realisedById', processId, () => true)) return NOTHING;
  return passing(model, processId, 'output').map(({ text }) => text);
};
