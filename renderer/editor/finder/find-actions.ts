/** Which actions answer what was typed, the likeliest first. */
import { type Action, paletteName, textOf } from '../../actions/action.ts';
import { distance } from './match.ts';

export type Ranked = { readonly action: Action; readonly distance: number };

/** All actions that apply and answer the query; among equals those used lately, then as they stand in the registry. */
export const findActions = (
  actions: readonly Action[],
  query: string,
  recent: readonly string[],
): readonly Ranked[] => {
  const lately = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return actions
    .flatMap((action): Ranked[] => {
      const found = distance(query, paletteName(action), action.keywords && textOf(action.keywords));
      const isMeant = action.id !== 'edit.find' && !action.isHidden && action.applies();
      return found === null || !isMeant ? [] : [{ action, distance: found }];
    })
    .sort((a, b) => a.distance - b.distance || lately(a.action.id) - lately(b.action.id));
};
