/** Makes blocks from the rows of a table whose columns are known. */
import { type Clip, clipBlock } from '../../model/clip/clip.ts';
import { ELEMENT_KINDS } from '../../model/records/element.ts';
import { isVisible } from '../../words/invisible.ts';
import { readTexts } from './joined.ts';
import type { ColumnRole } from './roles.ts';

type Block = { name: string; parent: number | null; row: number };
type Rows = readonly (readonly string[])[];

/**
 * The blocks of `rows` as a clip, with their owners, definitions and elements; undefined if no row has a name. Levels come
 * from a column for each level, from a level or a parent, or from codes that continue each other: S203 is in S2, 1.3 in 1.
 * Codes themselves are not taken over: in a model they follow from the position.
 */
export const blocksOf = (rows: Rows, roles: readonly ColumnRole[]): Clip | undefined => {
  const blocks = roles.includes('part') ? blocksByPath(rows, roles) : blocksByRow(rows, roles);
  const order = inTreeOrder(blocks);
  if (order.length === 0) return undefined;
  const place = new Map(order.map((index, i) => [index, i]));
  const clip: Clip = {
    format: 'strata-clip',
    version: 1,
    blocks: [],
    elements: [],
    flows: [],
    threads: [],
  };
  for (const [i, index] of order.entries()) {
    const block = blocks[index];
    if (!block) continue;
    const cell = (role: ColumnRole) => cellOf(rows[block.row] ?? [], roles, role);
    const parent = block.parent === null ? null : (place.get(block.parent) ?? null);
    const { name } = block;
    clip.blocks.push(clipBlock(parent, { name, definition: cell('definition'), owner: cell('owner') }));
    for (const [column, role] of roles.entries()) {
      const kind = ELEMENT_KINDS.find((known) => known === role);
      if (!kind) continue;
      for (const text of readTexts(rows[block.row]?.[column] ?? ''))
        if (isVisible(text)) clip.elements.push({ kind, text, block: i, linked: null });
    }
  }
  return clip;
};

const cellOf = (row: readonly string[], roles: readonly ColumnRole[], role: ColumnRole): string =>
  row[roles.indexOf(role)] ?? '';

/** A column for each level; the other cells of a row belong to its innermost block. */
const blocksByPath = (rows: Rows, roles: readonly ColumnRole[]): Block[] => {
  const columns = roles.flatMap((role, column) => (role === 'part' ? [column] : []));
  const blocks: Block[] = [];
  const open: (number | undefined)[] = [];
  for (const [row, cells] of rows.entries()) {
    const last = columns.findLastIndex((column) => isVisible(cells[column] ?? ''));
    let isAsAbove = true;
    for (const [level, column] of columns.entries()) {
      const name = cells[column] ?? '';
      if (!isVisible(name)) continue;
      const known = open[level];
      isAsAbove &&= level < last && known !== undefined && blocks[known]?.name === name;
      if (isAsAbove) continue;
      open.length = Math.min(open.length, level);
      const parent = open.findLast((above) => above !== undefined) ?? null;
      // Only the last block of a path gets the other cells of the row.
      blocks.push({ name, parent, row: level === last ? row : -1 });
      open[level] = blocks.length - 1;
    }
  }
  return blocks;
};

const blocksByRow = (rows: Rows, roles: readonly ColumnRole[]): Block[] => {
  const named = [...rows.keys()].filter((row) => isVisible(cellOf(rows[row] ?? [], roles, 'name')));
  const cells = (role: ColumnRole) => named.map((row) => cellOf(rows[row] ?? [], roles, role).trim());
  const [names, codes, parents, levels] = [cells('name'), cells('code'), cells('parent'), cells('level')];
  const keyOf = codeKeys(codes);
  const byCode = indexOf(codes.map(keyOf));
  const byName = indexOf(names);
  const open: { level: number; index: number }[] = [];
  return named.map((row, i): Block => {
    const level = levelIn(levels[i] ?? '');
    let parent: number | null = null;
    const wanted = parents[i] ?? '';
    if (wanted !== '') parent = byCode.get(keyOf(wanted)) ?? byName.get(wanted) ?? null;
    else if (level !== undefined) {
      while ((open.at(-1)?.level ?? -1) >= level) open.pop();
      parent = open.at(-1)?.index ?? null;
      open.push({ level, index: i });
    } else if (!roles.includes('level')) parent = parentByCode(keyOf(codes[i] ?? ''), byCode) ?? null;
    return { name: names[i] ?? '', parent: parent === i ? null : parent, row };
  });
};

const indexOf = (texts: readonly string[]): Map<string, number> => {
  const index = new Map<string, number>();
  for (const [i, text] of texts.entries()) if (text !== '' && !index.has(text)) index.set(text, i);
  return index;
};

/** A code without points at its end. */
const withoutFinalPoint = (code: string): string => code.trim().replace(/\.+$/, '');

/** 1.0 is 1 in the style of APQC. */
const plainCode = (code: string): string => withoutFinalPoint(code).replace(/(?:\.0+)+$/, '');

/**
 * How the codes of a table are compared. If a table has both 1.1 and 1.1.0, as classifications of the UN do, these are two, and
 * 1.1.0 is inside 1.1; 1 and 1.0 are always the same.
 */
export const codeKeys = (codes: readonly string[]): ((code: string) => string) => {
  let known: ReadonlySet<string> | undefined;
  return (code) => {
    const trimmed = code.trim();
    // Most codes of a long table end in neither, and are compared as they are.
    if (!trimmed.endsWith('0') && !trimmed.endsWith('.')) return trimmed;
    const [whole, plain] = [withoutFinalPoint(trimmed), plainCode(trimmed)];
    if (whole === plain || !plain.includes('.')) return plain;
    known ??= new Set(Array.from(codes, withoutFinalPoint));
    return known.has(plain) ? whole : plain;
  };
};

/** The number in a cell such as “2” or “Level 2”. */
export const levelIn = (cell: string): number | undefined => {
  const digits = /^\D{0,20}(\d{1,2})\D{0,20}$/.exec(cell.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** The longest code that another one continues: after a point, dash, comma or slash, with the first digits, or with two more. */
export const parentByCode = (code: string, known: ReadonlyMap<string, number>): number | undefined => {
  for (let end = Math.min(code.length, 64) - 1; end > 0; end--) {
    const rest = code.slice(end);
    const stem = code.slice(0, end);
    const continues =
      /^[.,\-_/]./.test(rest) || (/^\d+$/.test(rest) && /^[a-z]+$/i.test(stem)) || /^\d\d$/.test(rest);
    if (continues && known.has(stem)) return known.get(stem);
  }
  return undefined;
};

/** The blocks with each after the one it is in, in the order of their rows; those of a cycle are outermost. */
const inTreeOrder = (blocks: Block[]): number[] => {
  for (const [i, block] of blocks.entries()) if (isInCircle(blocks, i)) block.parent = null;
  const children = Map.groupBy(blocks.keys(), (i) => blocks[i]?.parent ?? null);
  const order: number[] = [];
  const waiting = [...(children.get(null) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next);
    const inside = children.get(next) ?? [];
    for (let i = inside.length - 1; i >= 0; i--) waiting.push(inside[i] ?? 0);
  }
  return order;
};

const isInCircle = (blocks: readonly Block[], start: number): boolean => {
  let at = blocks[start]?.parent ?? null;
  for (let steps = 0; at !== null && steps <= MAX_STEPS; steps++) {
    if (at === start) return true;
    at = blocks[at]?.parent ?? null;
  }
  return at !== null;
};
/** Deeper than a model can be: a deeper block is refused by the command, or its parents form a cycle. */
const MAX_STEPS = 200;
