/** The position of a reader: the block drilled into, the exploded blocks and the selected one. Pure, and testable without a page. */
import type { Model } from '../../shared/model/model.ts';
import { ancestorsOf, isInTree } from '../../shared/model/queries/ancestors.ts';
import { codeOf, processByCode } from '../../shared/model/queries/codes.ts';
import { explodedTo } from '../../shared/scene/levels.ts';

export type Place = {
  readonly rootId: string | null;
  readonly exploded: ReadonlySet<string>;
  readonly selectedId: string | null;
};

/** As stored in the history of the browser. */
export type KeptPlace = Omit<Place, 'exploded'> & { readonly exploded: readonly string[] };

export const kept = ({ exploded, ...place }: Place): KeptPlace => ({ ...place, exploded: [...exploded] });
export const restored = ({ exploded, ...place }: KeptPlace): Place => ({
  ...place,
  exploded: new Set(exploded),
});

/** The place in which a block is selected and shown: all its ancestors are exploded. */
export const placeOf = (model: Model, place: Place, id: string): Place => {
  const outer = ancestorsOf(model, id).map((each) => each.id);
  const rootId = place.rootId !== null && outer.includes(place.rootId) ? place.rootId : null;
  const hidden = outer.slice(rootId === null ? 0 : outer.indexOf(rootId) + 1);
  const isShown = hidden.every((each) => place.exploded.has(each));
  return {
    rootId,
    exploded: isShown ? place.exploded : new Set([...place.exploded, ...hidden]),
    selectedId: id,
  };
};

/** Explodes a block that is collapsed, and the reverse. */
export const toggled = (place: Place, id: string): Place => {
  const exploded = new Set(place.exploded);
  if (!exploded.delete(id)) exploded.add(id);
  return { ...place, exploded };
};

/** Drills down into a block, or up to the whole model if `id` is null. */
export const drilled = (model: Model, place: Place, id: string | null): Place => {
  const isInside =
    place.selectedId !== null &&
    (id === null || ancestorsOf(model, place.selectedId).some((each) => each.id === id));
  return { ...place, rootId: id, selectedId: isInside ? place.selectedId : id };
};

/** Shows `levels` levels below the block drilled into; Infinity shows all. */
export const atLevel = (model: Model, place: Place, levels: number): Place => ({
  ...place,
  exploded: explodedTo(model, place.rootId, levels),
});

/** The part of an address that names a block: its code, or its id after `~` if it has none. */
export const addressOf = (model: Model, id: string | null): string => {
  if (id === null) return '';
  return `#${encodeURIComponent(codeOf(model, id) || `~${id}`)}`;
};

/** The block that an address names, or null. */
export const blockAt = (model: Model, hash: string): string | null => {
  const named = decoded(hash.replace(/^#/, ''));
  if (named === '') return null;
  const id = named.startsWith('~') ? named.slice(1) : processByCode(model, named)?.id;
  return id !== undefined && isInTree(model, id) ? id : null;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};
