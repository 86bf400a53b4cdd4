/** The menu at a point: by a right click, or by a key at what has the focus. Its entries are actions. */
import { Menu } from 'lucide-react';
import { documentStore } from '../../state/document/document.ts';
import { matrixStore } from '../../state/session/matrix-cell.ts';
import { lastSelected, selectedBlocks, selectedFlow } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { createStore } from '../../state/store.ts';
import { select } from '../../state/view/select.ts';
import type { Action } from '../action.ts';
import { cellOnCanvas } from '../blocks/cell-actions.ts';
import { words as names } from '../names/window/words.ts';

export type OpenMenu = {
  /** In the window's coordinates. */
  readonly at: { readonly x: number; readonly y: number };
  readonly on: 'blocks' | 'flow' | 'canvas' | 'matrix-cell' | 'canvas-cell';
};

export const contextMenuStore = createStore<{ menu: OpenMenu | null }>(() => ({ menu: null }));

/** Opens the menu for a block, which is selected first unless it is among the selected; null means the empty canvas. */
export const openMenu = (id: string | null, at: OpenMenu['at']): void => {
  const selection = selectedBlocks(sessionStore.getState());
  if (id === null) select([]);
  else if (!selection.includes(id)) select([id]);
  contextMenuStore.setState({ menu: { at, on: id === null ? 'canvas' : 'blocks' } });
};

/** Opens the menu of the cell or grouping that is chosen in the matrix. */
export const openCellMenu = (at: OpenMenu['at']): void =>
  contextMenuStore.setState({ menu: { at, on: 'matrix-cell' } });

/** Opens the menu of the cell that is selected on the canvas. */
export const openCanvasCellMenu = (at: OpenMenu['at']): void =>
  contextMenuStore.setState({ menu: { at, on: 'canvas-cell' } });

/** Opens the menu for the flow that is selected. */
export const openFlowMenu = (at: OpenMenu['at']): void =>
  contextMenuStore.setState({ menu: { at, on: 'flow' } });

export const closeMenu = (): void => contextMenuStore.setState({ menu: null });

/** Where a menu called by a key opens: at the block or row that has the focus, else in the middle of the canvas. */
const positionOfFocus = (): OpenMenu['at'] => {
  const focused = document.activeElement;
  const row = focused?.getAttribute('aria-activedescendant');
  const element = (row && document.getElementById(row)) || focused;
  if (element instanceof HTMLElement && element !== document.body) {
    const { left, top, height } = element.getBoundingClientRect();
    return { x: left + 24, y: top + Math.min(height, 28) };
  }
  const bounds = document.querySelector('.canvas')?.getBoundingClientRect();
  return bounds
    ? { x: bounds.left + bounds.width / 2, y: bounds.top + bounds.height / 3 }
    : { x: innerWidth / 2, y: innerHeight / 3 };
};

export const menuAction: Action = {
  id: 'edit.menu',
  name: names.openContextMenu,
  group: 'Edit',
  icon: Menu,
  shortcuts: ['Shift+F10', 'ContextMenu'],
  applies: () => documentStore.getState().replica !== null,
  perform: () => {
    if (sessionStore.getState().view === 'matrix' && matrixStore.getState().place) {
      openCellMenu(positionOfFocus());
      return;
    }
    if (cellOnCanvas()) return openCanvasCellMenu(positionOfFocus());
    if (selectedFlow(sessionStore.getState())) return openFlowMenu(positionOfFocus());
    const focused = document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset.block;
    openMenu(focused ?? lastSelected(sessionStore.getState()) ?? null, positionOfFocus());
  },
};
