/** The patch that leads from one set of records to another. */
import { differingFields, type Patch, type RowChange } from '../patch.ts';
import { type AnyRecord, TABLES, type Table } from '../records.ts';

/** Records by table and id. A table that is missing has none. */
export type RecordSets = { readonly [T in Table]?: ReadonlyMap<string, AnyRecord> };

/** What makes `after` of `before`: what went, what changed in its fields alone, and what is new. Costs both sets. */
export const patchBetween = (before: RecordSets, after: RecordSets): Patch => {
  const patch: RowChange[] = [];
  for (const table of TABLES) {
    const earlier = before[table] ?? NONE;
    const later = after[table] ?? NONE;
    for (const id of earlier.keys()) if (!later.has(id)) patch.push({ op: 'remove', table, id } as RowChange);
    for (const [id, row] of later) {
      const known = earlier.get(id);
      const fields = known && differingFields(known, row);
      if (!known) patch.push({ op: 'put', table, row } as RowChange);
      else if (fields) patch.push({ op: 'set', table, id, fields } as RowChange);
    }
  }
  return patch;
};

const NONE: ReadonlyMap<string, AnyRecord> = new Map();
