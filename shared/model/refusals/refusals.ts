/** Why a command was not carried out: a code for programs, a sentence for people, the record it concerns. */

import { z } from 'zod';
import { say, type Values } from '../../words/messages.ts';
import type { Role } from '../roles.ts';
import { refusals } from './words.ts';

/** What the sentence of a refusal or an error names: plain values, from which it can be told again in another language. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/**
 * A refusal as it goes over the wire. `message` names the subject and the way out; it is the message of `code` with `params`,
 * which other versions of Strata may leave out.
 */
export const refusalSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  params: paramsSchema.optional(),
  recordId: z.string().optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

type RefusalCode = keyof typeof refusals;

/** Names in params are quoted already. */
type Named = { readonly name: string };
type Undoing = {
  readonly direction: 'undo' | 'redo';
  readonly label: string;
  /** The other people, in words, and how many they are. */
  readonly who: string;
  readonly count: number;
};
type Limited = { readonly limit: number };

/** What each refusal is about. Codes that are not listed have no params. */
type Params = {
  'invalid-command': { readonly why: string };
  'not-found': { readonly kind: string };
  'empty-name': { readonly kind: string };
  'text-too-long': { readonly what: string } & Limited;
  'move-into-itself': Named & { readonly into: 'itself' | 'inside'; readonly target: string };
  'flow-to-itself': Named;
  'flow-inside': { readonly from: string; readonly to: string };
  'flow-exists': { readonly from: string; readonly to: string };
  'not-carried': Named;
  'proposal-closed': Named;
  'proposal-adopted': Named;
  'proposal-empty': Named;
  'code-taken': { readonly code: string };
  'in-proposal': Named & { readonly status: string };
  'grouping-inside': Named;
  'not-a-part': Named & { readonly parent: string };
  'external-id-taken': Named & { readonly externalId: string };
  'external-id-for-several': { readonly externalId: string };
  'entry-taken': Named & { readonly kind: string };
  'entry-kinds': Named & { readonly into: string };
  'symbol-taken': { readonly symbol: string };
  'symbol-too-long': { readonly symbol: string };
  'candidate-there': Named;
  'not-a-candidate': { readonly symbol: string };
  'box-counts-crossed': { readonly min: number; readonly max: number };
  'too-deep': Limited;
  'clip-too-large': Limited;
  'wrong-figure': {
    readonly what: string;
    readonly name: string;
    readonly rule: string;
    readonly max: string;
    readonly found: string;
  };
  'stage-name-taken': Named & { readonly kind: 'won' | 'other' };
  'profile-too-large': Named & { readonly dated: string; readonly open: string };
  'too-many-stages': Limited;
  'period-beyond-horizon': { readonly period: number; readonly horizon: number };
  'stage-elsewhere': Named;
  'horizon-too-late': Named & { readonly periods: number };
  'not-allowed': { readonly role: Role };
  'not-yours': Named;
  'not-in-room': { readonly role: string };
  'proposal-too-large': Limited;
  'proposals-open': Limited;
  'held-still': Named;
  'too-many-blocks': Limited;
  'too-many-deleted': Limited;
  'undo-superseded': Undoing;
  'nothing-of-person': Named;
  'take-back-blocked': Named & { readonly what: string };
  'undo-in-part': Undoing & { readonly what: string };
  'undo-blocked': Undoing & { readonly what: string };
  'not-a-logo': { readonly kilobytes: number; readonly side: number };
  'restore-blocked': { readonly version: string };
};

type ParamsOf<C extends RefusalCode> = C extends keyof Params ? [params: Params[C]] : [];

/** Builds a refusal. `recordId` is undefined if no single record is meant. */
export const refuse = <C extends RefusalCode>(
  code: C,
  recordId?: string,
  ...[params]: ParamsOf<C>
): Refusal => ({
  code,
  message: say(refusals[code], params as Values | undefined),
  ...(params === undefined ? {} : { params: { ...(params as Values) } }),
  ...(recordId === undefined ? {} : { recordId }),
});

/** A refusal on its way out of a command. `caught` makes data of it again. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** As `refuse`, to be thrown. */
export const refused = <C extends RefusalCode>(code: C, recordId?: string, ...params: ParamsOf<C>): Refused =>
  new Refused(refuse(code, recordId, ...params));

/** What `run` gives, or the refusal that it ended in. Other errors pass. */
export const caught = <T>(run: () => T): T | Refusal => {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
};
