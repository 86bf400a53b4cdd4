/** What a check is, and what the checks share. */
import { codeOf } from '../codes.ts';
import { eachReferrer, type Model } from '../model.ts';
import type { Process, RecordOf, Table } from '../records.ts';
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

/** Takes down one place where a rule does not hold. */
export type Tell = (spot: Spot) => void;
/** Says of a record that it has to be looked at again. */
export type Mark = (table: Table, id: string) => void;

/**
 * A rule, looked at record by record, so that after a change only those that it touches are looked at again.
 * All records pass by in one walk for all checks, hence a check makes nothing before it has something to tell.
 */
export type Check = {
  readonly name: CheckName;
  /** How severely it is reported unless the model says otherwise. */
  readonly severity: Severity;
  /** What it finds at one record of each table that it looks at. Costs what the record holds, not what the model does. */
  readonly at: { readonly [T in Table]?: (model: Model, row: RecordOf[T], tell: Tell) => void };
  /** Marks what a record matters to, beside itself; asked with the record as it was and as it is. */
  readonly touchedBy?: {
    readonly [T in Table]?: (model: Model, row: RecordOf[T], mark: Mark) => void;
  };
  /**
   * Whether what it finds at a block depends on the blocks around that: on whether they all stand, or only on where they
   * are. Where that changed, all that is inside them is looked at again, with what it touches.
   */
  readonly readsAround?: 'standing' | 'place';
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
  let block = model.rows.process.get(id);
  while (block !== undefined && stands(block) && block.proposalId === null) {
    if (block.parentId === null) return true;
    block = model.rows.process.get(block.parentId);
  }
  return false;
};

/** Marks the records of `table` that refer to `id` through `field`. */
export const markReferring = (model: Model, table: Table, field: string, id: string, mark: Mark): void =>
  eachReferrer(model, table, field, id, (rowId) => mark(table, rowId));
