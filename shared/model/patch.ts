/** Patches: the rows a change puts, alters and removes. Plain data, so that they can be stored, sent and inverted. */
import type { AnyRecord, RecordOf, Table } from './records.ts';

export type RowChange = {
  [T in Table]:
    | { readonly op: 'put'; readonly table: T; readonly row: RecordOf[T] }
    | { readonly op: 'set'; readonly table: T; readonly id: string; readonly fields: Partial<RecordOf[T]> }
    | { readonly op: 'remove'; readonly table: T; readonly id: string };
}[Table];
export type Patch = readonly RowChange[];

/** The id of the row that a change is about. */
export const idOf = (change: RowChange): string => (change.op === 'put' ? change.row.id : change.id);

/** The fields in which `after` differs from `before`, or undefined where they are equal. */
export const differingFields = <R extends AnyRecord>(before: R, after: R): Partial<R> | undefined => {
  const fields: Partial<R> = {};
  let differs = false;
  for (const key of Object.keys(after) as (keyof R)[]) {
    if (sameValue(before[key], after[key])) continue;
    fields[key] = after[key];
    differs = true;
  }
  return differs ? fields : undefined;
};

/** Equality of two field values: primitives, or arrays of numbers. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((value, i) => Object.is(value, b[i])));
