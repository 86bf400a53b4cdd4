/** The entries of the dictionary that shown blocks and elements name, kept up to date while the model changes. */
import { getRow, type Model, rowsReferringTo, watchRows } from '../../../shared/model/model.ts';
import { elementUse, kindKey, roleUse } from '../../../shared/model/queries/dictionary/dictionary.ts';
import { nameUses } from '../../../shared/model/queries/dictionary/name-uses.ts';
import type { AnyRecord, RecordOf, Table } from '../../../shared/model/records.ts';

type UsedEntries = {
  isUsed(id: string): boolean;
  /**
   * Takes in what has changed since the last time.
   * @param turned blocks that have come into sight or out of it.
   * @returns the entries that have come into use or out of it, or have changed in use.
   */
  update(turned: ReadonlySet<string>): string[];
};

/** @param isShown whether a block or an element is shown. */
export const usedEntries = (
  model: Model,
  isShown: (table: 'process' | 'element', id: string) => boolean,
): UsedEntries => {
  const uses = nameUses(model);
  /** No two entries of a kind read the same. */
  const byKey = new Map<string, string>();
  const keys = new Map<string, string>();
  const used = new Set<string>();
  /** The names that were written or given up, and the entries that were. */
  const names = new Set<string>();
  const altered = new Set<string>();

  const enter = (id: string): void => {
    const known = keys.get(id);
    if (known !== undefined && byKey.get(known) === id) byKey.delete(known);
    keys.delete(id);
    const row = getRow(model, 'entry', id);
    if (!row) return;
    const key = kindKey(row.kind, row.name);
    keys.set(id, key);
    byKey.set(key, id);
  };
  const isUsedNow = (id: string): boolean => {
    const row = getRow(model, 'entry', id);
    if (!row) return false;
    const table = row.kind === 'role' ? 'process' : 'element';
    return uses.of(row.kind, row.name).some((rowId) => isShown(table, rowId));
  };
  /** Looks again at an entry. @returns whether it is in use, and whether that is as it was. */
  const look = (id: string) => {
    const [was, is] = [used.has(id), isUsedNow(id)];
    used[is ? 'add' : 'delete'](id);
    return { isUsed: is, hasTurned: is !== was };
  };
  const noteName = (table: Table, row: AnyRecord): void => {
    const use =
      table === 'process'
        ? roleUse(row as RecordOf['process'])
        : table === 'element'
          ? elementUse(row as RecordOf['element'])
          : undefined;
    if (use) names.add(kindKey(use.kind, use.name));
  };

  for (const id of model.rows.entry.keys()) {
    enter(id);
    look(id);
  }
  watchRows(model, (table, row) => {
    if (table === 'entry') altered.add(row.id);
    else noteName(table, row);
  });

  return {
    isUsed: (id) => used.has(id),
    update: (turned) => {
      for (const id of turned) {
        const block = getRow(model, 'process', id);
        if (block) noteName('process', block);
        for (const element of rowsReferringTo(model, 'element', 'processId', id))
          noteName('element', element);
      }
      const changed = new Set(altered);
      for (const id of changed) enter(id);
      const named = [...names].flatMap((key) => byKey.get(key) ?? []);
      names.clear();
      altered.clear();
      return [...new Set([...changed, ...named])].filter((id) => {
        const { isUsed, hasTurned } = look(id);
        return hasTurned || (isUsed && changed.has(id));
      });
    },
  };
};
