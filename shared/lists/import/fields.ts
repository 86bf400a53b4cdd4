/** What the columns of a table may become when it is imported, and what their headings suggest. */
import { ELEMENT_KINDS } from '../../model/records/element.ts';
import { roleFor } from '../tables/roles.ts';

/** `part` is a column for each level; `id` identifies the blocks in a workbook of Strata. */
export const IMPORT_FIELDS = [
  ...['name', 'part', 'code', 'level', 'parent', 'owner', 'status'],
  ...['definition', 'externalId', 'id', ...ELEMENT_KINDS, 'skip'],
] as const as readonly ImportField[];
export type ImportField =
  | 'name'
  | 'part'
  | 'code'
  | 'level'
  | 'parent'
  | 'owner'
  | 'status'
  | 'definition'
  | 'externalId'
  | 'id'
  | 'skip'
  | (typeof ELEMENT_KINDS)[number];

const HEADINGS: ReadonlyMap<string, ImportField> = new Map([
  ['strata id', 'id'],
  ...['external id', 'external key', 'pcf id', 'apqc id', 'source id', 'uid', 'guid', 'fremdschlüssel'].map(
    (heading) => [heading, 'externalId'] as const,
  ),
  ...['status', 'state', 'lifecycle', 'zustand', 'statut', 'estado', 'stato'].map(
    (heading) => [heading, 'status'] as const,
  ),
  ...['element description', 'process description', 'purpose', 'details', 'definición', 'définition'].map(
    (heading) => [heading, 'definition'] as const,
  ),
  ...['element name', 'process element', 'task name', 'aufgabe', 'tâche', 'tarea'].map(
    (heading) => [heading, 'name'] as const,
  ),
]);

const plainHeading = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[:*?]+$/, '');

/** The field that a heading names; undefined if it is not known. */
const fieldFor = (heading: string): ImportField | undefined =>
  HEADINGS.get(plainHeading(heading)) ?? roleFor(heading);

/** The headings of a table that Strata wrote. */
const OWN_HEADINGS: ReadonlyMap<string, ImportField> = new Map([
  ...(['name', 'code', 'level', 'parent', 'owner', 'status', 'definition'] as const).map(
    (field) => [field, field] as const,
  ),
  ['external id', 'externalId'],
  ['strata id', 'id'],
  ...ELEMENT_KINDS.map((kind) => [`${kind}s`, kind] as const),
]);

/** Whether a row holds the headings of a table that Strata wrote. */
export const isOwnHead = (cells: readonly string[]): boolean =>
  isHead(cells) && cells.some((cell) => fieldFor(cell) === 'id');

/**
 * The fields of a table that Strata wrote: a column that somebody added says nothing, whatever it is called. Undefined for any
 * other table.
 */
const ownFields = (head: readonly string[]): ImportField[] | undefined => {
  const own = head.map((heading) => OWN_HEADINGS.get(plainHeading(heading)) ?? 'skip');
  if (!own.includes('id') || !own.includes('name')) return undefined;
  return own.map((field, column) => (own.indexOf(field) === column ? field : 'skip'));
};

const isList = (field: ImportField): boolean =>
  field === 'part' || field === 'skip' || ELEMENT_KINDS.some((kind) => kind === field);

/** Whether a row holds headings: one for the names and another known one, one for the names alone, or codes and what describes them. */
export const isHead = (cells: readonly string[]): boolean => {
  const fields = cells.map(fieldFor);
  const known = fields.filter((field) => field !== undefined && field !== 'skip').length;
  const hasNames = fields.some((field) => field === 'name' || field === 'part');
  return hasNames ? known > 1 || cells.length === 1 : describesCodes(fields);
};

/** Without a column of names, the column that describes the codes has the names. */
const describesCodes = (fields: readonly (ImportField | undefined)[]): boolean =>
  fields.includes('code') && fields.filter((field) => field === 'definition').length === 1;

/** Codes whose parts are separated by dots. */
const isDotted = (cell: string): boolean => /^[A-Za-z]{0,4}\d+(\.\d+)+\.?$/.test(cell.trim());

/**
 * A field for each column by its heading. Two columns of names are levels; of two columns of codes, the one with dotted codes is
 * the code, and the other has the ids of another program.
 * @param sample some rows of the table, to tell codes apart.
 */
export const guessFields = (
  head: readonly string[],
  sample: readonly (readonly string[])[],
): ImportField[] => {
  const own = ownFields(head);
  if (own) return own;
  const told = head.map((heading) => fieldFor(heading) ?? 'skip');
  const isNamed = told.includes('name') || told.includes('part') || !describesCodes(told);
  const found = told.map((field) => (field === 'definition' && !isNamed ? 'name' : field));
  const names = found.filter((field) => field === 'name').length;
  const codes = found.flatMap((field, column) => (field === 'code' ? [column] : []));
  const dotted = codes.find((column) => sample.some((row) => isDotted(row[column] ?? ''))) ?? codes[0];
  const taken = new Set<ImportField>();
  return found.map((field, column) => {
    const fits =
      field === 'name' && (names > 1 || found.includes('part'))
        ? 'part'
        : field === 'code' && column !== dotted
          ? 'externalId'
          : field;
    if (isList(fits)) return fits;
    if (taken.has(fits)) return 'skip';
    taken.add(fits);
    return fits;
  });
};

/**
 * A field for each column if no heading says which holds the names: levels if each row has a single cell, a column further in or
 * out, else the dotted codes, and the first other column of words as the name.
 * @param told the fields that the headings name; they stay.
 */
export const guessWithoutHead = (
  told: readonly ImportField[],
  sample: readonly (readonly string[])[],
): ImportField[] => {
  const texts = told.map((_, column) =>
    sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const isStaircase =
    told.length > 1 &&
    sample.length > 1 &&
    sample.every((row) => row.filter((cell) => cell.trim() !== '').length === 1);
  if (isStaircase) return texts.map((cells) => (cells.length > 0 ? 'part' : 'skip'));
  const isFree = (column: number) => told[column] === 'skip';
  const code = told.includes('code')
    ? -1
    : texts.findIndex((cells, column) => isFree(column) && cells.some(isDotted) && cells.every(isCodeLike));
  const name = texts.findIndex(
    (cells, column) => isFree(column) && column !== code && cells.some((cell) => /\p{L}/u.test(cell)),
  );
  return told.map((field, column) => (column === code ? 'code' : column === name ? 'name' : field));
};

const isCodeLike = (cell: string): boolean => /^[A-Za-z]{0,4}\d+(\.\d+)*\.?$/.test(cell);

/** The fields with some set by hand: a field that only one column can have is taken from any other. */
export const withMapping = (
  fields: readonly ImportField[],
  mapping: ReadonlyMap<number, ImportField>,
): ImportField[] => {
  const set = new Set(mapping.values());
  return fields.map(
    (field, column) => mapping.get(column) ?? (!isList(field) && set.has(field) ? 'skip' : field),
  );
};
