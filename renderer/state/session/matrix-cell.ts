/** What is chosen in the grouping matrix of this window: a cell or a grouping, a block of cells, what is being typed. */
import { createStore } from '../store.ts';

/** A cell, or, without a process, the grouping itself at the head of its row. */
export type MatrixKey = { readonly groupingId: string; readonly processId: string | null };
export type CellKey = { readonly groupingId: string; readonly processId: string };

type MatrixState = {
  readonly place: MatrixKey | null;
  /** The other corner of the block of cells that is chosen; null for a single one. */
  readonly anchor: MatrixKey | null;
  /** What is typed into the chosen place, from `text` on; null if nothing is. */
  readonly typing: { readonly text: string | null } | null;
  /** The macro process whose matrix is shown, where one was chosen by hand. */
  readonly macroId: string | null;
};

export const matrixStore = createStore<MatrixState>(() => ({
  place: null,
  anchor: null,
  typing: null,
  macroId: null,
}));

export const chooseCell = (place: MatrixKey | null): void =>
  matrixStore.setState({ place, anchor: null, typing: null });

/** The chosen cell, or null if a grouping or nothing is chosen. */
export const chosenCell = (): CellKey | null => {
  const { place } = matrixStore.getState();
  return place !== null && place.processId !== null
    ? { groupingId: place.groupingId, processId: place.processId }
    : null;
};

/** Opens the chosen place for typing: from what stands there, or from `text` in its stead. */
export const startTyping = (text: string | null = null): void =>
  matrixStore.setState(({ place, anchor }) => ({ typing: place && { text }, anchor: place ? null : anchor }));
export const stopTyping = (): void => matrixStore.setState({ typing: null });
