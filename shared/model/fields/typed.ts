/** Values of fields as people read and type them. */

import { z } from 'zod';
import { nameKey } from '../../words/fold.ts';
import { countIn } from '../../words/format.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { fieldsShownIn, labelOf, type Process, saidOf, type Table } from '../records.ts';
import type { FieldView } from './field.ts';
import { words } from './words.ts';

/** The heading of a field that is shown: “Owner”. */
export const headingOf = (table: Table, field: string): string => {
  const { heading } = saidOf(table, field);
  return heading ? say(heading) : labelOf(table, field);
};

const plainSchemaOf = (table: Table, field: string): z.ZodType | undefined => {
  const { schema } = saidOf(table, field);
  return schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
};

/** The values there are to choose from, or undefined if the field takes others too. */
export const choicesOf = (table: Table, field: string): readonly string[] | undefined => {
  const schema = plainSchemaOf(table, field);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : undefined;
};

/** Whether the field may have no value. */
export const isOptional = (table: Table, field: string): boolean =>
  saidOf(table, field).schema instanceof z.ZodNullable;

/** Whether the field holds a number. */
export const isNumeric = (table: Table, field: string): boolean =>
  plainSchemaOf(table, field) instanceof z.ZodNumber;

/** A value as it is shown; empty for none. */
export const shownValue = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

/**
 * What a view shows of a block’s fields, each under its heading and in the order of the columns; fields without a value are
 * left out. Symbols of terms are as the block has them.
 */
export const shownFields = (
  block: Process,
  view: FieldView,
): readonly { readonly heading: string; readonly value: string }[] =>
  fieldsShownIn('process', view).flatMap((field) => {
    const value = shownValue(block[field]);
    return value === '' ? [] : [{ heading: headingOf('process', field), value }];
  });

/** What was typed as a value for the field, or a sentence that says what can be typed. */
export const typedValue = (
  table: Table,
  field: string,
  text: string,
): { readonly value: unknown } | { readonly problem: string } => {
  const schema = plainSchemaOf(table, field);
  const typed = text.trim();
  if (typed === '' && isOptional(table, field)) return { value: null };
  if (schema instanceof z.ZodEnum) {
    const choices = schema.options.map(String);
    const value = choices.find((choice) => nameKey(choice) === nameKey(typed));
    if (value !== undefined) return { value };
    return { problem: say(words.notAChoice, { typed: quoted(typed), choices: choices.join(', ') }) };
  }
  if (!(schema instanceof z.ZodNumber)) return { value: text };
  const value = typed === '' ? Number.NaN : Number(typed);
  if (schema.safeParse(value).success) return { value };
  const [min = '', max = ''] = [schema.minValue, schema.maxValue].map((limit) =>
    limit == null ? '' : countIn(limit),
  );
  const optional = isOptional(table, field) ? 'yes' : 'no';
  return { problem: say(words.wholeNumber, { field: headingOf(table, field), min, max, optional }) };
};
