/**
 * Imports a workbook that Strata wrote: each row has the id of its block, which identifies it whatever was edited. Sorted rows,
 * added columns and deleted rows do no harm.
 */
import type { ImportBlockInput } from '../../model/commands/blocks/import.ts';
import { cleanedLine } from '../../model/fields/clean.ts';
import type { Model } from '../../model/model.ts';
import { ancestorsOf, isInTree } from '../../model/queries/ancestors.ts';
import { codeOf, processByCode } from '../../model/queries/codes.ts';
import { MAX_DEPTH, type Process } from '../../model/records.ts';
import { isVisible } from '../../words/invisible.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { differences } from './differences.ts';
import { isUsable } from './entries.ts';
import type { ImportField } from './fields.ts';
import type { ImportPlan, PlannedBlock } from './plan.ts';
import { cellOf, type Entry, type Note, type TableRow } from './rows.ts';
import { words } from './words.ts';

const blockOf = (model: Model, row: TableRow, fields: readonly ImportField[]): Process | undefined => {
  const block = model.rows.process.get((cellOf(row, fields, 'id') ?? '').trim());
  return block && isInTree(model, block.id) ? block : undefined;
};

/** Whether a table was written by Strata from this model: some row has the id of a block of it. */
export const isFromModel = (
  model: Model,
  rows: readonly TableRow[],
  fields: readonly ImportField[],
): boolean => fields.includes('id') && rows.some((row) => blockOf(model, row, fields) !== undefined);

/** The parent of a row: a block of the model, the top level, or the block of a new row. */
type Parent = { readonly id: string | null } | { readonly row: number };

type Known = { readonly entry: Entry; readonly block: Process | null; parent: Parent };

/** A block that has no row. */
export type MissingBlock = {
  readonly id: string;
  /** Whether it can be deleted: nothing that has a row stays inside it. */
  readonly canGo: boolean;
};

/** @param deletesMissing whether blocks without a row are deleted, if nothing that has a row stays inside them: all, or these. */
export const planWhole = (
  model: Model,
  rows: readonly TableRow[],
  fields: readonly ImportField[],
  source: string,
  deletesMissing: boolean | ReadonlySet<string>,
): ImportPlan & { readonly missing: readonly MissingBlock[] } => {
  const notes: Note[] = [];
  const leftOut: Note[] = [];
  const found = knownRows(model, rows, fields, leftOut, notes);
  const claimed = new Set(found.flatMap(({ block }) => block?.id ?? []));
  placeRows(model, found, fields, notes);
  const levels = finalLevels(model, found);
  // From the top down, so that a block that moves into a former descendant moves after that descendant.
  const order = Array.from(found.keys())
    .filter((i) => isWithin(levels[i], found[i]?.entry.line ?? 0, leftOut))
    .sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b);
  const places = new Map<number, number>();
  const inputs: ImportBlockInput[] = [];
  const blocks: PlannedBlock[] = [];
  const staying = new Set<string>();
  const plan = (i: number): void => {
    const row = found[i];
    if (!row) return;
    const { entry, block, parent } = row;
    const level = levels[i] ?? 1;
    const target = 'row' in parent ? places.get(parent.row) : undefined;
    const parentId = 'id' in parent ? parent.id : null;
    const isMoved = block !== null && ('row' in parent || block.parentId !== parentId);
    const { changes, input } = differences(model, entry, fields, block, notes, true);
    blocks.push({ entry, level, known: block, isMoved, changes });
    if (block && !isMoved) for (const { id } of [block, ...ancestorsOf(model, block.id)]) staying.add(id);
    if (block && !isMoved && changes.length === 0) return;
    const at =
      inputs.push({ ...input, id: block?.id ?? null, parent: target ?? null, parentId, isMoved }) - 1;
    if (!block) places.set(i, at);
  };
  for (const i of order) if (!found[i]?.block) plan(i);
  for (const i of order) if (found[i]?.block) plan(i);
  const isPlanned = new Set(order);
  for (const [i, { block }] of found.entries())
    if (block && !isPlanned.has(i))
      for (const { id } of [block, ...ancestorsOf(model, block.id)]) staying.add(id);
  const missing = [...model.rows.process.keys()]
    .filter((id) => isInTree(model, id) && !claimed.has(id))
    .map((id) => ({ id, canGo: !staying.has(id) }));
  const goes = (id: string) =>
    typeof deletesMissing === 'boolean' ? deletesMissing : deletesMissing.has(id);
  const remove = missing.flatMap(({ id, canGo }) => (canGo && goes(id) ? [id] : []));
  const hasWork = inputs.length > 0 || remove.length > 0;
  return {
    blocks: blocks.sort((a, b) => a.entry.line - b.entry.line),
    notes: notes.sort((a, b) => a.line - b.line),
    leftOut: leftOut.sort((a, b) => a.line - b.line),
    missing,
    command: hasWork ? { type: 'process.import', source: quoted(source), blocks: inputs, remove } : undefined,
  };
};

const isWithin = (level: number | undefined, line: number, leftOut: Note[]): boolean => {
  if (level !== undefined && level <= MAX_DEPTH) return true;
  const text = level === undefined ? say(words.insideItself) : say(words.tooDeep, { limit: MAX_DEPTH });
  leftOut.push({ line, text });
  return false;
};

const knownRows = (
  model: Model,
  rows: readonly TableRow[],
  fields: readonly ImportField[],
  leftOut: Note[],
  notes: Note[],
): Known[] => {
  const lines = new Map<string, number>();
  const found: Known[] = [];
  for (const row of rows) {
    const { line } = row;
    const name = cleanedLine(cellOf(row, fields, 'name') ?? '');
    const block = blockOf(model, row, fields) ?? null;
    const other = block ? lines.get(block.id) : undefined;
    if (!isUsable(row, fields, 'parent', leftOut)) continue;
    if (block && other !== undefined)
      leftOut.push({ line, text: say(words.repeatedId, { line: other, externalId: block.id }) });
    else {
      if (block) lines.set(block.id, line);
      else if (isVisible(cellOf(row, fields, 'id') ?? ''))
        notes.push({ line, text: say(words.unknownBlock) });
      const code = cleanedLine(cellOf(row, fields, 'code') ?? '');
      const entry = { line, row, name, code, parent: null, isImplied: false };
      found.push({ entry, block, parent: { id: block?.parentId ?? null } });
    }
  }
  return found;
};

/** Gives a parent and a position to new rows, and to rows that name another parent than when they were written. */
const placeRows = (
  model: Model,
  found: readonly Known[],
  fields: readonly ImportField[],
  notes: Note[],
): void => {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const [i, { entry }] of found.entries()) {
    if (entry.code !== '' && !byCode.has(entry.code)) byCode.set(entry.code, i);
    if (!byName.has(entry.name)) byName.set(entry.name, i);
  }
  const open: { readonly level: number; readonly row: number }[] = [];
  for (const [i, row] of found.entries()) {
    const { entry, block } = row;
    const level = Number.parseInt(cellOf(entry.row, fields, 'level') ?? '', 10) || 1;
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const above = open.at(-1);
    open.push({ level, row: i });
    const wanted = cellOf(entry.row, fields, 'parent')?.trim();
    if (block && (wanted === undefined || wanted === codeOf(model, block.parentId ?? ''))) continue;
    if (wanted === undefined || wanted === '') {
      if (!block && above) row.parent = placeOf(found, above.row);
      else if (block) row.parent = { id: null };
      continue;
    }
    const named = byCode.get(wanted);
    const coded = named === undefined ? processByCode(model, wanted) : undefined;
    const at = named ?? (coded ? undefined : byName.get(wanted));
    if (at !== undefined && at !== i) row.parent = placeOf(found, at);
    else if (coded) row.parent = { id: coded.id };
    else notes.push({ line: entry.line, text: say(words.noParent, { parent: quoted(wanted) }) });
  }
};

const placeOf = (found: readonly Known[], row: number): Parent => {
  const block = found[row]?.block;
  return block ? { id: block.id } : { row };
};

/** A row by its index, or a block of the model without one by its id. */
type Node = number | string;

/** The level of each row after all moves, from 1; undefined for a row that would be inside itself. */
const finalLevels = (model: Model, found: readonly Known[]): (number | undefined)[] => {
  const rowOf = new Map(found.flatMap(({ block }, i) => (block ? [[block.id, i] as const] : [])));
  const nodeOf = (id: string | null): Node | null => (id === null ? null : (rowOf.get(id) ?? id));
  const above = (node: Node): Node | null => {
    if (typeof node === 'string') return nodeOf(model.rows.process.get(node)?.parentId ?? null);
    const parent = found[node]?.parent ?? { id: null };
    return 'row' in parent ? parent.row : nodeOf(parent.id);
  };
  const levels = new Map<Node, number | undefined>();
  for (const start of found.keys()) {
    const path = new Set<Node>();
    let at: Node | null = start;
    for (; at !== null && !levels.has(at) && !path.has(at); at = above(at)) path.add(at);
    const isCircle = at !== null && !levels.has(at);
    let level = at === null ? 0 : isCircle ? undefined : levels.get(at);
    for (const node of [...path].reverse()) {
      level = level === undefined ? undefined : level + 1;
      levels.set(node, level);
    }
  }
  return Array.from(found.keys(), (i) => levels.get(i));
};
