/** The pieces every command is made of: its schema, who may give it, what it does to a draft, and the helpers they share. */
import { z } from 'zod';
import type { Draft } from './draft.ts';
import { anyText, id } from './fields/field.ts';
import type { Label } from './label.ts';
import type { RecordOf, Table } from './records.ts';
import { type Refusal, refused } from './refusals/refusals.ts';
import type { Role } from './roles.ts';

/** What a command may know beside the model: ids to give, the time, who acts. */
export type CommandContext = {
  readonly newId: () => string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
  /** The id by which the journal knows them, if they have one. */
  readonly actorId?: string | undefined;
};

export type CommandDefinition<T extends string, S extends z.ZodRawShape> = {
  readonly type: T;
  /** The role that it needs. */
  readonly role: Role;
  readonly schema: z.ZodObject<{ type: z.ZodLiteral<T> } & S, z.core.$strict>;
  /**
   * Writes to the draft and returns the label of the journal entry. A refusal is thrown (`refused`); the draft is then thrown
   * away, so that it doesn't matter what was written before.
   */
  readonly run: (draft: Draft, input: z.infer<z.ZodObject<S>>, context: CommandContext) => Label;
};

/**
 * A command by its type, such as `process.rename`, the role that it needs, a sentence for those who write commands by hand,
 * its fields, and what it does to a draft. Input that `shape` refuses never reaches `run`.
 */
export const defineCommand = <T extends string, S extends z.ZodRawShape>(
  type: T,
  role: Role,
  description: string,
  shape: S,
  run: CommandDefinition<T, S>['run'],
): CommandDefinition<T, S> => ({
  type,
  role,
  schema: z.strictObject({ type: z.literal(type), ...shape }).describe(description),
  run,
});

/** Whether an outcome is a refusal. */
export const isRefusal = <T>(outcome: T | Refusal): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'message' in outcome;

/** Field schemas shared by commands. Commands check lengths themselves, so that a refusal can name the record. */
export const idField = id.schema;
export const textField = anyText;
export const beforeField = idField
  .nullable()
  .default(null)
  .describe('id of the sibling to stand before; null for the end');

/** The row. Refused if it is gone. */
export const getOrRefuse = <T extends Table>(draft: Draft, table: T, id: string): RecordOf[T] => {
  const row = draft.get(table, id);
  if (!row) throw refused('not-found', id, { kind: table });
  return row;
};
