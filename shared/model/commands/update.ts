/** The commands that change fields of one record. All of them are made here, from what is said of the fields. */
import type { z } from 'zod';
import { type CommandContext, defineCommand, getOrRefuse, idField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { cleaned, type Given } from '../fields/cleaned.ts';
import type { Label } from '../label.ts';
import { type FieldsWith, fieldsOf, type RecordOf, referencesOf, type Table } from '../records.ts';
import { refused } from '../refusals/refusals.ts';
import type { Role } from '../roles.ts';

type Settable<T extends Table> = FieldsWith<T, { readonly settable: true }> & keyof RecordOf[T];
type UpdateShape<T extends Table> = {
  [K in Settable<T>]: z.ZodOptional<z.ZodType<RecordOf[T][K], RecordOf[T][K]>>;
};

/** The fields of an update command: all that can be set, each of which may be left out. */
export const updateShape = <T extends Table>(table: T): UpdateShape<T> =>
  Object.fromEntries(
    fieldsOf(table).flatMap(([field, { schema, settable, input = schema }]) =>
      settable ? [[field, input.optional()]] : [],
    ),
  ) as UpdateShape<T>;

/** A record before and after a change, and the names of the fields that were given. */
type Change<T extends Table> = {
  readonly before: RecordOf[T];
  readonly after: RecordOf[T];
  readonly fields: readonly string[];
};

/**
 * Changes fields of a record, each cleaned as its definition says. Refused if the record is gone, if nothing is given, or if
 * a record that is referred to is gone.
 */
export const changeRecord = <T extends Table>(
  draft: Draft,
  table: T,
  id: string,
  given: Given<T>,
): Change<T> => {
  const before = getOrRefuse(draft, table, id);
  const changes = cleaned(table, given, before) as Partial<RecordOf[T]>;
  const fields = Object.keys(changes);
  if (fields.length === 0) throw refused('nothing-to-do', id);
  needReferences(draft, table, changes, before);
  draft.set(table, id, changes);
  return { before, after: { ...before, ...changes }, fields };
};

/** Refused if a record that `fields` refer to is gone. What `before` refers to already is there. */
export const needReferences = <T extends Table>(
  draft: Draft,
  table: T,
  fields: Given<T>,
  before: object = {},
): void => {
  for (const { field, table: target } of referencesOf(table)) {
    const to = (fields as Record<string, unknown>)[field];
    const known = (before as Record<string, unknown>)[field];
    if (typeof to === 'string' && to !== known) getOrRefuse(draft, target as Table, to);
  }
};

/**
 * The command that changes fields of one record.
 * @param finish checks the record as it has become, does what follows from the change, and returns the label.
 */
export const defineUpdate = <T extends Table>(
  table: T,
  role: Role,
  description: string,
  finish: (change: Change<T>, draft: Draft, context: CommandContext) => Label,
) =>
  defineCommand(
    `${table}.update` as const,
    role,
    description,
    { id: idField, ...updateShape(table) },
    (draft, input, context) => {
      const { id, ...given } = input as { readonly id: string } & Given<T>;
      return finish(changeRecord(draft, table, id, given as Given<T>), draft, context);
    },
  );
