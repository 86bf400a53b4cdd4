/** What is selected in this window: blocks, or in their place one flow, or one place of a grouping on the canvas. */
import type { CellKey } from './matrix-cell.ts';

export type SelectedFlow = {
  readonly id: string;
  /** The flows drawn as the same line, itself among them. */
  readonly among: readonly string[];
  /** The block that is selected again when the flow is let go. */
  readonly backTo: string | null;
};

export type Selection =
  /** In the order in which they were chosen. Nothing is selected if there are none. */
  | { readonly kind: 'blocks'; readonly ids: readonly string[] }
  | { readonly kind: 'flow'; readonly flow: SelectedFlow }
  /** A grouping that a level-2 process has no block for. */
  | { readonly kind: 'cell'; readonly cell: CellKey };

type Selecting = { readonly selection: Selection };

export const blocks = (ids: readonly string[]): Selection => ({ kind: 'blocks', ids });

/** The same list whenever there are none, so that what reads it sees no change. */
const NONE: readonly string[] = [];

export const selectedBlocks = ({ selection }: Selecting): readonly string[] =>
  selection.kind === 'blocks' ? selection.ids : NONE;

/** The block that was selected last: the one that actions for a single block are about. */
export const lastSelected = (state: Selecting): string | undefined => selectedBlocks(state).at(-1);

/** The selected block, if there is exactly one. */
export const onlySelected = (state: Selecting): string | undefined => {
  const ids = selectedBlocks(state);
  return ids.length === 1 ? ids[0] : undefined;
};

export const selectedFlow = ({ selection }: Selecting): SelectedFlow | null =>
  selection.kind === 'flow' ? selection.flow : null;

export const selectedCell = ({ selection }: Selecting): CellKey | null =>
  selection.kind === 'cell' ? selection.cell : null;

/** Whether a block, a flow or a place is selected. */
export const isSomethingSelected = ({ selection }: Selecting): boolean =>
  selection.kind !== 'blocks' || selection.ids.length > 0;

export const isSameCell = (a: CellKey | null, b: CellKey | null): boolean =>
  a?.groupingId === b?.groupingId && a?.processId === b?.processId;

/** Whether two selections are of the same records, in the same order. */
export const isSameSelection = (a: Selection, b: Selection): boolean => {
  if (a === b) return true;
  if (a.kind === 'flow') return b.kind === 'flow' && a.flow.id === b.flow.id;
  if (a.kind === 'cell') return b.kind === 'cell' && isSameCell(a.cell, b.cell);
  return b.kind === 'blocks' && a.ids.length === b.ids.length && a.ids.every((id, i) => id === b.ids[i]);
};

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Ids as a set, made once for each list: whether a block is selected takes as long for 100,000 selected as for one. */
export const selectedSet = (ids: readonly string[]): ReadonlySet<string> => {
  const known = sets.get(ids);
  if (known) return known;
  const made = new Set(ids);
  sets.set(ids, made);
  return made;
};
