/** What the engine answers to a greeting, a change, an undo and a search. */
import { z } from 'zod';
import { refusalSchema } from '../model/refusals/refusals.ts';
import { RIGHTS, ROLES } from '../model/roles.ts';
import { patchSchema } from '../model/validation/patch-schema.ts';
import { guestState } from './room/guest.ts';

export const helloSchema = z.strictObject({
  /** The caller's id, by which it knows its own changes, and the name that others read. */
  actorId: z.string(),
  actor: z.string(),
  role: z.enum(ROLES),
  rights: z.array(z.enum(RIGHTS)).readonly(),
  version: z.string(),
  /** The one file this engine serves, or null if it serves a library. */
  file: z.string().nullable(),
  /** What a guest of a live room may do there; null for everybody else. */
  guest: guestState.nullable(),
  formats: z.array(
    z.strictObject({
      /** What an export asks for it by. */
      id: z.string(),
      extension: z.string(),
      name: z.string(),
      write: z.boolean(),
      read: z.boolean(),
    }),
  ),
});

/** What is left of a change that can't be undone (or redone) whole, because others have built on it. */
const undoPartSchema = z.strictObject({
  /** The change, to be named in a second call that undoes this part. */
  seq: z.int(),
  /** How many records the part concerns, of the kind that the change is about. */
  count: z.int(),
  /** What stays, each as people call it. */
  staying: z.array(z.string()).readonly(),
});
export type UndoPart = z.infer<typeof undoPartSchema>;

export const applyResultSchema = z.union([
  z.strictObject({
    ok: z.literal(true),
    seq: z.int(),
    label: z.string(),
    patch: patchSchema,
    /** Of what was taken back, what stays since others have built on it, as people call it. Missing in a second answer. */
    staying: z.array(z.string()).readonly().optional(),
  }),
  refusalSchema.extend({ ok: z.literal(false), part: undoPartSchema.optional() }),
]);
export type ApplyResult = z.infer<typeof applyResultSchema>;

export const historySchema = z.strictObject({
  /** Label of the change that undo would undo, or null. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type History = z.infer<typeof historySchema>;

export const searchHitSchema = z.strictObject({
  table: z.string(),
  id: z.string(),
  /** The block to go to for this hit; null if it concerns the model. */
  processId: z.string().nullable(),
  text: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;
