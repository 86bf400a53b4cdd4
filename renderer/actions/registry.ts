/** Everything that can be done in this window. The frame registers the actions; menus, keys, finder and buttons ask here. */

import { createStore } from '../state/store.ts';
import { type Action, menuName } from './action.ts';

/** A store, so that the native menu is built again when actions are registered. */
const registryStore = createStore<{
  readonly actions: readonly Action[];
  readonly byId: ReadonlyMap<string, Action>;
}>(() => ({ actions: [], byId: new Map() }));

/**
 * Takes the place of what was registered before.
 * @param actions in the order in which lists show them; where keys mean several, the first that applies has them.
 */
export const registerActions = (actions: readonly Action[]): void => {
  const next = new Map(actions.map((action) => [action.id, action]));
  if (next.size < actions.length) throw new Error('Two actions have the same id.');
  registryStore.setState({ actions, byId: next });
};

export const allActions = (): readonly Action[] => registryStore.getState().actions;

export const actionById = (id: string): Action | undefined => registryStore.getState().byId.get(id);

/** The name of an action as menus show it; empty if there is no such action. */
export const nameOfAction = (id: string): string => {
  const action = registryStore.getState().byId.get(id);
  return action ? menuName(action) : '';
};

/** Performs an action by its id if it applies. */
export const performAction = (id: string): void => {
  const action = registryStore.getState().byId.get(id);
  if (action?.applies()) action.perform();
};

/** The shortcut shown for an action, or undefined if it has none. */
export const shortcutFor = (id: string): string | undefined =>
  registryStore.getState().byId.get(id)?.shortcuts?.[0];

/**
 * The action that keys mean now: the first registered that applies. Undefined if there is none, or if the browser makes its
 * own event of these keys.
 * @param pressed in the notation of shortcuts; undefined for keys that are no shortcut.
 * @param isFocusOnCanvas whether keys are about the canvas.
 */
export const actionFor = (pressed: string | undefined, isFocusOnCanvas: boolean): Action | undefined =>
  pressed === undefined
    ? undefined
    : allActions().find(
        ({ shortcuts, onCanvas, onFlow, isNative, applies }) =>
          shortcuts?.includes(pressed) &&
          !isNative &&
          (!(onCanvas || onFlow) || isFocusOnCanvas) &&
          applies(),
      );
