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

/** Whether two patches do the same in the same order. As texts, long ones would take many times as long to compare. */
export const samePatch = (a: Patch, b: Patch): boolean =>
  a.length === b.length && a.every((change, i) => sameChange(change, b[i]));

const sameChange = (a: RowChange, b: RowChange | undefined): boolean => {
  if (!b || a.op !== b.op || a.table !== b.table || idOf(a) !== idOf(b)) return false;
  if (a.op === 'put') return b.op === 'put' && sameFields(a.row, b.row);
  return a.op === 'remove' || (b.op === 'set' && sameFields(a.fields, b.fields));
};

const sameFields = (a: object, b: object): boolean => {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(valueIn(a, name), valueIn(b, name)))
  );
};

const valueIn = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];
