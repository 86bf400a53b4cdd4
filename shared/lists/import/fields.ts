/** What the columns of a table may become when it is imported, and what their headings suggest. */
import { ELEMENT_KINDS } from '../../model/records/element.ts';
import { roleFor } from '../tables/roles.ts';

/** `part` is a column for each level; `id` is the one by which a workbook of Strata finds its blocks again. */
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

/** The field that a heading names; undefined if it is not known. */
const fieldFor = (heading: string): ImportField | undefined => {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[:*?]+$/, '');
  return HEADINGS.get(plain) ?? roleFor(heading);
};

const isList = (field: ImportField): boolean =>
  field === 'part' || field === 'skip' || ELEMENT_KINDS.some((kind) => kind === field);

/** Whether a row is one of headings: it names the blocks, and what it says is known for the most part or short. */
export const isHead = (cells: readonly string[]): boolean => {
  const fields = cells.map(fieldFor);
  const known = fields.filter((field) => field !== undefined && field !== 'skip').length;
  return fields.some((field) => field === 'name' || field === 'part') && (known > 1 || cells.length === 1);
};

/** Codes whose parts are set apart by points. */
const isDotted = (cell: string): boolean => /^[A-Za-z]{0,4}\d+(\.\d+)+\.?$/.test(cell.trim());

/**
 * A field for each column by its heading. Two columns of names are levels; of two columns of codes, that with dotted codes is
 * the code, and the other what another program calls the blocks.
 * @param sample some rows of the table, to tell codes apart.
 */
export const guessFields = (
  head: readonly string[],
  sample: readonly (readonly string[])[],
): ImportField[] => {
  const found = head.map((heading) => fieldFor(heading) ?? 'skip');
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
