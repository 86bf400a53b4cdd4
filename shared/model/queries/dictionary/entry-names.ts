/** The entries of the dictionary by their names, kept up to date while a model changes. */
import { getRow, type Model, rowsReferringTo, watchRows } from '../../model.ts';
import type { Process } from '../../records.ts';
import { passing } from '../flows/exchange.ts';
import { type Entry, type EntryKind, elementUse, kindKey, roleUse, type Use } from './dictionary.ts';

type Names = {
  readonly idByKey: Map<string, string>;
  readonly keyById: Map<string, string>;
  /** Ids of entries that were altered since. */
  readonly altered: Set<string>;
};

/** They live as long as their models, which hold their watchers. */
const NAMES = new WeakMap<Model, Names>();

/** The entry of a name, in whatever spelling. Costs the dictionary once, and from then on what is altered in it. */
export const entryOf = (model: Model, kind: EntryKind, name: string): Entry | undefined => {
  const id = namesIn(model).idByKey.get(kindKey(kind, name));
  return id === undefined ? undefined : getRow(model, 'entry', id);
};

const namesIn = (model: Model): Names => {
  let names = NAMES.get(model);
  if (!names) {
    const altered = new Set(model.rows.entry.keys());
    names = { idByKey: new Map(), keyById: new Map(), altered };
    NAMES.set(model, names);
    watchRows(model, (table, { id }) => {
      if (table === 'entry') altered.add(id);
    });
  }
  catchUp(model, names);
  return names;
};

const catchUp = (model: Model, { idByKey, keyById, altered }: Names): void => {
  // All old names go first: two entries may have exchanged theirs.
  for (const id of altered) {
    const key = keyById.get(id);
    if (key !== undefined && idByKey.get(key) === id) idByKey.delete(key);
    keyById.delete(id);
  }
  for (const id of altered) {
    const entry = getRow(model, 'entry', id);
    if (!entry) continue;
    const key = kindKey(entry.kind, entry.name);
    idByKey.set(key, id);
    keyById.set(id, key);
  }
  altered.clear();
};

/**
 * The entries with a definition that a block names, each once: its owner, then its systems, then what goes in and out, what other
 * blocks share with it included. Costs what is attached to the block.
 */
export const definedEntriesOn = (model: Model, process: Process): readonly Entry[] => {
  const elements = [
    ...rowsReferringTo(model, 'element', 'processId', process.id).filter(({ kind }) => kind === 'system'),
    ...passing(model, process.id, 'input'),
    ...passing(model, process.id, 'output'),
  ];
  const uses = [roleUse(process), ...elements.map(elementUse)].filter((use): use is Use => use !== undefined);
  const entries = uses.map(({ kind, name }) => entryOf(model, kind, name));
  return [...new Set(entries)].filter(
    (entry): entry is Entry => entry !== undefined && entry.definition.trim() !== '',
  );
};
