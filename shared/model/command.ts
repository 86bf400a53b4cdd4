/** The pieces every command is made of: its schema, what it does to a draft, and the helpers they share. */
import { z } from 'zod';
import type { Draft } from './draft.ts';
import { MAX_NAME, MAX_TEXT, type RecordOf, type Table } from './records.ts';
import { quoted, type Refusal, refuse } from './refusals.ts';

/** What a command may know beside the model: ids to give, the time, who acts. */
export type CommandContext = {
  readonly newId: () => string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
};

/** A command ends in the label of its journal entry, or in a refusal; after a refusal the draft is thrown away. */
export type Outcome = string | Refusal;

export type CommandDefinition<T extends string, S extends z.ZodRawShape> = {
  readonly type: T;
  readonly schema: z.ZodObject<{ type: z.ZodLiteral<T> } & S, z.core.$strict>;
  readonly run: (draft: Draft, input: z.infer<z.ZodObject<S>>, context: CommandContext) => Outcome;
};

/**
 * A command by its type, such as `process.rename`, a sentence for those who write commands by hand, its fields, and what it
 * does to a draft. Input that `shape` refuses never reaches `run`.
 */
export const defineCommand = <T extends string, S extends z.ZodRawShape>(
  type: T,
  description: string,
  shape: S,
  run: CommandDefinition<T, S>['run'],
): CommandDefinition<T, S> => ({
  type,
  schema: z.strictObject({ type: z.literal(type), ...shape }).describe(description),
  run,
});

/** Tells a refusal from whatever else a step of a command ends in. */
export const isRefusal = <T>(outcome: T | Refusal): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'message' in outcome;

/** Field schemas shared by commands. Lengths are judged by the commands, which can say whose text is too long. */
export const idField = z.string().min(1).max(64);
export const textField = z.string().max(5_000_000);
export const beforeField = idField
  .nullable()
  .default(null)
  .describe('id of the sibling to stand before; null for the end');

const TABLE_WORDS: Partial<Record<Table, string>> = {
  process: 'block',
  useCase: 'use case',
  funnel: 'scenario',
  reservedCode: 'reserved code',
  checkSetting: 'check setting',
};
/** What people call a record of a table: “block”, “use case”. */
export const wordFor = (table: Table): string => TABLE_WORDS[table] ?? table;

/** The row, or the refusal that says it is gone. */
export const need = <T extends Table>(draft: Draft, table: T, id: string): RecordOf[T] | Refusal =>
  draft.get(table, id) ?? refuse('not-found', id, wordFor(table));

/**
 * A name as it is stored: on one line, without control characters, well-formed Unicode, trimmed.
 * Refused where nothing is left or where it is longer than 10,000 characters.
 */
export const cleanName = (raw: string, what: string, recordId?: string): string | Refusal => {
  const name = cleanLine(raw);
  if (!SOMETHING_TO_SEE.test(name)) return refuse('empty-name', recordId, what);
  if (name.length > MAX_NAME) return refuse('text-too-long', recordId, 'name', MAX_NAME);
  return name;
};

/** As `cleanName`, for lines that may be empty. */
export const cleanLabel = (raw: string, what: string, recordId?: string): string | Refusal => {
  const label = cleanLine(raw);
  return label.length > MAX_NAME ? refuse('text-too-long', recordId, what, MAX_NAME) : label;
};

/** A longer text as it is stored: line breaks as \n, no other control characters but tabs, well-formed Unicode. */
export const cleanText = (raw: string, what: string, recordId?: string): string | Refusal => {
  const text = raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS_BUT_TAB_AND_BREAK, '');
  return text.length > MAX_TEXT ? refuse('text-too-long', recordId, what, MAX_TEXT) : text;
};

const cleanLine = (raw: string) =>
  raw
    .toWellFormed()
    .replace(/[\r\n\t\v\f\u2028\u2029]+/g, ' ')
    .replace(CONTROLS_BUT_TAB_AND_BREAK, '')
    .trim();

/** A character that is neither a space nor a format character such as the zero-width joiner. */
const SOMETHING_TO_SEE = /[^\p{Z}\p{Cf}]/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const CONTROLS_BUT_TAB_AND_BREAK = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** "‹Plan Sell›" for one name, "3 blocks" for several. */
export const namesOrCount = (names: readonly string[], what: string): string =>
  names.length === 1 ? quoted(names[0] ?? '') : `${names.length} ${what}s`;
