import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOM_FILE } from '../../../../shared/api/room/door.ts';
import type { Command } from '../../../../shared/model/apply.ts';
import { applyPatch, dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import { answerTo, openLine, type Room, startRoom } from '../harness.ts';
import { addBlock, applyIn, type Editor, enterEditor, heard, newSeed } from './harness.ts';

let room: Room;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.close());

const file = ROOM_FILE;
const handsOff = (isHandsOff: boolean, freeBlock?: string | null) =>
  room.host.request('room.update', { isHandsOff, ...(freeBlock !== undefined && { freeBlock }) });
const lastGuest = (editor: Editor) => heard(editor, 'room.guest').at(-1);
const blocks = async () => {
  const { data } = await room.host.request('document.open', { file: room.file });
  return (data.tables.process ?? []).map(({ name }) => name).sort();
};

describe('the editor of a guest', () => {
  it('says who the guest is, and nothing of the host’s files', async () => {
    const ben = await enterEditor(room, 'Ben');
    const hello = await ben.request('session.hello', {});
    expect(hello).toEqual({
      ...{ actorId: `room:${ben.id}`, actor: 'Ben', role: 'editor', rights: [], version: '0.0.0-test' },
      ...{ file, formats: [] },
      guest: {
        ...{ role: 'edit', name: 'Ben', heldBy: 'Ann', freeBlock: null },
        place: { rootId: null, blockId: null },
      },
    });
    await ben.request('document.open', { file });
    await handsOff(false);
    await addBlock(ben, file, 'Plan');
    expect(ben.texts.join()).not.toContain(room.file);
  });

  it('changes the model as the host does, and hears of every change', async () => {
    await handsOff(false);
    const [ben, cy] = [await enterEditor(room, 'Ben'), await enterEditor(room, 'Cy')];
    const replica = modelFrom((await cy.request('document.open', { file })).data);
    await ben.request('document.open', { file });
    cy.onEvent((event) => {
      if (event.type === 'document.changed') applyPatch(replica, event.change.patch);
    });
    const plan = await addBlock(ben, file, 'Plan');
    await addBlock(room.host, room.file, 'Sell');
    await applyIn(ben, file, { type: 'process.rename', id: plan, name: 'Plan ahead' });
    await expect
      .poll(() =>
        heard(cy, 'document.changed').map(({ change }) => [change.kind, change.actor, change.label]),
      )
      .toEqual([
        ['do', '', ''],
        ['do', '', ''],
        ['do', '', ''],
      ]);
    expect(await blocks()).toEqual(['Plan ahead', 'Sell']);
    const again = modelFrom((await cy.request('document.open', { file })).data);
    expect(dataFrom(replica)).toEqual(dataFrom(again));
  });

  it('undoes and redoes what its guest did, and nothing else', async () => {
    await handsOff(false);
    const ben = await enterEditor(room, 'Ben');
    await ben.request('document.open', { file });
    await addBlock(ben, file, 'Plan');
    await addBlock(room.host, room.file, 'Sell');
    expect(await ben.request('document.history', { file })).toEqual({
      undo: expect.stringContaining('Plan'),
      redo: null,
    });
    const undone = await ben.request('document.undo', { file, seed: newSeed() });
    expect(undone).toMatchObject({ ok: true, patch: [{ op: 'remove', table: 'process' }] });
    expect(await blocks()).toEqual(['Sell']);
    expect(await ben.request('document.undo', { file, seed: newSeed() })).toMatchObject({ ok: false });
    expect(await ben.request('document.redo', { file, seed: newSeed() })).toMatchObject({ ok: true });
    expect(await blocks()).toEqual(['Plan', 'Sell']);
  });

  it('carries a command out once, however often it is sent', async () => {
    await handsOff(false);
    const ben = await enterEditor(room, 'Ben');
    const sent = { file, command: { type: 'process.create', name: 'Plan', parentId: null }, seed: newSeed() };
    const first = await ben.request('document.apply', sent);
    expect(await ben.request('document.apply', sent)).toEqual(first);
    expect(await blocks()).toEqual(['Plan']);
  });

  it('costs at most 400 bytes an edit', async () => {
    await handsOff(false);
    const [ben, cy] = [await enterEditor(room, 'Ben'), await enterEditor(room, 'Cy')];
    const plan = await addBlock(ben, file, 'Plan the route');
    await cy.request('document.open', { file });
    await applyIn(ben, file, { type: 'process.rename', id: plan, name: 'Plan the routes' });
    await expect.poll(() => heard(cy, 'document.changed').length).toBe(1);
    const text = cy.texts.find((each) => each.includes('document.changed'));
    expect(Buffer.byteLength(text ?? '')).toBeLessThanOrEqual(400);
  });
});

describe('what is nobody’s business in the room', () => {
  it('is in no message to an editor, whatever its guest does', async () => {
    const plan = await addBlock(room.host, room.file, 'Plan');
    const hidden = async (command: Command) =>
      expect(await applyIn(room.host, room.file, command)).toMatchObject({ ok: true });
    const propose = async (title: string) => {
      await hidden({ type: 'proposal.create', processId: plan, title, blocks: [{ name: 'SECRET block' }] });
      const { data } = await room.host.request('document.open', { file: room.file });
      return data.tables.proposal?.find((proposal) => proposal.title === title)?.id ?? '';
    };
    const spoil = async () => {
      await hidden({ type: 'thread.create', kind: 'note', title: 'SECRET note', processId: plan });
      await hidden({
        ...{
          type: 'funnel.create',
          processId: plan,
          name: 'SECRET funnel',
          start: '2027-01-01',
          dealSize: 1,
        },
        stages: [{ name: 'SECRET stage', conversion: 0.5 }],
      });
      await hidden({ type: 'snapshot.add', name: 'SECRET version', seq: 1 });
      await hidden({ type: 'publication.update', title: 'SECRET title' });
      await hidden({ type: 'entry.add', kind: 'role', name: `SECRET ${newSeed()}` });
      const id = await propose(`SECRET ${newSeed()}`);
      await hidden({ type: 'proposal.decline', id, reason: 'SECRET reason' });
    };
    await spoil();
    await handsOff(false);
    const ben = await enterEditor(room, 'Ben');
    await ben.request('document.open', { file });
    const heardSoFar = ben.texts.length;
    await spoil();
    const removed = await applyIn(ben, file, { type: 'process.delete', ids: [plan] });
    expect(removed).toMatchObject({ ok: true, patch: [{ op: 'remove', table: 'process', id: plan }] });
    expect(await ben.request('document.undo', { file, seed: newSeed() })).toMatchObject({ ok: true });
    expect(await ben.request('document.redo', { file, seed: newSeed() })).toMatchObject({ ok: true });
    await ben.request('document.undo', { file, seed: newSeed() });
    expect(await ben.request('document.search', { file, query: 'secret' })).toEqual([]);
    await ben.request('document.findings', { file });
    await ben.request('document.history', { file });
    await ben.request('document.changes', { file, after: 0 });
    // An open proposal is told of, and its blocks with it, until it is decided.
    const told = ben.texts.filter((text) => !text.includes('"table":"proposal"'));
    expect(told.length).toBeGreaterThan(heardSoFar);
    expect(told.join('\n')).not.toContain('SECRET');
    const whole = await ben.request('document.open', { file });
    expect(JSON.stringify(whole)).not.toContain('SECRET');
    expect(whole.data.tables.process?.map(({ name }) => name)).toEqual(['Plan']);
  });
});

describe('hands off', () => {
  it('keeps guests from the model, and says who does', async () => {
    const ben = await enterEditor(room, 'Ben');
    const create = { type: 'process.create', name: 'Plan', parentId: null } as const;
    const held = { ok: false, code: 'held-still', message: 'Ann is keeping the model still.' };
    expect(await applyIn(ben, file, create)).toMatchObject(held);
    await handsOff(false);
    expect(await applyIn(ben, file, create)).toMatchObject({ ok: true });
    await handsOff(true);
    expect(await ben.request('document.undo', { file, seed: newSeed() })).toMatchObject(held);
    expect(await blocks()).toEqual(['Plan']);
  });

  it('leaves one block free, and what is in it, until the block goes', async () => {
    const [plan, sell] = [
      await addBlock(room.host, room.file, 'Plan'),
      await addBlock(room.host, room.file, 'Sell'),
    ];
    const ben = await enterEditor(room, 'Ben');
    await ben.request('document.open', { file });
    expect(await handsOff(true, sell)).toMatchObject({ isHandsOff: true, freeBlock: sell });
    await expect.poll(() => lastGuest(ben)?.guest).toMatchObject({ heldBy: 'Ann', freeBlock: sell });
    expect(await addBlock(ben, file, 'Quote', sell)).toBeTypeOf('string');
    const into = { type: 'process.create', name: 'Route', parentId: plan } as const;
    expect(await applyIn(ben, file, into)).toMatchObject({ code: 'held-still' });
    await applyIn(room.host, room.file, { type: 'process.delete', ids: [sell] });
    expect(await room.state()).toMatchObject({ isHandsOff: true, freeBlock: null });
    await expect.poll(() => lastGuest(ben)?.guest).toMatchObject({ heldBy: 'Ann', freeBlock: null });
  });

  it('switched on or off leaves nothing free, and frees no block that is not there', async () => {
    const sell = await addBlock(room.host, room.file, 'Sell');
    await handsOff(true, sell);
    expect(await handsOff(false)).toMatchObject({ isHandsOff: false, freeBlock: null });
    expect(await handsOff(true)).toMatchObject({ isHandsOff: true, freeBlock: null });
    expect(await handsOff(true, sell)).toMatchObject({ freeBlock: sell });
    await expect(handsOff(true, 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('where the room is', () => {
  it('is told to editors, and whether everyone is taken along', async () => {
    const plan = await addBlock(room.host, room.file, 'Plan');
    const ben = await enterEditor(room, 'Ben');
    await ben.request('document.open', { file });
    await room.host.request('room.show', { rootId: null, blockId: plan });
    await expect
      .poll(() => lastGuest(ben))
      .toMatchObject({
        guest: { place: { rootId: null, blockId: plan } },
        isBrought: false,
      });
    await room.host.request('room.show', { rootId: null, blockId: plan, isForAll: true });
    await expect.poll(() => lastGuest(ben)?.isBrought).toBe(true);
  });

  it('is told with a new name', async () => {
    const ben = await enterEditor(room, 'Ben');
    await room.host.request('room.person', { id: ben.id, name: 'Benjamin' });
    await expect.poll(() => lastGuest(ben)?.guest.name).toBe('Benjamin');
  });
});

describe('a phone beside an editor', () => {
  it('is the same person', async () => {
    const ben = await enterEditor(room, 'Ben');
    const phone = await openLine(room.port, ben.token);
    expect(await answerTo(phone, { type: 'rename', name: 'Benny' })).toBe('done');
    await expect.poll(() => lastGuest(ben)?.guest.name).toBe('Benny');
    expect((await phone.next('me', ({ name }) => name === 'Benny')).role).toBe('edit');
  });
});
