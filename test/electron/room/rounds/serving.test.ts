import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuestLine } from '../../../../electron/room/door/line.ts';
import type { RowWrite } from '../../../../electron/room/kept/room-store.ts';
import { serveActivities } from '../../../../electron/room/rounds/serving.ts';
import type { DoorMessage } from '../../../../shared/api/room/room.ts';
import type { RoomActivity } from '../../../../shared/api/room/rounds.ts';
import { type Desk, deskWith } from './desk.ts';

let desk: Desk;
let commits: (readonly RowWrite[])[];
let isFull: boolean;
let heard: DoorMessage[];
let told: RoomActivity[];
let serving: ReturnType<typeof serveActivities>;
const line: GuestLine = { put: () => {}, send: (message) => heard.push(message), close: () => {} };

beforeEach(() => {
  desk = deskWith(['Ann', 'Ben']);
  [commits, isFull, heard] = [[], false, []];
  // Of this room alone: an earlier one may still have something to tell.
  const own: RoomActivity[] = [];
  told = own;
  serving = serveActivities({
    ...{ activities: desk.activities, store: desk.store },
    write: (writes) => {
      if (isFull) throw new Error('SQLITE_FULL');
      commits.push(writes);
    },
    toGuests: () => {},
    toHost: (activity) => own.push(activity),
  });
});
afterEach(() => serving.end());

const start = () =>
  serving.act(
    {
      ...{ type: 'ideas.start', about: null, prompt: 'What?', isHidden: true, isNamed: false },
      ...{ mostEach: 50, seconds: null },
    },
    'Fay',
  );
const startVote = () =>
  serving.act(
    {
      ...{ type: 'vote.start', about: null, prompt: '', dots: 1, mostPerOption: 1 },
      options: ['plan', 'sell'].map((id) => ({ kind: 'block', id })),
      ...{ isHidden: true, isSecret: true, seconds: null },
    },
    'Fay',
  );
const send = (id: number, text: string) =>
  serving.hear('Ann', line, {
    ...{ type: 'idea', id, roundId: desk.roundId(), text, key: `key-of-an-idea-${id}` },
  });

describe('what guests send', () => {
  it('is committed together, and answered after that', async () => {
    await start();
    commits = [];
    for (let id = 1; id <= 40; id++) send(id, `Idea ${id}`);
    expect(heard).toEqual([]);
    await serving.kept();
    expect(commits).toHaveLength(1);
    expect(commits[0]?.filter(({ table }) => table === 'idea')).toHaveLength(40);
    expect(heard).toEqual(Array.from({ length: 40 }, (_, i) => ({ type: 'done', id: i + 1 })));
  });

  it('is refused at once with its reason, and costs no commit', async () => {
    await start();
    commits = [];
    send(1, 'x'.repeat(500));
    expect(heard).toMatchObject([{ type: 'refused', id: 1, failure: { code: 'bad-request' } }]);
    await serving.kept();
    expect(commits).toEqual([]);
  });

  it('is refused in a sentence if it can’t be written, and the room goes on', async () => {
    await start();
    isFull = true;
    send(1, 'Lost');
    await serving.kept();
    expect(heard).toMatchObject([
      { type: 'refused', id: 1, failure: { message: expect.stringContaining('could not save') } },
    ]);
    expect(desk.activities.view().round).toMatchObject({ count: 0, people: 0 });
    expect(await serving.act({ type: 'round.end' }, 'Fay')).toMatchObject({ code: 'not-kept' });
    expect(desk.activities.view().round).not.toBeNull();
    isFull = false;
    send(1, 'Lost');
    await serving.kept();
    expect(heard.at(-1)).toEqual({ type: 'done', id: 1 });
    expect(desk.activities.view().round).toMatchObject({ count: 1, people: 1 });
  });

  it('is a vote that counts, though its ballot was made together with what could not be written', async () => {
    await startVote();
    const late = Array.from({ length: 20 }, (_, i) => `P${i}`);
    for (const name of late) desk.addPerson(name);
    const takeAll = async (from: number) => {
      for (const [i, name] of late.entries())
        serving.hear(name, line, { type: 'takeBallot', id: from + i, roundId: desk.roundId() });
      await serving.kept();
    };
    isFull = true;
    await takeAll(0);
    isFull = false;
    await takeAll(100);
    const ballots = heard.flatMap((message) => (message.type === 'ballot' ? [message.ballot] : []));
    expect(new Set(ballots).size).toBe(20);
    const dots = [{ optionId: desk.vote().options[0]?.id ?? '', count: 1 }];
    for (const [i, name] of late.entries()) {
      const ballot = ballots[i] ?? '';
      serving.hear(name, line, { type: 'vote', id: 200 + i, roundId: desk.roundId(), ballot, dots });
    }
    await serving.kept();
    expect(desk.vote().people).toBe(20);
  });

  it('gets the same ballot again if it could not be written that it was handed out', async () => {
    await startVote();
    const take = (id: number) =>
      serving.hear('Ann', line, { type: 'takeBallot', id, roundId: desk.roundId() });
    isFull = true;
    take(1);
    await serving.kept();
    isFull = false;
    take(2);
    take(3);
    await serving.kept();
    const ballots = heard.flatMap((message) => (message.type === 'ballot' ? [message.ballot] : []));
    expect(ballots).toHaveLength(2);
    expect(new Set(ballots).size).toBe(1);
    expect(desk.rows('tally')).toContainEqual({ id: 'Ann', ideas: 0, hasBallot: true });
  });
});

describe('the host', () => {
  it('is told of what changed, and not that time has passed', async () => {
    await serving.act({ type: 'timer.start', seconds: 60, endsRound: false }, 'Fay');
    await expect.poll(() => told.at(-1)?.timer).toMatchObject({ leftMs: 60_000 });
    const before = told.length;
    desk.wait(1_000);
    serving.changed();
    await start();
    await expect.poll(() => told.length).toBe(before + 1);
    expect(told.at(-1)).toMatchObject({ round: { kind: 'ideas' }, timer: { leftMs: 59_000 } });
  });

  it('hears what can’t be done as a refusal', async () => {
    expect(await serving.act({ type: 'round.end' }, 'Fay')).toMatchObject({ code: 'no-round' });
  });
});
