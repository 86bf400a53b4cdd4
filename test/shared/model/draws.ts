/** Draws: choices by chance as plain data, and how they choose among what a model holds. */
import type { Command } from '../../../shared/model/apply.ts';
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import type { Table } from '../../../shared/model/records.ts';

export type Draw = {
  readonly type: Command['type'];
  /** Each chooses one thing of a list, whatever its length. */
  readonly picks: readonly [number, number, number, number];
  readonly text: string;
};

/** The command that a draw means in a model. */
export type Resolve = (model: Model, draw: Draw) => Command;

export const choose = <T>(list: readonly T[], n: number): T => {
  const chosen = list[n % list.length];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
};

/** An id of the table; one time in fifty, or where the table is empty, one that is not there. */
export const idIn = (model: Model, table: Table, n: number): string => {
  const ids = [...model.rows[table].keys()].sort();
  return n % 50 === 49 || ids.length === 0 ? 'gone' : choose(ids, n);
};
export const idsIn = (model: Model, table: Table, n: number, more: number): string[] =>
  Array.from({ length: 1 + (more % 3) }, (_, i) => idIn(model, table, n + i * 7));
export const orNull = (rows: readonly { id: string }[], n: number): string | null =>
  rows.length === 0 ? null : choose(rows, n).id;
export const childIn = (model: Model, parentId: string | null, n: number): string | null =>
  n % 2 ? orNull(childrenOf(model, parentId), n) : null;
