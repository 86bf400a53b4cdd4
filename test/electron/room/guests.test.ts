import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../electron/engine/caller.ts';
import type { EngineSession } from '../../../electron/engine/engine-session.ts';
import { ownersWork } from '../../../electron/engine/room/owners-work.ts';
import { words } from '../../../electron/engine/words.ts';
import { roomGuests } from '../../../electron/room/guests.ts';
import { userError } from '../../../shared/api/contract.ts';
import type { RoomPerson } from '../../../shared/api/room/room.ts';

const BEN: RoomPerson = {
  ...{ id: 'ben', name: 'Ben', role: 'edit', isHere: true, since: '2026-11-23T12:00:00.000Z' },
  ...{ handAt: null, isReady: false },
};
const APPLY = { method: 'document.apply', params: { command: {}, seed: 'seed' } } as const;

/** Guests on an engine that answers as it is told. */
const guestsOf = (answer: (method: string) => unknown) => {
  const asked: string[] = [];
  const callers: Caller[] = [];
  const work = ownersWork();
  const request = async (method: string) => {
    asked.push(method);
    return method === 'document.changes' ? null : answer(method);
  };
  const guests = roomGuests({
    host: {
      connect: (caller) => {
        callers.push(caller);
        return { request, onEvent: () => () => {}, close: async () => {} } as unknown as EngineSession;
      },
      ...{ tell: () => {}, tellActivity: () => {}, isWatched: () => true, ownersDone: work.done },
    },
    ...{ file: 'Workshop.strata', seqNow: () => 0, heldBy: () => null, freeBlock: () => null },
  });
  return { guests, asked, callers, work };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('what a guest asks of the engine', () => {
  it('waits while a change of the host is under way', async () => {
    const { guests, asked, work } = guestsOf(() => ({ ok: true, seq: 1, label: '', patch: [] }));
    const host = Promise.withResolvers<null>();
    void work.note('table.import', host.promise);
    const answer = guests.call(BEN, APPLY);
    await settle();
    expect(asked).not.toContain('document.apply');
    // What is only read does not wait.
    await guests.call(BEN, { method: 'document.history', params: {} });
    expect(asked).toContain('document.history');
    host.resolve(null);
    expect(await answer).toMatchObject({ result: { ok: true } });
    expect(asked).toContain('document.apply');
  });

  it('does not wait for what the host reads, and not for ever after a failure', async () => {
    const { guests, work } = guestsOf(() => ({ ok: true, seq: 1, label: '', patch: [] }));
    void work.note('document.export', new Promise(() => {}));
    await work.note('document.apply', Promise.reject(new Error('busy'))).catch(() => {});
    expect(await guests.call(BEN, APPLY)).toMatchObject({ result: { ok: true } });
  });

  it('is answered without the name of the host’s file, and without what was changed', async () => {
    const file = '“Workshop.strata”';
    const refused = guestsOf(() => ({ ok: false, code: 'read-only', message: `${file} can’t be changed.` }));
    expect(await refused.guests.call(BEN, APPLY)).toEqual({
      result: {
        ...{ ok: false, code: 'read-only' },
        message: 'The host’s Strata can’t do this now. Ask the facilitator.',
      },
    });
    const failed = guestsOf(() => {
      throw userError('closed', words.closedFile, { file });
    });
    const failure = await failed.guests.call(BEN, APPLY);
    expect(failure).toMatchObject({ failure: { code: 'closed' } });
    expect(JSON.stringify(failure)).not.toContain('Workshop');
    const defect = guestsOf(() => {
      throw new Error('Workshop.strata is null');
    });
    expect(JSON.stringify(await defect.guests.call(BEN, APPLY))).not.toContain('Workshop');
    const patch = [{ op: 'remove', table: 'quota', id: 'secret' }];
    const done = guestsOf(() => ({ ok: true, seq: 1, label: 'Undo', patch }));
    expect(await done.guests.call(BEN, APPLY)).toEqual({
      result: { ok: true, seq: 1, label: 'Undo', patch: [] },
    });
  });

  it('is looked at by the role that the guest has at the time', async () => {
    const { guests, callers } = guestsOf(() => ({ ok: true, seq: 1, label: '', patch: [] }));
    await guests.call(BEN, APPLY);
    expect(callers[0]?.room?.role()).toBe('edit');
    await guests.call({ ...BEN, role: 'watch' }, APPLY);
    expect(callers).toHaveLength(1);
    expect(callers[0]?.room?.role()).toBe('watch');
  });

  it('comes to the engine again after a connection that failed', async () => {
    let isDown = true;
    const { guests, asked } = guestsOf(() => ({ ok: true, seq: 1, label: '', patch: [] }));
    asked.push = () => {
      if (isDown) throw new Error('down');
      return 0;
    };
    expect(await guests.call(BEN, APPLY)).toMatchObject({ failure: { code: 'internal' } });
    isDown = false;
    expect(await guests.call(BEN, APPLY)).toMatchObject({ result: { ok: true } });
  });
});
