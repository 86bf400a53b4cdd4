/**
 * Everything that can be done in this window. The frame registers the actions; menus, keys, finder and buttons ask here. In the
 * window of a guest of a live room, what the guest's role is not offered is as if it had not been registered.
 */

import { mayAs } from '../state/guest/guest.ts';
import { createStore } from '../state/store.ts';
import { type Action, menuName } from './action.ts';
import { isSingleKey } from './keys/key-press.ts';

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

const isOffered = ({ needs }: Action): boolean => needs === undefined || mayAs(needs);

export const allActions = (): readonly Action[] => registryStore.getState().actions.filter(isOffered);

export const actionById = (id: string): Action | undefined => {
  const action = registryStore.getState().byId.get(id);
  return action && isOffered(action) ? action : undefined;
};

/** The name of an action as menus show it; empty if there is no such action. */
export const nameOfAction = (id: string): string => {
  const action = actionById(id);
  return action ? menuName(action) : '';
};

/** Performs an action by its id if it applies. */
export const performAction = (id: string): void => {
  const action = actionById(id);
  if (action?.applies()) action.perform();
};

/** The shortcut shown for an action, or undefined if it has none. */
export const shortcutFor = (id: string): string | undefined => actionById(id)?.shortcuts?.[0];

/**
 * The action that keys mean now: the first registered that applies. Undefined if there is none, or if the browser makes its
 * own event of these keys.
 * @param pressed in the notation of shortcuts; undefined for keys that are no shortcut.
 * @param focus what keys are about.
 */
export const actionFor = (pressed: string | undefined, focus: KeyFocus): Action | undefined =>
  actionsOn(pressed, focus).find((action) => action.applies());

/** What the keyboard is about: whether the canvas has the focus, and whether keys go to something selected. */
export type KeyFocus = { readonly isOnCanvas: boolean; readonly isSelected: boolean };

/** The help is asked for by a sign that begins no name and changes nothing, whatever is selected. */
const HELP = '?';

/**
 * All actions that keys can mean, whether or not they apply, in order. A single key belongs to what is
 * selected on the canvas or in the outline: commands that are about something else have it only while nothing is selected.
 */
export const actionsOn = (pressed: string | undefined, { isOnCanvas, isSelected }: KeyFocus): Action[] =>
  pressed === undefined
    ? []
    : allActions().filter(
        ({ shortcuts, onCanvas, onFlow, isNative }) =>
          shortcuts?.includes(pressed) &&
          !isNative &&
          (onCanvas || onFlow ? isOnCanvas : !(isSelected && isSingleKey(pressed) && pressed !== HELP)),
      );
