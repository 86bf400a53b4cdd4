/** The ways in which tables say which block is inside which. */
import { cleanedLine } from '../../model/fields/clean.ts';
import { nameKey } from '../../words/fold.ts';
import { isVisible } from '../../words/invisible.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { codeKeys, levelIn, parentByCode } from '../tables/blocks.ts';
import type { ImportField } from './fields.ts';
import { cellOf, type Entry, type Note, type TableRow } from './rows.ts';
import { words } from './words.ts';

/**
 * - `parts`: a column for each level, empty if it is as above;
 * - `parent`: a column names the parent by id, external id, code or name, in any order;
 * - `level`: a column has the number of the level;
 * - `indent`: the names are indented, by spaces, by the cell or by row groups;
 * - `code`: codes continue that of their parent, in a column of their own or before the names;
 * - `flat`: not at all.
 */
export const NESTINGS = ['parts', 'parent', 'level', 'indent', 'code', 'flat'] as const;
export type Nesting = (typeof NESTINGS)[number];

/** The way that fits the fields and their values. */
export const guessNesting = (rows: readonly TableRow[], fields: readonly ImportField[]): Nesting => {
  const has = (field: ImportField) =>
    fields.includes(field) && rows.some((row) => isVisible(cellOf(row, fields, field) ?? ''));
  if (fields.includes('part')) return 'parts';
  if (has('parent')) return 'parent';
  if (has('level')) return 'level';
  const someCode = (pattern: RegExp) => rows.some((row) => pattern.test(cellOf(row, fields, 'code') ?? ''));
  if (someCode(/\d[.,\-_/]\d/)) return 'code';
  if (areNumbered(rows, fields)) return 'code';
  // Plain numbers only count the rows.
  if (rows.some((row) => indentOf(row, fields) > 0)) return 'indent';
  return someCode(/[A-Za-z].*\d/) ? 'code' : 'flat';
};

type Notes = { readonly leftOut: Note[]; readonly notes: Note[] };
type Nested = { readonly entries: Entry[]; readonly isByCode: boolean };

export const parentsBy = (
  nesting: Nesting,
  rows: readonly TableRow[],
  fields: readonly ImportField[],
  notes: Notes,
): Nested => {
  if (nesting === 'parts') {
    const entries = byParts(rows, fields);
    noteRepeated(entries, notes.notes);
    return { entries, isByCode: false };
  }
  const isNumbered = nesting === 'code' && areNumbered(rows, fields);
  const all = rows.map((row): Entry => {
    const whole = cleanedLine(cellOf(row, fields, 'name') ?? '');
    const [front = '', number] = (isNumbered && NUMBERED.exec(whole)) || [];
    const code = number ?? cleanedLine(cellOf(row, fields, 'code') ?? '');
    const name = whole.slice(front.length);
    return { line: row.line, row, name, code, parent: null, isImplied: false };
  });
  if (nesting === 'code') return { entries: byCode(all, notes), isByCode: true };
  // If rows follow each other by their levels, codes are only labels, and may begin again in each part.
  const isByPosition = nesting === 'level' || nesting === 'indent';
  const entries = isByPosition ? all : withoutRepeated(all, notes.leftOut);
  if (isByPosition) noteRepeated(entries, notes.notes);
  if (nesting === 'parent') byParent(entries, fields, notes.notes);
  if (nesting === 'level') byDepth(entries, (row) => levelIn(cellOf(row, fields, 'level') ?? '') ?? 0);
  if (nesting === 'indent') byDepth(entries, (row) => indentOf(row, fields));
  return { entries, isByCode: false };
};

/** A code before a name: “1.1 Qualify”. */
const NUMBERED = /^([A-Za-z]{0,4}\d+(?:\.\d+)*)\.?(?:\s+[-–—:]\s+|:?\s+)(?=\S)/;

/** Whether the codes are before the names: before all of them, and some are set apart by points. */
const areNumbered = (rows: readonly TableRow[], fields: readonly ImportField[]): boolean => {
  if (fields.includes('code')) return false;
  let isDotted = false;
  for (const row of rows) {
    const name = cleanedLine(cellOf(row, fields, 'name') ?? '');
    if (!isVisible(name)) continue;
    const code = NUMBERED.exec(name)?.[1];
    if (code === undefined) return false;
    isDotted ||= code.includes('.');
  }
  return isDotted;
};

/** A column for each level; the other cells of a row belong to its innermost block. */
const byParts = (rows: readonly TableRow[], fields: readonly ImportField[]): Entry[] => {
  const columns = fields.flatMap((field, column) => (field === 'part' ? [column] : []));
  const entries: Entry[] = [];
  const open: (number | undefined)[] = [];
  for (const row of rows) {
    const names = columns.map((column) => cleanedLine(row.cells[column] ?? ''));
    const last = names.findLastIndex(isVisible);
    let isAsAbove = true;
    for (const [level, name] of names.entries()) {
      if (!isVisible(name)) continue;
      const known = open[level];
      isAsAbove &&= level < last && known !== undefined && entries[known]?.name === name;
      if (isAsAbove) continue;
      open.length = Math.min(open.length, level);
      const parent = open.findLast((above) => above !== undefined) ?? null;
      const code = level === last ? cleanedLine(cellOf(row, fields, 'code') ?? '') : '';
      open[level] = entries.push({ line: row.line, row, name, code, parent, isImplied: level !== last }) - 1;
    }
  }
  return entries;
};

/** Each under the last one before it that is less deep. */
const byDepth = (entries: readonly Entry[], depthOf: (row: TableRow) => number): void => {
  const open: { readonly depth: number; readonly index: number }[] = [];
  for (const [index, entry] of entries.entries()) {
    const depth = depthOf(entry.row);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    entry.parent = open.at(-1)?.index ?? null;
    open.push({ depth, index });
  }
};

/** By the cell, else by the group of the row, else by the white space before the name: a tab is four spaces. */
const indentOf = (row: TableRow, fields: readonly ImportField[]): number => {
  const column = fields.indexOf('name');
  const indent = row.indents?.[column] ?? 0;
  if (indent > 0 || (row.group ?? 0) > 0) return Math.max(indent, row.group ?? 0) * TAB;
  const space = /^[\s\u00a0]*/.exec(row.cells[column] ?? '')?.[0] ?? '';
  return space.replaceAll('\t', ' '.repeat(TAB)).length;
};
const TAB = 4;

const firstOf = (texts: readonly string[]): Map<string, number> => {
  const places = new Map<string, number>();
  for (const [i, text] of texts.entries()) if (text !== '' && !places.has(text)) places.set(text, i);
  return places;
};

const byParent = (entries: readonly Entry[], fields: readonly ImportField[], notes: Note[]): void => {
  const cells = (field: ImportField) =>
    entries.map(({ row }) => cleanedLine(cellOf(row, fields, field) ?? ''));
  const [ids, externalIds] = [firstOf(cells('id')), firstOf(cells('externalId'))];
  const keyOf = codeKeys(cells('code'));
  const codes = firstOf(cells('code').map(keyOf));
  const names = firstOf(entries.map(({ name }) => name));
  let alike: ReadonlyMap<string, number> | undefined;
  const placeAlike = (name: string): number | undefined => {
    alike ??= firstOf(entries.map((entry) => nameKey(entry.name)));
    return alike.get(nameKey(name));
  };
  for (const [i, wanted] of cells('parent').entries()) {
    const entry = entries[i];
    if (!entry || wanted === '') continue;
    const identified = ids.get(wanted) ?? externalIds.get(wanted) ?? codes.get(keyOf(wanted));
    const found = identified ?? names.get(wanted) ?? placeAlike(wanted);
    if (found === undefined)
      notes.push({ line: entry.line, text: say(words.noParent, { parent: quoted(wanted) }) });
    else entry.parent = found;
  }
};

/** Codes of numbers separated by dots: the parent is one number shorter. */
const DOTTED = /^[A-Za-z]{0,4}\d+(?:\.\d+)*$/;

/** Reports each entry that has the code of an earlier one. */
const eachRepeated = (entries: readonly Entry[], tell: (entry: Entry, line: number) => void): void => {
  const lines = new Map<string, number>();
  const keyOf = codeKeys(entries.map(({ code }) => code));
  for (const entry of entries) {
    const code = keyOf(entry.code);
    if (code === '') continue;
    const line = lines.get(code);
    if (line === undefined) lines.set(code, entry.line);
    else tell(entry, line);
  }
};

/** Codes identify rows: a row with the code of an earlier one is left out. */
const withoutRepeated = (entries: readonly Entry[], leftOut: Note[]): Entry[] => {
  const out = new Set<Entry>();
  eachRepeated(entries, (entry, line) => {
    out.add(entry);
    leftOut.push({ line: entry.line, text: say(words.repeatedCode, { line, code: entry.code }) });
  });
  return entries.filter((entry) => !out.has(entry));
};

const noteRepeated = (entries: readonly Entry[], notes: Note[]): void =>
  eachRepeated(entries, ({ line: own, code }, line) => {
    notes.push({ line: own, text: say(words.sameCode, { line, code }) });
  });

const byCode = (entries: readonly Entry[], { leftOut, notes }: Notes): Entry[] => {
  const kept = withoutRepeated(entries, leftOut);
  const places = new Map<string, number>();
  const keyOf = codeKeys(kept.map(({ code }) => code));
  for (const [i, entry] of kept.entries()) {
    const code = keyOf(entry.code);
    if (code !== '') places.set(code, i);
  }
  // Added parents come last, and may lack parents of their own.
  for (let i = 0; i < kept.length; i++) {
    const entry = kept[i];
    const code = keyOf(entry?.code ?? '');
    if (!entry || code === '') continue;
    const stem = DOTTED.test(code) ? code.slice(0, Math.max(0, code.lastIndexOf('.'))) : '';
    entry.parent = (stem === '' ? parentByCode(code, places) : places.get(stem)) ?? null;
    if (entry.parent !== null || stem === '') continue;
    notes.push({ line: entry.line, text: say(words.madeParent, { code: stem }) });
    places.set(stem, kept.length);
    entry.parent = kept.length;
    kept.push({ ...entry, name: stem, code: stem, parent: null, isImplied: true });
  }
  return kept;
};
