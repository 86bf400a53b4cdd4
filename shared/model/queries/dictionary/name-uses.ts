/** Where each name of the dictionary is used, kept up to date while a model changes: a change costs the rows that it alters. */
import { getRow, type Model, watchRows } from '../../model.ts';
import { type EntryKind, elementUse, kindKey, roleUse, type Use, usesIn } from './dictionary.ts';

export type NameUses = {
  /** Ids of the blocks whose owner, or of the elements whose text, is this name; the array is new after each change of it. */
  of(kind: EntryKind, name: string): readonly string[];
  /** How many they are. */
  count(kind: EntryKind, name: string): number;
  /** Every name in use, in one of its spellings, with its kind. */
  names(): Iterable<{ readonly kind: EntryKind; readonly name: string }>;
  /** Stops following the model. */
  stop(): void;
};

type Named = { readonly kind: EntryKind; readonly name: string; readonly ids: Set<string> };

/** The uses of all names in a model. Costs the model once. */
export const nameUses = (model: Model): NameUses => {
  const named = new Map<string, Named>();
  // The keys under which blocks and elements are now.
  const keys = { process: new Map<string, string>(), element: new Map<string, string>() };
  const enter = ({ kind, name, table, id }: Use): void => {
    const key = kindKey(kind, name);
    const known = named.get(key) ?? { kind, name, ids: new Set() };
    known.ids.add(id);
    named.set(key, known);
    keys[table].set(id, key);
  };
  for (const use of usesIn(model)) enter(use);

  const altered = { process: new Set<string>(), element: new Set<string>() };
  const stop = watchRows(model, (table, { id }) => {
    if (table === 'process' || table === 'element') altered[table].add(id);
  });
  const leave = (table: Use['table'], id: string): void => {
    const key = keys[table].get(id);
    const known = key === undefined ? undefined : named.get(key);
    if (key === undefined || !known) return;
    keys[table].delete(id);
    known.ids.delete(id);
    if (known.ids.size === 0) named.delete(key);
  };
  const catchUp = (): void => {
    for (const table of ['process', 'element'] as const) {
      for (const id of altered[table]) {
        leave(table, id);
        const use = usedBy(model, table, id);
        if (use) enter(use);
      }
      altered[table].clear();
    }
  };
  return {
    of: (kind, name) => {
      catchUp();
      return [...(named.get(kindKey(kind, name))?.ids ?? [])];
    },
    count: (kind, name) => {
      catchUp();
      return named.get(kindKey(kind, name))?.ids.size ?? 0;
    },
    names: () => {
      catchUp();
      return named.values();
    },
    stop,
  };
};

const usedBy = (model: Model, table: Use['table'], id: string): Use | undefined => {
  if (table === 'process') {
    const process = getRow(model, 'process', id);
    return process && roleUse(process);
  }
  const element = getRow(model, 'element', id);
  return element && elementUse(element);
};
