/** The dictionary as commands keep it: a name that is written somewhere has an entry, and the spelling of that entry. */
import { isVisible } from '../../words/invisible.ts';
import type { CommandContext } from '../command.ts';
import type { Draft } from '../draft.ts';
import {
  type Entry,
  type EntryKind,
  elementUse,
  entryKey,
  entryKindOf,
  kindKey,
  roleUse,
} from '../queries/dictionary/dictionary.ts';
import { isExchange } from '../queries/flows/exchange.ts';
import { MAX_APART } from '../records/entry.ts';
import type { Element, ElementKind } from '../records.ts';
import { carrierOf, elementsOf, joinExchange } from './blocks/exchange.ts';

/** The ids of the entries by the keys of their names, for drafts that have asked for one. */
const KNOWN = new WeakMap<Draft, Map<string, string>>();

const idsByKey = (draft: Draft): Map<string, string> => {
  let ids = KNOWN.get(draft);
  if (!ids) {
    ids = new Map();
    for (const { id, kind, name } of draft.rows('entry')) ids.set(kindKey(kind, name), id);
    KNOWN.set(draft, ids);
  }
  return ids;
};

/** To be called after an entry was written in any way but `putEntry`. */
export const entriesChanged = (draft: Draft): void => {
  KNOWN.delete(draft);
};

/** The entry of a name. Costs the dictionary the first time that a draft is asked. */
export const entryNamed = (draft: Draft, kind: EntryKind, name: string): Entry | undefined => {
  const id = idsByKey(draft).get(kindKey(kind, name));
  return id === undefined ? undefined : draft.get('entry', id);
};

export const putEntry = (draft: Draft, entry: Entry): void => {
  const ids = idsByKey(draft);
  draft.put('entry', entry);
  ids.set(kindKey(entry.kind, entry.name), entry.id);
};

/** A name that is about to be written, as the dictionary spells it. A name that is new there gets an entry. */
export const spelled = (draft: Draft, context: CommandContext, kind: EntryKind, name: string): string => {
  if (!isVisible(name)) return name;
  const known = entryNamed(draft, kind, name);
  if (known) return known.name;
  putEntry(draft, { id: context.newId(), kind, name, definition: '', apartFrom: null });
  return name;
};

/** The text of an element that is about to be written, spelled as the dictionary has it if it is a name of its kind. */
export const spelledElement = (
  draft: Draft,
  context: CommandContext,
  kind: ElementKind,
  text: string,
): string => {
  const entryKind = entryKindOf(kind);
  return entryKind ? spelled(draft, context, entryKind, text) : text;
};

/** Writes `to` wherever a field holds one of the names with these keys. Costs the blocks or elements of the model. */
export const renameUses = (draft: Draft, kind: EntryKind, keys: ReadonlySet<string>, to: string): void => {
  const isMeant = (name: string | undefined) => name !== undefined && name !== to && keys.has(entryKey(name));
  if (kind === 'role') {
    for (const process of draft.rows('process'))
      if (isMeant(roleUse(process)?.name)) draft.set('process', process.id, { owner: to });
    return;
  }
  const renamed: string[] = [];
  for (const element of draft.rows('element')) {
    const use = elementUse(element);
    if (use?.kind !== kind || !isMeant(use.name)) continue;
    draft.set('element', element.id, { text: to });
    renamed.push(element.id);
  }
  for (const id of renamed) joinExchange(draft, id);
};

/**
 * Makes one entry of several: their names are replaced by that of the entry that stays wherever they are used, and what a block then
 * has twice it keeps once. The definition of the one that stays goes on with those of the others.
 */
export const mergeEntries = (draft: Draft, gone: readonly Entry[], stays: Entry): void => {
  for (const { id } of gone) draft.remove('entry', id);
  entriesChanged(draft);
  mergeApart(draft, gone, stays);
  const keys = new Set(gone.map(({ name }) => entryKey(name)));
  const places = stays.kind === 'role' ? [] : placesOf(draft, stays.kind, keys);
  renameUses(draft, stays.kind, keys, stays.name);
  for (const [processId, kind] of places) dropTwins(draft, elementsOf(draft, processId, kind), stays.name);
};

/** What the others were told apart from, the one that stays is too. */
const mergeApart = (draft: Draft, gone: readonly Entry[], stays: Entry): void => {
  const goneIds = new Set(gone.map(({ id }) => id));
  const own = [stays, ...gone].flatMap(({ apartFrom }) => apartFrom ?? []);
  const apart = [...new Set(own)].filter((id) => id !== stays.id && !goneIds.has(id));
  if (apart.length !== (stays.apartFrom?.length ?? 0))
    draft.set('entry', stays.id, { apartFrom: apart.length > 0 ? apart.slice(0, MAX_APART) : null });
  for (const { id, apartFrom } of draft.rows('entry'))
    if (apartFrom?.some((other) => goneIds.has(other))) {
      const named = apartFrom.map((other) => (goneIds.has(other) ? stays.id : other));
      const others = [...new Set(named)].filter((other) => other !== id);
      draft.set('entry', id, { apartFrom: others.length > 0 ? others : null });
    }
};

/** The lists of elements in which one of the names is, each once. */
const placesOf = (
  draft: Draft,
  kind: EntryKind,
  keys: ReadonlySet<string>,
): Iterable<readonly [processId: string, kind: ElementKind]> => {
  const places = new Map<string, readonly [string, ElementKind]>();
  for (const element of draft.rows('element'))
    if (elementUse(element)?.kind === kind && keys.has(entryKey(element.text)))
      places.set(`${element.processId} ${element.kind}`, [element.processId, element.kind]);
  return places.values();
};

/** Of elements that say the same to the same block, one stays: the one that a flow carries, or the first. */
const dropTwins = (draft: Draft, elements: readonly Element[], name: string): void => {
  const same = elements.filter(({ text }) => entryKey(text) === entryKey(name));
  for (const group of Map.groupBy(same, ({ linkedProcessId }) => linkedProcessId).values()) {
    const isCarried = (element: Element) => isExchange(element) && carrierOf(draft, element.id) !== undefined;
    const stays = group.find(isCarried) ?? group[0];
    for (const element of group)
      if (element !== stays && !isCarried(element)) draft.remove('element', element.id);
  }
};
