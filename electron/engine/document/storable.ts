/** Normalises a patch to what SQLite can round-trip: no -0, no lone surrogates. */
import type { Patch, RowChange } from '../../../shared/model/patch.ts';

/** The patch itself in its parts if there is nothing to change, since they may be large. */
export const storable = (patch: Patch): Patch =>
  patch.map((change): RowChange => {
    if (change.op === 'remove') return change;
    if (change.op === 'put') return { ...change, row: cleaned(change.row) } as RowChange;
    return { ...change, fields: cleaned(change.fields) } as RowChange;
  });

const cleaned = <R extends object>(row: R): R => {
  if (Object.values(row).every(isStorable)) return row;
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, clean(value)])) as R;
};

const isStorable = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.isWellFormed()
    : Array.isArray(value)
      ? value.every(isStorable)
      : !Object.is(value, -0);

const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(clean);
  return Object.is(value, -0) ? 0 : value;
};
