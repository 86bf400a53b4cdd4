/** What a guest of a live room who edits may change: so much at once, and what the facilitator does not keep still. */

import { mayInRoom, ROOM_COMMANDS } from '../../../shared/api/room/rights.ts';
import { writeStep } from '../../../shared/model/history/undo.ts';
import { getRow, type Model } from '../../../shared/model/model.ts';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import { singlesOf } from '../../../shared/model/permissions.ts';
import { isInTree } from '../../../shared/model/queries/ancestors.ts';
import { type AnyRecord, type Process, referencesOf, type Table } from '../../../shared/model/records.ts';
import { type Refusal, refuse } from '../../../shared/model/refusals/refusals.ts';
import { referenceIn } from '../../../shared/model/tables/indexes.ts';
import { overlayOf } from '../../../shared/model/tables/overlay.ts';
import type { RoomGuest } from '../caller.ts';

/** Blocks that one command may add, and those that it may delete, counting what is inside. */
const MAX_NEW_BLOCKS = 50;
const MAX_DELETED_BLOCKS = 20;

type Refusing = (model: Model, patch: Patch) => Refusal | undefined;

/**
 * Why a guest may not make a change, worked out from the change itself. Undefined for who may do everything.
 * @param command what the change comes of; undefined for an undo or a redo, which may be as large as what it takes back.
 */
export const refusingEdits = (guest: RoomGuest, command: unknown): Refusing | undefined => {
  if (mayInRoom(guest.role(), 'facilitate')) return undefined;
  const isVoiced = command !== undefined && singlesOf(command).every(isVoice);
  if (isVoiced) return undefined;
  return (model, patch) =>
    (command === undefined ? undefined : tooMuch(model, patch)) ??
    heldStill(model, patch, guest, command === undefined);
};

/** Why a guest may undo and redo nothing at all; undefined for everybody else. */
export const refusalOfUndo = (guest: RoomGuest | undefined) =>
  guest && !mayInRoom(guest.role(), 'edit')
    ? { ok: false as const, ...refuse('not-in-room', undefined, { role: 'edit' }) }
    : undefined;

/** Discussions and proposals are open to all who may speak, whoever keeps the model still. */
const isVoice = ({ type }: { readonly type?: unknown }): boolean =>
  mayInRoom('voice', ROOM_COMMANDS.get(String(type)) ?? 'owner');

const tooMuch = (model: Model, patch: Patch): Refusal | undefined => {
  const blocks = patch.filter(({ table }) => table === 'process');
  const added = blocks.filter((change) => change.op === 'put' && !model.rows.process.has(change.row.id));
  if (added.length > MAX_NEW_BLOCKS) return refuse('too-many-blocks', undefined, { limit: MAX_NEW_BLOCKS });
  const deleted = blocks.filter(({ op }) => op === 'remove');
  if (deleted.length > MAX_DELETED_BLOCKS)
    return refuse('too-many-deleted', undefined, { limit: MAX_DELETED_BLOCKS });
  return undefined;
};

const heldStill = (
  model: Model,
  patch: Patch,
  { heldBy, freeBlock }: RoomGuest,
  isUndo: boolean,
): Refusal | undefined => {
  const name = heldBy();
  if (name === null) return undefined;
  const free = freeBlock();
  const after = overlayOf(model);
  for (const change of patch) writeStep(after, change);
  const isLeft = (change: RowChange): boolean => {
    // The dictionary follows what is written in blocks.
    if (change.table === 'entry') return true;
    const id = idOf(change);
    const sides = [model, after.model].flatMap((side) => {
      const row = getRow(side, change.table, id) as AnyRecord | undefined;
      return row ? [{ side, row }] : [];
    });
    if (isUndo && sides.every(({ side, row }) => isBeside(side, change.table, row))) return true;
    if (free === null || (id === free && isTakenAway(sides.map(({ row }) => row as Process)))) return false;
    return sides.every(({ side, row }) => belongsTo(side, change.table, row, free));
  };
  return patch.every(isLeft) ? undefined : refuse('held-still', undefined, { name });
};

/** Whether the block itself goes, or to another place: the blocks around it are held. */
const isTakenAway = ([before, after]: readonly Process[]): boolean =>
  !before || !after || PLACE.some((field) => before[field] !== after[field]);
const PLACE = ['parentId', 'proposalId', 'rank', 'x', 'y'] as const;

/** Whether a record is of the block with the id `free`, or of one below it. A flow is where both its ends are. */
const belongsTo = (model: Model, table: Table, row: AnyRecord, free: string): boolean => {
  if (table === 'process') return isWithin(model, row.id, free);
  const owners = ownersOf(table, row);
  const blocks = owners.filter((owner) => owner.table === 'process');
  if (blocks.length > 0) return blocks.every(({ id }) => isWithin(model, id, free));
  return (
    owners.length > 0 &&
    owners.every((owner) => {
      const owning = getRow(model, owner.table, owner.id) as AnyRecord | undefined;
      return owning !== undefined && belongsTo(model, owner.table, owning, free);
    })
  );
};

/** What a record could not be without. */
const ownersOf = (table: Table, row: AnyRecord) =>
  referencesOf(table).flatMap(({ field, table: target, onRemove }) => {
    const id = onRemove === 'cascade' ? referenceIn(row, field) : null;
    return id === null ? [] : [{ table: target as Table, id }];
  });

/** Blocks of a proposal are where the proposal is. */
const isWithin = (model: Model, id: string, free: string): boolean => {
  const seen = new Set<string>();
  let next: string | null = id;
  while (next !== null && !seen.has(next)) {
    if (next === free) return true;
    seen.add(next);
    const block: Process | undefined = model.rows.process.get(next);
    const proposal = model.rows.proposal.get(block?.proposalId ?? '');
    next = block?.parentId ?? proposal?.processId ?? null;
  }
  return false;
};

/** Whether a record stands beside the tree: a discussion, a proposal, or what is in one. */
const isBeside = (model: Model, table: Table, row: AnyRecord): boolean => {
  if (table === 'process') return !isInTree(model, row.id);
  if (BESIDE.has(table)) return true;
  const blocks = ownersOf(table, row).filter((owner) => owner.table === 'process');
  return blocks.length > 0 && blocks.every(({ id }) => !isInTree(model, id));
};
const BESIDE: ReadonlySet<Table> = new Set(['thread', 'post', 'proposal']);
