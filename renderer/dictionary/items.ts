/** What the dictionary lists: its entries, and names that blocks hold without one. */
import type { Model } from '../../shared/model/model.ts';
import {
  areApart,
  type Entry,
  type EntryKind,
  entryName,
  kindKey,
} from '../../shared/model/queries/dictionary/dictionary.ts';
import type { NameUses } from '../../shared/model/queries/dictionary/name-uses.ts';
import { similarNames } from '../../shared/model/queries/dictionary/similar-names.ts';
import { comparePaths, pathOf } from '../../shared/model/queries/tree-order.ts';
import { ENTRY_KINDS } from '../../shared/model/records/entry.ts';
import { mapInSteps } from '../../shared/steps/each.ts';
import { sortInSteps } from '../../shared/steps/sort.ts';
import { asShare, finish, type Progress } from '../../shared/steps/steps.ts';
import { hasWords, wordsOf } from '../../shared/words/fold.ts';
import { compareTexts } from '../../shared/words/format.ts';
import type { DictionaryFilter } from '../state/panels/dictionary.ts';

export type Item = {
  /** The id of the entry; for a name without one, its kind and the name. */
  readonly id: string;
  readonly kind: EntryKind;
  /** As it is stored. */
  readonly name: string;
  /** As people read it. */
  readonly shown: string;
  /** Null for a name that blocks hold and that isn’t in the dictionary. */
  readonly entry: Entry | null;
  readonly count: number;
};

/** All items by kind and name. Costs the dictionary, and the names in use. */
export const itemsOf = (model: Model, uses: NameUses): readonly Item[] => finish(itemsInSteps(model, uses));

/** What `itemsOf` gives, an item in a step. */
export function* itemsInSteps(model: Model, uses: NameUses): Progress<readonly Item[]> {
  const known = new Set<string>();
  const itemOf = (kind: EntryKind, name: string, entry: Entry | null): Item => ({
    id: entry?.id ?? kindKey(kind, name),
    kind,
    name,
    shown: entryName(model, { kind, name }),
    entry,
    count: uses.count(kind, name),
  });
  const ofEntries = mapInSteps([...model.rows.entry.values()], (entry) => {
    known.add(kindKey(entry.kind, entry.name));
    return itemOf(entry.kind, entry.name, entry);
  });
  const entries = yield* asShare(0, 0.2, ofEntries);
  const others = [...uses.names()].filter(({ kind, name }) => !known.has(kindKey(kind, name)));
  const ofNames = mapInSteps(others, ({ kind, name }) => itemOf(kind, name, null));
  const names = yield* asShare(0.2, 0.4, ofNames);
  const sorted = sortInSteps(
    [...entries, ...names],
    (a, b) => ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) || compareTexts(a.shown, b.shown),
  );
  return yield* asShare(0.4, 1, sorted);
}

/** The entries with similar names, in groups; in each the most used first, since the others most likely mean that one. */
export const similarGroups = (items: readonly Item[]): readonly (readonly Item[])[] =>
  ENTRY_KINDS.flatMap((kind) =>
    similarNames(
      items.filter((item) => item.kind === kind && item.entry !== null),
      ({ entry: a }, { entry: b }) => a !== null && b !== null && areApart(a, b),
    ).map((group) => group.toSorted((a, b) => b.count - a.count)),
  );

/** Whether a filter shows an item. Similar names are shown in their groups. */
export const isInFilter = ({ kind, entry, count }: Item, filter: DictionaryFilter): boolean => {
  if (filter === 'unused') return entry !== null && count === 0;
  if (filter === 'missing') return entry === null;
  return filter === 'all' || filter === kind;
};

/** Whether the name or the definition of an item holds these words. */
export const isFound = ({ shown, entry }: Item, query: string): boolean =>
  query === '' || hasWords(`${shown}\n${entry?.definition ?? ''}`, wordsOf(query));

/** The entries that were marked as different from one, by name. */
export const apartFrom = (model: Model, entry: Entry): readonly Entry[] =>
  [...model.rows.entry.values()]
    .filter((other) => other.id !== entry.id && areApart(entry, other))
    .sort((a, b) => compareTexts(a.name, b.name));

/** A block in which a name is used, and the fields that hold it there. */
type Place = { readonly blockId: string; readonly fields: readonly PlaceField[] };
type PlaceField = 'owner' | 'system' | 'output' | 'input';

/** Where a name is used, block by block in the order of the tree. An output that is linked is an input at its other end, and counts once, where it comes from. */
export const placesOf = (
  model: Model,
  uses: NameUses,
  { kind, name }: Pick<Item, 'kind' | 'name'>,
): readonly Place[] => finish(placesInSteps(model, uses, { kind, name }));

/** What `placesOf` gives, in steps. */
export function* placesInSteps(
  model: Model,
  uses: NameUses,
  { kind, name }: Pick<Item, 'kind' | 'name'>,
): Progress<readonly Place[]> {
  const places = new Map<string, PlaceField[]>();
  for (const id of uses.of(kind, name)) {
    const element = kind === 'role' ? undefined : model.rows.element.get(id);
    const blockId = element?.processId ?? id;
    const field = (element?.kind ?? 'owner') as PlaceField;
    const fields = places.get(blockId) ?? [];
    if (!fields.includes(field)) places.set(blockId, [...fields, field]);
  }
  const paths = mapInSteps([...places], ([blockId, fields]) => ({
    place: { blockId, fields },
    path: pathOf(model, blockId),
  }));
  const sorted = sortInSteps(yield* asShare(0, 0.3, paths), (a, b) => comparePaths(a.path, b.path));
  return (yield* asShare(0.3, 1, sorted)).map(({ place }) => place);
}
