/**
 * What of the room's model guests' editors are shown: all but the blocks of proposals that are not open, with what hangs on them, and
 * names of the dictionary that no field refers to. What is shown holds together: it refers to nothing that is not.
 */
import {
  applyPatch,
  eachReferrer,
  getRow,
  type Model,
  unorderedDataFrom,
} from '../../../shared/model/model.ts';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import {
  type AnyRecord,
  type ModelData,
  referencesOf,
  TABLES,
  type Table,
} from '../../../shared/model/records.ts';
import { referenceIn } from '../../../shared/model/tables/indexes.ts';
import { hiddenBlocks } from './hidden-blocks.ts';
import { usedEntries } from './used-entries.ts';

type Shown = {
  isShown(table: Table, id: string): boolean;
  data(): ModelData;
  /** Applies a change to the model. @returns what editors see of it. */
  apply(patch: Patch): Patch;
};

/** The fields by which records of other tables hang on blocks. */
const ON_BLOCKS = TABLES.filter((table) => table !== 'process').flatMap((table) =>
  referencesOf(table)
    .filter((reference) => reference.table === 'process')
    .map(({ field }) => ({ table, field })),
);

/** @param model the room's, which from now on changes by `apply` alone. */
export const shownOf = (model: Model): Shown => {
  const blocks = hiddenBlocks(model);

  /** A record is shown where all is that it could not be without. */
  const isRowShown = (table: Table, row: AnyRecord): boolean => {
    if (table === 'process') return !blocks.isHidden(row.id);
    if (table === 'entry') return entries.isUsed(row.id);
    return (
      !blocks.someHidden() ||
      referencesOf(table).every(({ field, table: target, onRemove }) => {
        const id = onRemove === 'cascade' ? referenceIn(row, field) : null;
        return id === null || isShown(target as Table, id);
      })
    );
  };
  const isShown = (table: Table, id: string): boolean => {
    const row = getRow(model, table, id) as AnyRecord | undefined;
    return row !== undefined && isRowShown(table, row);
  };
  /** The record as it is shown, without what it need not refer to; undefined if it isn’t shown. */
  const shownRow = (table: Table, row: AnyRecord): AnyRecord | undefined => {
    if (!isRowShown(table, row)) return undefined;
    if (table === 'process' || !blocks.someHidden()) return row;
    const cleared = referencesOf(table).flatMap(({ field, table: target, onRemove }) => {
      const id = onRemove === 'clear' ? referenceIn(row, field) : null;
      return id === null || isShown(target as Table, id) ? [] : [[field, null]];
    });
    return cleared.length === 0 ? row : { ...row, ...Object.fromEntries(cleared) };
  };
  const entries = usedEntries(model, isShown);

  /** The record as it is now; its removal if there is nothing to show. */
  const asItIs = (table: Table, id: string): RowChange => {
    const row = getRow(model, table, id) as AnyRecord | undefined;
    const shown = row && shownRow(table, row);
    return (shown ? { op: 'put', table, row: shown } : { op: 'remove', table, id }) as RowChange;
  };

  const seenOf = (change: RowChange, wasShown: boolean): RowChange[] => {
    const { table } = change;
    const id = idOf(change);
    const row = getRow(model, table, id) as AnyRecord | undefined;
    const shown = row && shownRow(table, row);
    if (!shown) return wasShown ? [asItIs(table, id)] : [];
    return wasShown && shown === row ? [change] : [asItIs(table, id)];
  };

  /** The blocks that have come into sight or out of it, and what hangs on them. */
  const turnedOf = (ids: ReadonlySet<string>): RowChange[] => {
    const turned = new Map<string, RowChange>();
    for (const id of ids) {
      turned.set(`process ${id}`, asItIs('process', id));
      for (const { table, field } of ON_BLOCKS)
        eachReferrer(model, table, field, id, (rowId) =>
          turned.set(`${table} ${rowId}`, asItIs(table, rowId)),
        );
    }
    return [...turned.values()];
  };

  return {
    isShown,
    data: () => {
      const { tables, ...rest } = unorderedDataFrom(model);
      const seen = Object.entries(tables).map(([table, rows]) => [
        table,
        (rows as readonly AnyRecord[]).flatMap((row) => shownRow(table as Table, row) ?? []),
      ]);
      return { ...rest, tables: Object.fromEntries(seen) };
    },
    apply: (patch) => {
      const wasShown = patch.map((change) => isShown(change.table, idOf(change)));
      const fresh = new Set(patch.filter((change) => !model.rows[change.table].has(idOf(change))).map(idOf));
      applyPatch(model, patch);
      const turned = blocks.update(patch);
      const seen = patch.flatMap((change, i) =>
        change.table === 'entry' ? [] : seenOf(change, wasShown[i] === true),
      );
      const names = entries.update(turned).map((id) => asItIs('entry', id));
      return [...seen, ...turnedOf(turned), ...names].filter(
        // Nobody hears of what goes before it was ever shown.
        (change) => change.op !== 'remove' || !fresh.has(change.id),
      );
    },
  };
};
