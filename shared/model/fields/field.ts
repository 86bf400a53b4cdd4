/**
 * The definition of a field: its schema, and all traits from which other code is derived. Each file in
 * `records/` lists its fields; `records.ts` puts them together.
 */
import { z } from 'zod';
import type { Message } from '../../words/messages.ts';

/** Longest text a name-like field may hold, in UTF-16 units. */
export const MAX_NAME = 10_000;
/** Longest text a definition or post may hold, in UTF-16 units. */
export const MAX_TEXT = 200_000;

/**
 * How a value that comes from outside is cleaned before it is stored:
 * - `name`: on one line, trimmed, with something to see in it;
 * - `line`: the same, but it may be empty;
 * - `text`: line breaks as \n, no other control characters but tabs;
 * - `number`: 0 instead of -0, which JSON could not keep.
 */
export type Cleaning = 'name' | 'line' | 'text' | 'number';

/** Views that show fields of blocks: the table, the inspector, the reference page, and the block itself in every picture. */
export type FieldView = 'table' | 'inspector' | 'reference' | 'block';

type Traits = {
  /** What a new record has, and what older files lack. A field without a default must be given. */
  readonly default?: unknown;
  /** Version of the model file that first had the field: 1 if left out. A later field needs a default. */
  readonly since?: number;
  /** A value is stored as it is given if left out. */
  readonly clean?: Cleaning;
  /** What people call the field, in a sentence: “owner”. Missing only for ids and ranks, which nobody sees. */
  readonly label?: string;
  /** What the record is called by: the first of these fields that isn't empty. */
  readonly called?: true;
  /** Found by search. */
  readonly searched?: true;
  /** Text that people write, in which `{X}` stands for a term. */
  readonly prose?: true;
  /** Goes along when a block is copied, as part of the block or of what belongs to it. */
  readonly copied?: true;
  /** Changed by the update command of the record. */
  readonly settable?: true;
  /** Where the field is shown without a place made for it by hand. */
  readonly shown?: readonly FieldView[];
  /** The field over its column or box: “Owner”. Needed if it is shown. */
  readonly heading?: Message;
  /** Shown instead of an empty value. */
  readonly empty?: Message;
  /** What commands take for the field, if they judge it themselves in words: longer texts, figures out of range. */
  readonly input?: z.ZodType;
  /** What the id in the field refers to. */
  readonly refers?: Reference;
};

export type Field = Traits & { readonly schema: z.ZodType };
export type Fields = Readonly<Record<string, Field>>;

/** A kind of record. */
export type Definition<F extends Fields = Fields> = {
  /** The field that says what kind of record it is: an element is an input, an output, ... */
  readonly nounField?: string;
  /** The field with the id of the block that the record belongs to. What differs in the record changes that block. */
  readonly block?: string;
  /** In the order of its columns. A new field goes at the end. */
  readonly fields: F;
};

type Shape<F> = {
  -readonly [K in keyof F]: F[K] extends { readonly schema: infer S extends z.ZodType } ? S : never;
};

/** A kind of record with the schema that its fields make. */
export const defineRecord = <const F extends Fields>(definition: Definition<F>) => ({
  ...definition,
  schema: z.strictObject(
    Object.fromEntries(Object.entries(definition.fields).map(([name, { schema }]) => [name, schema])),
  ) as z.ZodObject<Shape<F>, z.core.$strict>,
});

export const field = <S extends z.ZodType, const T extends Traits>(schema: S, traits: T) => ({
  schema,
  ...traits,
});

/** Any text that a command takes. Lengths are judged by the commands, which can say whose text is too long. */
export const anyText = z.string().max(5_000_000);

const nameSchema = z.string().max(MAX_NAME);
const textSchema = z.string().max(MAX_TEXT);
const idSchema = z.string().min(1).max(64);
export const instant = z.iso.datetime({ offset: true });
export const finite = z.number();

export const id = { schema: idSchema } as const;
/** Order among siblings: a key between which another always fits. */
export const rank = { schema: z.string().min(1).max(512) } as const;

/** What a record is called. Never empty. */
export const name = <const T extends Traits>(traits: T) =>
  field(nameSchema, { input: anyText, clean: 'name', called: true, ...traits });
/** A line of text that may be empty. */
export const line = <const T extends Traits>(traits: T) =>
  field(nameSchema, { input: anyText, clean: 'line', ...traits });
/** A longer text. */
export const text = <const T extends Traits>(traits: T) =>
  field(textSchema, { input: anyText, clean: 'text', ...traits });

/** What becomes of a record when the record it refers to is removed: it goes too, or the reference is emptied. */
type OnRemove = 'cascade' | 'clear';
export type Reference = { readonly table: string; readonly onRemove: OnRemove };

/** Tells a field that refers to records of a table from others, in types too: only such fields have an index. */
type Refers = { readonly refers: Reference };

/** A reference to a record of `table`, kept as its id. */
export const ref = <const T extends Traits>(table: string, traits: T) =>
  ({ ...field(idSchema, traits), refers: { table, onRemove: 'cascade' } }) satisfies Refers;
/** The same, where there may be none. */
export const optionalRef = <const T extends Traits>(table: string, onRemove: OnRemove, traits: T) =>
  ({
    ...field(idSchema.nullable(), { default: null, ...traits }),
    refers: { table, onRemove },
  }) satisfies Refers;
