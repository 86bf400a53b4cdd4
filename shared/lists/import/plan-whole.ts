/**
 * A workbook that Strata wrote comes back: each row has the id of its block, so that it is known whatever was done to it. Sorted
 * rows, added columns and rows that are gone do no harm.
 */
import type { ImportBlockInput } from '../../model/commands/blocks/import.ts';
import { cleanedLine } from '../../model/fields/clean.ts';
import type { Model } from '../../model/model.ts';
import { ancestorsOf, isInTree } from '../../model/queries/ancestors.ts';
import { codeOf, processByCode } from '../../model/queries/codes.ts';
import type { Process } from '../../model/records.ts';
import { isVisible } from '../../words/invisible.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { differences } from './differences.ts';
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

/** Where a row goes: to a block of the model, to the top, or to the block of a row that is new. */
type Parent = { readonly id: string | null } | { readonly row: number };

type Known = { readonly entry: Entry; readonly block: Process | null; parent: Parent };

/** @param deletesMissing whether blocks without a row are deleted, if nothing that has a row stays inside them. */
export const planWhole = (
  model: Model,
  rows: readonly TableRow[],
  fields: readonly ImportField[],
  source: string,
  deletesMissing: boolean,
): ImportPlan & { readonly missing: readonly string[] } => {
  const notes: Note[] = [];
  const leftOut: Note[] = [];
  const found = knownRows(model, rows, fields, leftOut, notes);
  const claimed = new Set(found.flatMap(({ block }) => block?.id ?? []));
  placeRows(model, found, fields, notes);
  const order = newRowsInOrder(found, leftOut);
  const places = new Map<number, number>();
  const inputs: ImportBlockInput[] = [];
  const blocks: PlannedBlock[] = [];
  const staying = new Set<string>();
  const plan = (i: number): void => {
    const row = found[i];
    if (!row) return;
    const { entry, block, parent } = row;
    const target = 'row' in parent ? places.get(parent.row) : undefined;
    const parentId = 'id' in parent ? parent.id : null;
    const isMoved = block !== null && ('row' in parent || block.parentId !== parentId);
    const { changes, input } = differences(model, entry, fields, block, notes, true);
    blocks.push({ entry, level: levelOf(model, found, i), known: block, isMoved, changes });
    if (block && !isMoved) for (const { id } of [block, ...ancestorsOf(model, block.id)]) staying.add(id);
    if (block && !isMoved && changes.length === 0) return;
    const at =
      inputs.push({ ...input, id: block?.id ?? null, parent: target ?? null, parentId, isMoved }) - 1;
    if (!block) places.set(i, at);
  };
  for (const i of order) plan(i);
  for (const [i, { block }] of found.entries()) if (block) plan(i);
  const missing = [...model.rows.process.keys()].filter((id) => isInTree(model, id) && !claimed.has(id));
  const remove = deletesMissing ? missing.filter((id) => !staying.has(id)) : [];
  const hasWork = inputs.length > 0 || remove.length > 0;
  return {
    blocks: blocks.sort((a, b) => a.entry.line - b.entry.line),
    notes: notes.sort((a, b) => a.line - b.line),
    leftOut: leftOut.sort((a, b) => a.line - b.line),
    missing,
    command: hasWork ? { type: 'process.import', source: quoted(source), blocks: inputs, remove } : undefined,
  };
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
    if (!isVisible(name)) leftOut.push({ line, text: say(words.noName) });
    else if (block && other !== undefined)
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

/** Gives the rows that are new, and those with another parent than they were written with, their places. */
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

/** New rows, each after its parent. Those that are inside themselves are left out. */
const newRowsInOrder = (found: readonly Known[], leftOut: Note[]): number[] => {
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done' | 'out'>();
  for (const [start, { block }] of found.entries()) {
    if (block) continue;
    const path: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !state.has(at)) {
      state.set(at, 'open');
      path.push(at);
      const parent: Parent | undefined = found[at]?.parent;
      at = parent && 'row' in parent ? parent.row : undefined;
    }
    const isOut = at !== undefined && state.get(at) !== 'done';
    for (const index of path.reverse()) {
      state.set(index, isOut ? 'out' : 'done');
      if (isOut) leftOut.push({ line: found[index]?.entry.line ?? 0, text: say(words.insideItself) });
      else order.push(index);
    }
  }
  return order;
};

const levelOf = (model: Model, found: readonly Known[], start: number): number => {
  let level = 1;
  let row = found[start];
  while (row && 'row' in row.parent && level <= found.length) {
    level++;
    row = found[row.parent.row];
  }
  const id = row && 'id' in row.parent ? row.parent.id : null;
  return id === null ? level : level + ancestorsOf(model, id).length + 1;
};
