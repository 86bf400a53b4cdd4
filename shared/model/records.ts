/**
 * Every kind of record of a model. The files in `records/` say what each field is; TypeScript types, SQLite columns, import
 * validation, new records, commands, copies, search and the words for fields all follow from them.
 *
 * Records are flat rows: strings, numbers, booleans and null; a small array of numbers is the only exception.
 * A reference to another record is a string field made with `ref`, which carries the table it points to.
 */
import { z } from 'zod';
import type { Definition, Field, Fields, FieldView, Reference } from './fields/field.ts';
import { checkSetting, waiver } from './records/checks.ts';
import { proposal } from './records/discussion/proposal.ts';
import { post, thread } from './records/discussion/thread.ts';
import { element } from './records/element.ts';
import { entry } from './records/entry.ts';
import { flow } from './records/flow.ts';
import { funnel, quota, stage } from './records/funnel.ts';
import { emphasis, lens } from './records/lens.ts';
import { cell, grouping } from './records/matrix.ts';
import { model } from './records/model.ts';
import { process, reservedCode } from './records/process.ts';
import { publication } from './records/publication.ts';
import { snapshot } from './records/snapshot.ts';
import { candidate, term, vote } from './records/term.ts';
import { step, useCase } from './records/use-case.ts';

/** Deepest level a block may have. Deeper trees are of no use to people and would exhaust the stack of readers. */
export const MAX_DEPTH = 64;

/** The definition of each record type, by the name of its table. The order is that of JSON files. */
const definitions = {
  ...{ model, process, reservedCode, element, flow, proposal, grouping, cell, useCase, step, thread, post },
  ...{ term, candidate, vote, entry, lens, emphasis, funnel, stage, quota, snapshot, waiver, checkSetting },
  publication,
};

type Definitions = typeof definitions;
export type Table = keyof Definitions;
type FieldsOf<T extends Table> = Definitions[T]['fields'];

export const TABLES = Object.keys(definitions) as Table[];
export const isTable = (value: string): value is Table => Object.hasOwn(definitions, value);

/** What is said of a kind of record. */
export const definitionOf = (table: Table): Definition => definitions[table];

/** The fields of a kind of record with all that is said of them, in the order of its columns. */
export const fieldsOf = (table: Table): readonly (readonly [field: string, said: Field])[] => FIELDS[table];

/** What is said of one field. */
export const saidOf = (table: Table, field: string): Partial<Field> =>
  Object.hasOwn(definitions[table].fields, field) ? ((definitions[table].fields as Fields)[field] ?? {}) : {};

/** The fields that are shown somewhere without a place made for them by hand, in the order of the columns. */
export const fieldsShownIn = <T extends Table>(table: T, place: FieldView): readonly (keyof RecordOf[T])[] =>
  FIELDS[table]
    .filter(([, { shown }]) => shown?.includes(place))
    .map(([field]) => field as keyof RecordOf[T]);

/** What people call a field, in a sentence; its own name if nobody sees it. */
export const labelOf = (table: Table, field: string): string => saidOf(table, field).label ?? field;

/** A value for each table. */
export const byTable = <V>(of: (table: Table) => V) =>
  Object.fromEntries(TABLES.map((table) => [table, of(table)])) as { [T in Table]: V };

const FIELDS = byTable((table) => Object.entries(definitions[table].fields as Fields));

/** The schema of each record type, by the name of its table. */
export const recordSchemas = byTable((table) => definitions[table].schema) as {
  readonly [T in Table]: Definitions[T]['schema'];
};

export type RecordOf = { [T in Table]: Readonly<z.infer<Definitions[T]['schema']>> };
export type AnyRecord = RecordOf[Table];

/** The field of a record that is known by its name alone; undefined if records of its kind have none of that name. */
export const fieldOf = (row: AnyRecord, field: string): unknown =>
  (row as Readonly<Record<string, unknown>>)[field];

export type ModelRecord = RecordOf['model'];
export type Process = RecordOf['process'];
export type Element = RecordOf['element'];
export type Flow = RecordOf['flow'];
export type Proposal = RecordOf['proposal'];
export type Thread = RecordOf['thread'];
export type Post = RecordOf['post'];
export type Status = Process['status'];
export type Layout = Exclude<Process['layout'], null>;
export type CodeScheme = ModelRecord['codeScheme'];
export type ElementKind = Element['kind'];

/** The fields of `T` that have a trait. */
export type FieldsWith<T extends Table, Trait extends object> = {
  [K in keyof FieldsOf<T>]: FieldsOf<T>[K] extends Trait ? K : never;
}[keyof FieldsOf<T>];

type Mark = 'called' | 'searched' | 'prose' | 'copied' | 'settable';

/** The fields of `T` that refer to other records: those that rows are found by. */
export type ReferenceField<T extends Table> = FieldsWith<T, { readonly refers: Reference }> & string;

/** The names of the fields that are marked so, in the order of the columns. */
export const fieldsWith = (table: Table, mark: Mark): readonly string[] => MARKED[mark][table];

const marked = (mark: Mark): Readonly<Record<Table, readonly string[]>> =>
  byTable((table) => FIELDS[table].filter(([, said]) => said[mark]).map(([field]) => field));

const MARKED: Readonly<Record<Mark, Readonly<Record<Table, readonly string[]>>>> = {
  called: marked('called'),
  searched: marked('searched'),
  prose: marked('prose'),
  copied: marked('copied'),
  settable: marked('settable'),
};

/** The fields of `table` that refer to other records, with what they refer to. */
export const referencesOf = (table: Table): readonly (Reference & { readonly field: string })[] =>
  REFERENCES[table];

const REFERENCES = byTable((table) =>
  FIELDS[table].flatMap(([field, { refers }]) => (refers ? [{ field, ...refers }] : [])),
);

/** A whole model as plain data, in the shape of the seeds and of JSON export and import. */
export const modelDataSchema = z.strictObject({
  format: z.literal('strata-model'),
  version: z.literal(1),
  tables: z.strictObject(
    byTable((table) => z.array(recordSchemas[table]).optional()) as {
      [T in Table]: z.ZodOptional<z.ZodArray<Definitions[T]['schema']>>;
    },
  ),
});
export type ModelData = z.infer<typeof modelDataSchema>;
