/** What no page of ours sends: stored clean or refused in a sentence, and the others’ room goes on. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, enter, ideaFor, type Room, startIdeas, startRoom, startVote } from './harness.ts';

let room: Room;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.close());
afterEach(async () => {
  if ((await room.activity()).round) await room.host.request('room.act', { type: 'round.discard' });
});

describe('what no page of ours sends', () => {
  const KEY = 'key-of-a-hostile-page';
  let keys = 0;
  const LONG = 'x'.repeat(7_000);

  it.each([
    ['an idea without a text', { type: 'idea', roundId: '$round', key: KEY }],
    ['an idea of 7 kB', { type: 'idea', roundId: '$round', key: KEY, text: LONG }],
    ['an idea for a round that never was', { type: 'idea', roundId: 'nothing', key: KEY, text: 'A' }],
    ['an idea for a list', { type: 'idea', roundId: ['$round'], key: KEY, text: 'A' }],
    ['an idea under a key of nothing', { type: 'idea', roundId: '$round', key: '', text: 'A' }],
    ['an idea with more', { type: 'idea', roundId: '$round', key: KEY, text: 'A', author: 'Eve' }],
    ['a ballot in a round of ideas', { type: 'takeBallot', roundId: '$round' }],
    ['a ballot for two', { type: 'takeBallot', roundId: '$round', person: 'Eve' }],
    ['a vote in a round of ideas', { type: 'vote', roundId: '$round', ballot: null, dots: [] }],
    [
      'a vote of a thousand options',
      { type: 'vote', roundId: '$round', ballot: null, dots: Array(1_000).fill({}) },
    ],
    [
      'dots as text',
      { type: 'vote', roundId: '$round', ballot: null, dots: [{ optionId: 'a', count: '1' }] },
    ],
    ['an empty thought', { type: 'park', key: KEY, text: '\u200b\n ', about: null }],
    ['a thought of 7 kB', { type: 'park', key: KEY, text: LONG, about: null }],
    ['a thought about a list', { type: 'park', key: KEY, text: 'A', about: ['plan'] }],
    ['ready as text', { type: 'ready', isReady: 'yes' }],
  ])('is refused in a sentence: %s', async (_, message) => {
    const roundId = await startIdeas(room);
    const [eve, ben] = [await enter(room, 'Eve'), await enter(room, 'Ben')];
    const text = JSON.stringify(message).replaceAll('$round', roundId);
    expect(await answerTo(eve, JSON.parse(text))).toMatch(/^[A-Z].*\.$/);
    expect(await answerTo(eve, ideaFor(roundId, 'In order'))).toBe('done');
    expect(await answerTo(ben, ideaFor(roundId, 'In order too'))).toBe('done');
    expect(await room.activity()).toMatchObject({ round: { count: 2, people: 2 }, parked: [] });
  });

  it.each([
    ['10 MB', JSON.stringify({ type: 'idea', id: 1, roundId: 'r', key: KEY, text: 'x'.repeat(10_000_000) })],
    ['depth', `{"type":"park","id":1,"key":"${KEY}","about":null,"text":${'['.repeat(3_000)}`],
    ['half a message', '{"type":"vote","id":1,"roundId":"r","ballot":'],
    ['no id', JSON.stringify({ type: 'idea', roundId: 'r', key: KEY, text: 'A' })],
  ])('ends its own line and nobody else’s: %s', async (_, text) => {
    const roundId = await startIdeas(room);
    const [eve, ben] = [await enter(room, 'Eve'), await enter(room, 'Ben')];
    eve.socket.on('error', () => {});
    eve.send(text);
    expect([1008, 1009, 1006]).toContain(await eve.closed);
    expect(await answerTo(ben, ideaFor(roundId, 'In order'))).toBe('done');
  });

  it.each([
    ['controls', 'A\u0000B\u0007', 'AB'],
    ['a lone surrogate', 'A\ud800', 'A\ufffd'],
    ['joined emoji', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['lines', 'A\r\nB', 'A\nB'],
  ])('is stored clean: a thought with %s', async (_, text, stored) => {
    const ben = await enter(room, 'Ben');
    const key = `${KEY}-${++keys}`;
    expect(await answerTo(ben, { type: 'park', key, text, about: 'nothing' })).toBe('done');
    const [parked] = (await room.activity()).parked;
    expect(parked).toMatchObject({ text: stored, about: null, by: expect.stringContaining('Ben') });
    await room.host.request('room.act', { type: 'parking.drop', ids: [parked?.id ?? ''] });
  });

  it('is dots that are no dots', async () => {
    const vote = await startVote(room);
    const eve = await enter(room, 'Eve');
    const ballot = await answerTo(eve, { type: 'takeBallot', roundId: vote.id });
    const [option] = vote.options;
    for (const count of [-1, 1.5, 1e9]) {
      const dots = [{ optionId: option?.id, count }];
      expect(await answerTo(eve, { type: 'vote', roundId: vote.id, ballot, dots })).toMatch(/3 dots in all/);
    }
    await room.host.request('document.apply', {
      ...{ file: room.file, seed: 'seed-of-a-deletion-01' },
      command: { type: 'process.delete', ids: [option?.ref.id ?? ''] },
    });
    await eve.next('activity', ({ activity }) => {
      return activity.round?.kind === 'vote' && activity.round.options.length === 1;
    });
    const dots = vote.options.map(({ id }) => ({ optionId: id, count: 1 }));
    expect(await answerTo(eve, { type: 'vote', roundId: vote.id, ballot, dots })).toBe('done');
    await room.host.request('room.act', { type: 'round.end' });
    expect((await room.activity()).round).toMatchObject({ people: 1, results: [{ dots: 1 }] });
  });
});
