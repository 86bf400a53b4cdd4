/** Fields of a record as they are stored: each cleaned as its definition says, or refused. */

import { isVisible } from '../../words/invisible.ts';
import { definitionOf, type RecordOf, saidOf, type Table } from '../records.ts';
import { refused } from '../refusals/refusals.ts';
import { cleanedLine, cleanedNumber, cleanedText } from './clean.ts';
import { type Cleaning, MAX_NAME, MAX_TEXT } from './field.ts';

/**
 * A name as it is stored. Refused if nothing is left to see of it, or if it is longer than 10,000 characters.
 * @param kind the table, or what the record is more precisely, such as `input`.
 */
export const cleanName = (raw: string, kind: string, recordId?: string): string => {
  const name = cleanedLine(raw);
  if (!isVisible(name)) throw refused('empty-name', recordId, { kind });
  if (name.length > MAX_NAME) throw refused('text-too-long', recordId, { what: 'name', limit: MAX_NAME });
  return name;
};

/** A line that may be empty. Refused if it is longer than 10,000 characters; `what` is then its name in the sentence. */
export const cleanLabel = (raw: string, what: string, recordId?: string): string => {
  const label = cleanedLine(raw);
  if (label.length > MAX_NAME) throw refused('text-too-long', recordId, { what, limit: MAX_NAME });
  return label;
};

/** A longer text. Refused if it is longer than 200,000 characters. */
export const cleanText = (raw: string, what: string, recordId?: string): string => {
  const text = cleanedText(raw);
  if (text.length > MAX_TEXT) throw refused('text-too-long', recordId, { what, limit: MAX_TEXT });
  return text;
};

/** What a record is: its table, or more precisely its kind, as an element is an input or an output. `known` are parts of it. */
export const kindFor = (table: Table, ...known: readonly object[]): string => {
  const { nounField } = definitionOf(table);
  if (nounField === undefined) return table;
  for (const part of known) {
    const own = (part as Record<string, unknown>)[nounField];
    if (typeof own === 'string') return own;
  }
  return table;
};

/**
 * The fields that are given, cleaned; those that are undefined are left out.
 * @param about the record that they are for, if it is there already: refusals name it.
 */
export const cleaned = <T extends Table, F extends Given<T>>(
  table: T,
  given: F,
  about: { readonly id?: string } = {},
): F => {
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const { clean, called, label = '' } = saidOf(table, field);
    // A name or text that the record is called by is refused with the kind of the record: “Enter a name for this block.”
    const what = called && clean !== 'line' ? kindFor(table, about, given) : label;
    fields[field] = clean ? cleanedValue(clean, value, what, about.id) : value;
  }
  return fields as F;
};

/** Some fields of a record. What is undefined counts as not given. */
export type Given<T extends Table> = { readonly [K in keyof RecordOf[T]]?: RecordOf[T][K] | undefined };

const cleanedValue = (clean: Cleaning, value: unknown, what: string, id: string | undefined): unknown => {
  if (typeof value === 'string') {
    if (clean === 'name') return cleanName(value, what, id);
    if (clean === 'line') return cleanLabel(value, what, id);
    return clean === 'text' ? cleanText(value, what, id) : value;
  }
  if (clean !== 'number') return value;
  if (Array.isArray(value)) return value.map(cleanedNumber);
  return typeof value === 'number' ? cleanedNumber(value) : value;
};
