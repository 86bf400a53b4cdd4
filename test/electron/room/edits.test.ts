import { describe, expect, it } from 'vitest';
import type { RoomGuest } from '../../../electron/engine/caller.ts';
import { refusalOfUndo, refusingEdits } from '../../../electron/engine/room/edits.ts';
import { roomRefusalTo } from '../../../electron/engine/room/refusal.ts';
import { mayInRoom, ROOM_COMMANDS, ROOM_ROLES, type RoomRole } from '../../../shared/api/room/rights.ts';
import { apply } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { applyPatch, invert, type Model, modelFrom } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { AT } from '../../shared/model/harness.ts';
import { dataOf, processRow } from '../../shared/model/sample-data.ts';

/** “sell” with “quote” and “order” in it, “plan” with “route” beside it. */
const newModel = (): Model =>
  modelFrom(
    dataOf({
      process: [
        processRow('sell', null),
        processRow('quote', 'sell', { owner: 'Ada' }),
        processRow('order', 'sell'),
        processRow('plan', null),
        processRow('route', 'plan'),
      ],
      entry: [{ id: 'ada', kind: 'role', name: 'Ada', definition: '', apartFrom: null }],
      useCase: [{ id: 'run', rank: 'a0', name: 'Run', definition: '' }],
      lens: [{ id: 'risk', rank: 'a0', name: 'Risk', definition: '' }],
    }),
  );

const guest = (role: RoomRole, held: string | null, free: string | null = null): RoomGuest => ({
  role: () => role,
  hasWritten: () => true,
  proposals: () => 0,
  heldBy: () => held,
  freeBlock: () => free,
});

let seeds = 0;
/** What the command does to the model, and what a guest is told of it. */
const outcomeOf = (model: Model, command: unknown, as: RoomGuest) => {
  const seed = `seed-of-an-edit-${String(++seeds).padStart(6, '0')}`;
  const outcome = apply(model, command, { seed, at: AT, actor: 'Ben' });
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return { patch: outcome.patch, code: refusingEdits(as, command)?.(model, outcome.patch)?.code };
};

const inside: Patch = [{ op: 'set', table: 'process', id: 'quote', fields: { name: 'x' } }];
const outside: Patch = [{ op: 'set', table: 'process', id: 'route', fields: { name: 'x' } }];

describe('hands off', () => {
  it.each([
    ['off', null, null, inside, false],
    ['on', 'Ann', null, inside, true],
    ['on, inside the free block', 'Ann', 'sell', inside, false],
    ['on, outside the free block', 'Ann', 'sell', outside, true],
  ] as const)('binds who edits, whatever they send: %s', (_, held, free, patch, isHeld) => {
    const model = newModel();
    for (const [type, needed] of ROOM_COMMANDS)
      for (const role of ROOM_ROLES) {
        const as = guest(role, held, free);
        const command = { type, id: 'p', blocks: [{ name: 'A' }] };
        const refusal =
          roomRefusalTo(command, { role, hasWritten: () => true, openProposals: 0 }) ??
          refusingEdits(as, command)?.(model, patch);
        const expected = !mayInRoom(role, needed)
          ? 'not-in-room'
          : role === 'edit' && needed === 'edit' && isHeld
            ? 'held-still'
            : undefined;
        expect([type, role, refusal?.code]).toEqual([type, role, expected]);
      }
  });

  it('names who keeps the model still', () => {
    const rename = { type: 'process.rename', id: 'quote', name: 'x' };
    expect(refusingEdits(guest('edit', 'Ann'), rename)?.(newModel(), inside)?.message).toBe(
      'Ann is keeping the model still.',
    );
  });

  it.each([
    ['rename the block itself', { type: 'process.rename', id: 'sell', name: 'Sell more' }, true],
    ['rename what is in it', { type: 'process.rename', id: 'quote', name: 'Quote more' }, true],
    ['rename another', { type: 'process.rename', id: 'plan', name: 'Plan more' }, false],
    ['add inside', { type: 'process.create', name: 'Ship', parentId: 'quote' }, true],
    ['add beside', { type: 'process.create', name: 'Ship', parentId: null }, false],
    ['move within', { type: 'process.move', ids: ['order'], parentId: 'quote' }, true],
    ['move out', { type: 'process.move', ids: ['order'], parentId: 'plan' }, false],
    ['move in', { type: 'process.move', ids: ['route'], parentId: 'sell' }, false],
    ['move the block itself', { type: 'process.move', ids: ['sell'], parentId: 'plan' }, false],
    ['delete inside', { type: 'process.delete', ids: ['quote'] }, true],
    ['delete the block itself', { type: 'process.delete', ids: ['sell'] }, false],
    ['connect within', { type: 'flow.add', sourceId: 'quote', targetId: 'order' }, true],
    ['connect to another', { type: 'flow.add', sourceId: 'quote', targetId: 'route' }, false],
    ['add an element', { type: 'element.add', processId: 'quote', kind: 'system', text: 'CRM' }, true],
    ['add one elsewhere', { type: 'element.add', processId: 'plan', kind: 'system', text: 'CRM' }, false],
    ['name a new owner', { type: 'process.update', ids: ['order'], owner: 'Bob' }, true],
    ['weigh a block', { type: 'emphasis.set', lensId: 'risk', processIds: ['quote'], weight: 2 }, true],
    ['add a step', { type: 'step.add', useCaseId: 'run', text: 'Go', processId: 'quote' }, false],
    [
      'do both at once',
      {
        type: 'batch',
        label: 'Both',
        commands: [
          { type: 'process.rename', id: 'quote', name: 'A' },
          { type: 'process.rename', id: 'route', name: 'B' },
        ],
      },
      false,
    ],
  ] as const)('leaves a free block with all below it: %s', (_, command, isLeft) => {
    const { code } = outcomeOf(newModel(), command, guest('edit', 'Ann', 'sell'));
    expect(code).toBe(isLeft ? undefined : 'held-still');
  });

  it('holds an undo as it holds what is undone, but for discussions and proposals', () => {
    const isHeld = (command: unknown, free: string | null) => {
      const model = newModel();
      const { patch } = outcomeOf(model, command, guest('edit', null));
      const inverse = invert(model, patch);
      applyPatch(model, patch);
      return refusingEdits(guest('edit', 'Ann', free), undefined)?.(model, inverse)?.code === 'held-still';
    };
    expect(isHeld({ type: 'process.create', name: 'Ship', parentId: 'sell' }, null)).toBe(true);
    expect(isHeld({ type: 'process.create', name: 'Ship', parentId: 'sell' }, 'sell')).toBe(false);
    expect(isHeld({ type: 'process.create', name: 'Ship', parentId: 'plan' }, 'sell')).toBe(true);
    const ask = { type: 'thread.create', kind: 'note', title: 'Why?', processId: 'plan' };
    expect(isHeld(ask, null)).toBe(false);
    const propose = { type: 'proposal.create', processId: 'plan', title: 'New', blocks: [{ name: 'A' }] };
    expect(isHeld(propose, null)).toBe(false);
  });

  it('lets nobody below undo anything', () => {
    for (const role of ROOM_ROLES)
      expect(refusalOfUndo(guest(role, null))?.code).toBe(
        mayInRoom(role, 'edit') ? undefined : 'not-in-room',
      );
    expect(refusalOfUndo(undefined)).toBeUndefined();
  });
});

describe('one command of a guest who edits', () => {
  const items = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `B${i}`, depth: 0 }));
  const outline = (count: number) => ({ type: 'process.addOutline', parentId: 'plan', items: items(count) });

  it('adds 50 blocks at most, also in a batch', () => {
    const model = newModel();
    const as = guest('edit', null);
    expect(outcomeOf(model, outline(50), as).code).toBeUndefined();
    expect(outcomeOf(model, outline(51), as).code).toBe('too-many-blocks');
    const batch = { type: 'batch', label: 'x', commands: [outline(30), outline(30)] };
    expect(outcomeOf(model, batch, as).code).toBe('too-many-blocks');
    expect(outcomeOf(model, outline(51), guest('facilitate', 'Ann')).code).toBeUndefined();
  });

  it('deletes 20 blocks at most, counting what is inside, but an undo may be as large as what it undoes', () => {
    const model = newModel();
    const as = guest('edit', null);
    applyPatch(model, outcomeOf(model, outline(18), as).patch);
    // “plan”, “route” and 18 more.
    const remove = { type: 'process.delete', ids: ['plan'] };
    expect(outcomeOf(model, remove, as).code).toBeUndefined();
    const { patch } = outcomeOf(model, outline(30), as);
    const undo = invert(model, patch);
    applyPatch(model, patch);
    expect(outcomeOf(model, remove, as).code).toBe('too-many-deleted');
    expect(refusingEdits(as, undefined)?.(model, undo)).toBeUndefined();
  });
});
