/** A change of a model as the journal keeps it, and as it crosses a door. */
import { z } from 'zod';
import { labelParamsSchema } from '../model/label.ts';
import { patchSchema } from '../model/validation/patch-schema.ts';

/** A change as the journal keeps it and as every window receives it. */
export const changeSchema = z.strictObject({
  seq: z.int().positive(),
  /** Seed of the command that the change came from, by which a window knows its own; null in older journals. */
  id: z.string().nullable(),
  at: z.string(),
  /** Who made the change: an id that undo goes by, and the name that people read. */
  actorId: z.string(),
  actor: z.string(),
  label: z.string(),
  /**
   * The type of the command that the change came from, and the message of its label with its values, so that the label can be
   * shown in another language. Missing in changes of older versions and for texts that are no message.
   */
  command: z.string().nullish(),
  params: labelParamsSchema.nullish(),
  patch: patchSchema,
  /** Whether the change came from a command, or undoes or redoes the change with the number `of`. */
  kind: z.enum(['do', 'undo', 'redo']),
  of: z.int().nullable(),
});
export type Change = z.infer<typeof changeSchema>;

/**
 * What tells a change from every other of the same number: after a backup was put back, a history may go on differently
 * under the same numbers. A window that comes back names the last change it knows by this.
 */
export const headOf = ({ id, at, actor }: Pick<Change, 'id' | 'at' | 'actor'>): string =>
  id ?? `${at} ${actor}`;

/** What `document.changes` sends at most. Beyond it a window reads the whole model again. */
export const CATCH_UP = { changes: 1000, bytes: 256 * 1024 } as const;

/** A change as the history lists it, without what it did. */
export const journalLineSchema = changeSchema.omit({ patch: true, id: true });
export type JournalLine = z.infer<typeof journalLineSchema>;
