/** The identity of what a caller asks for, by which a command that is sent again is recognised and not done twice. */
import { createHash } from 'node:crypto';
import type { ApplyResult } from '../../shared/api/results.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { type Refusal, refuse } from '../../shared/model/refusals/refusals.ts';
import type { Person } from './caller.ts';
import type { Receipt } from './store/receipts.ts';

/** The actor, and the identity of the request: see `seed` in the contract. */
export type By = {
  readonly seed: string;
  /** The person's id, which journal, undo and receipts go by. */
  readonly actorId: string;
  /** The person's name, which people read. */
  readonly actor: string;
  /** Why the person may not make a change of the model as it is, or undefined; asked before anything is changed. */
  readonly refusing?: ((model: Model, patch: Patch) => Refusal | undefined) | undefined;
};

/** Who acts, as undo knows them. */
export const personOf = ({ actorId, actor }: By): Person => ({ id: actorId, name: actor });

/** What is asked for: a command, an undo or redo, somebody’s changes taken back, an earlier state by its number, or a restore point. */
export type Order =
  | { readonly kind: 'apply'; readonly command: unknown }
  /** A command that was worked out elsewhere: its digest alone is known here. */
  | { readonly kind: 'planned'; readonly digest: string }
  | { readonly kind: 'undo' | 'redo'; readonly part?: number | undefined }
  | { readonly kind: 'take-back'; readonly actorId: string; readonly minutes: number }
  | { readonly kind: 'restore'; readonly seq: number }
  | { readonly kind: 'restore-point'; readonly id: string };

/**
 * A digest of an order: equal for equal orders, whatever the sequence of their fields, and however often they went over a
 * wire. Undefined for what is no JSON, which no order is that was ever carried out.
 */
export const digestOf = (order: Order): string | undefined => {
  if (order.kind === 'planned') return order.digest;
  try {
    return createHash('sha256').update(JSON.stringify(order, sortingKeys)).digest('base64url');
  } catch {
    return undefined;
  }
};

/** The first answer to an order that was carried out before, or the refusal of another one under its id. */
export const answerAgain = (receipt: Receipt, by: By, order: Order): ApplyResult => {
  if (receipt.actorId !== by.actorId || receipt.digest === null || receipt.digest !== digestOf(order))
    return { ok: false, ...refuse('seed-used') };
  return { ok: true, seq: receipt.seq, label: receipt.label, patch: receipt.patch };
};

const sortingKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
