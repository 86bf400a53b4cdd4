/** What a check is, and what the checks share. */
import { codeOf } from '../codes.ts';
import { isInTree, type Model, referrersOf } from '../model.ts';
import type { AnyRecord, Process, RecordOf, Table } from '../records.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import type { CheckName } from './check-names.ts';

export type Severity = Exclude<RecordOf['checkSetting']['severity'], 'off'>;

/** One place where a rule does not hold: the record to look at, and the block to show it on, where there is one. */
export type Spot = {
  readonly table: Table;
  readonly recordId: string;
  readonly processId: string | null;
  /** The sentence for people, as of now: codes and names in it may change without the spot being found anew. */
  readonly message: () => string;
};

/** A record that a check looks at by itself. */
export type Unit = readonly [Table, string];

/**
 * A rule, looked at unit by unit, so that after a change only the units that it touches are looked at again.
 * Whether a unit counts may depend on the blocks around it: when a block is moved, or its status changes, all that is
 * inside it is looked at again without the check asking for it.
 */
export type Check = {
  readonly name: CheckName;
  /** How severely it is reported unless the model says otherwise. */
  readonly severity: Severity;
  /** The tables whose records it looks at by themselves. */
  readonly tables: readonly Table[];
  /** What it finds at one unit. Costs what the unit holds, not what the model does. */
  readonly at: (model: Model, unit: Unit) => Iterable<Spot>;
  /** The units that a record of `table` matters to, beside itself; asked with the record as it was and as it is. */
  readonly touchedBy?: (model: Model, table: Table, row: AnyRecord) => Iterable<Unit>;
  /** Whether all has to be looked at again when names that terms stand for change. */
  readonly readsTerms?: boolean;
  /** Whether all has to be looked at again when a setting of the model changes. */
  readonly readsSettings?: boolean;
  /** Order of its findings, where it is not that of the blocks they are shown on. */
  readonly compare?: (model: Model, a: Spot, b: Spot) => number;
};

/** A block as a sentence names it: "S4 ‹Sell Renewal›". */
export const blockIn = (model: Model, id: string): string => {
  const code = codeOf(model, id);
  const name = quoted(withTerms(model, model.rows.process.get(id)?.name ?? ''));
  return code === '' ? name : `${code} ${name}`;
};

/** Whether a block still counts: rejected and retired ones are kept on record only. */
export const stands = ({ status }: Pick<Process, 'status'>): boolean =>
  status !== 'rejected' && status !== 'retired';

/** Whether a block is part of what the model says: it stands, and so does all above it, outside any proposal. */
export const isCurrent = (model: Model, id: string): boolean => {
  for (let block = model.rows.process.get(id); block; block = model.rows.process.get(block.parentId ?? ''))
    if (!stands(block)) return false;
  return isInTree(model, id);
};

/** The records of `table` that refer to `id` through `field`, as units. */
export function* unitsReferring(model: Model, table: Table, field: string, id: string): Generator<Unit> {
  for (const row of referrersOf(model, table, field, id)) yield [table, row];
}
