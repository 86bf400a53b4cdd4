import { describe, expect, it } from 'vitest';
import { draftsIn } from '../../../../renderer/guest/outbox/draft.ts';
import { createOutbox } from '../../../../renderer/guest/outbox/outbox.ts';
import { messageOf } from '../../../../renderer/guest/outbox/sending.ts';
import type { Idea, Thing, Thought } from '../../../../renderer/guest/outbox/thing.ts';
import { textsIn } from '../../../../renderer/plain/kept-texts.ts';

const about = { id: 'sell', code: 'S', name: 'Sell' };
const thought = (text: string): Thought => ({ kind: 'thought', text, about });
const round = { roundId: 'round', prompt: 'What slows us down?' };
const idea = (text: string): Idea => ({ ...round, kind: 'idea', text, about });
const over = { code: 'round-over', message: 'The round has ended.' } as const;
const no = { code: 'not-allowed', message: 'No.' } as const;

const storage = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};

/** Outboxes of pages that share a storage, with seeds 1, 2, 3… */
const pages = () => {
  const shared = storage();
  let seeds = 0;
  return {
    shared,
    page: () =>
      createOutbox(
        textsIn(() => shared),
        () => String(++seeds),
      ),
  };
};
type AnOutbox = ReturnType<typeof createOutbox>;
const textOf = (thing: Thing) => (thing.kind === 'vote' ? '' : thing.text);
const summary = (outbox: AnOutbox) =>
  outbox.things().map((each) => `${each.seed} ${textOf(each)} ${each.state}`);
const thing = (outbox: AnOutbox, seed: string): Thing => {
  const found = outbox.things().find((each) => each.seed === seed);
  if (!found) throw new Error(`There is no thing ${seed}.`);
  return found;
};
const send = (outbox: AnOutbox, seed: string) => outbox.sent(thing(outbox, seed));

describe('the outbox', () => {
  it('keeps things in order with their seeds, over a reload as well, until they are acknowledged', () => {
    const { page } = pages();
    const first = page();
    for (const text of ['a', 'b', 'c']) expect(first.add([thought(text)])).toBe('added');
    send(first, '1');
    const second = page();
    expect(second.next()).toMatchObject({ seed: '2', text: 'b', about });
    send(second, '2');
    expect(summary(page())).toEqual(['1 a sent', '2 b sent', '3 c kept']);
  });

  it('loses nothing that another tab has added', () => {
    const { page } = pages();
    const [one, other] = [page(), page()];
    one.add([thought('a')]);
    other.add([thought('b')]);
    send(one, '1');
    expect(summary(other)).toEqual(['1 a sent', '2 b kept']);
  });

  it('sends a refused thing again as a new one, after what waits', () => {
    const outbox = pages().page();
    outbox.add([thought('a')]);
    outbox.add([thought('b')]);
    outbox.refused(thing(outbox, '1'), no);
    expect(outbox.things()[0]).toMatchObject({ state: 'refused', why: 'No.' });
    expect(outbox.next()?.seed).toBe('2');
    outbox.retry('1');
    outbox.retry('2');
    expect(summary(outbox)).toEqual(['2 b kept', '3 a kept']);
    expect(outbox.things()[1]).not.toHaveProperty('why');
    outbox.remove('3');
    expect(summary(outbox)).toEqual(['2 b kept']);
  });

  it('takes 50 things that are not sent, and any number of sent ones, of which it lists the last 200', () => {
    const outbox = pages().page();
    for (let i = 1; i <= 50; i++) expect(outbox.add([thought(`${i}`)])).toBe('added');
    expect(outbox.add([thought('one more')])).toBe('full');
    outbox.refused(thing(outbox, '1'), no);
    expect(outbox.add([thought('one more')])).toBe('full');
    expect(outbox.things()).toHaveLength(50);
    for (let i = 51; i <= 300; i++) {
      send(outbox, outbox.next()?.seed ?? '');
      expect(outbox.add([thought(`${i}`)])).toBe('added');
    }
    expect(outbox.things()).toHaveLength(250);
    expect(outbox.things().find(({ seed }) => seed === '1')?.state).toBe('refused');
  });

  it('takes 64 kB, and no text that the door would not take', () => {
    const outbox = pages().page();
    const long = '計'.repeat(2_000);
    let count = 0;
    while (outbox.add([thought(long)]) === 'added') count += 1;
    expect(count).toBe(10);
    expect(outbox.add([thought('計'.repeat(2_001))])).toBe('too-long');
    expect(outbox.add([thought('short')])).toBe('added');
    expect(outbox.things()).toHaveLength(11);
  });

  it('holds back what was written for another room', () => {
    const outbox = pages().page();
    outbox.add([thought('a')]);
    outbox.add([thought('b')]);
    send(outbox, '1');
    outbox.holdBack('Elsewhere.');
    expect(outbox.things().map(({ state, why }) => [state, why])).toEqual([
      ['sent', undefined],
      ['refused', 'Elsewhere.'],
    ]);
    expect(outbox.next()).toBeUndefined();
  });

  it('works without storage, and says that it is at risk', () => {
    let seeds = 0;
    const denied = textsIn(() => {
      throw new DOMException('The request was denied.', 'SecurityError');
    });
    const outbox = createOutbox(denied, () => String(++seeds));
    expect(outbox.isAtRisk()).toBe(false);
    expect(outbox.add([thought('a')])).toBe('added');
    expect(summary(outbox)).toEqual(['1 a kept']);
    expect(outbox.isAtRisk()).toBe(true);
  });

  it.each(['', '{', 'null', '{"a":1}', '[1,null,{"seed":"x"},{"seed":1,"state":"kept"}]'])(
    'starts empty from what is stored as %s',
    (text) => {
      const { shared, page } = pages();
      shared.kept.set('strata.room.things', text);
      expect(page().things()).toEqual([]);
    },
  );
});

describe('ideas in the outbox', () => {
  it('are taken all or none, each with a key of its own', () => {
    const outbox = pages().page();
    expect(outbox.add([idea('a'), idea('x'.repeat(401))])).toBe('too-long');
    expect(outbox.things()).toEqual([]);
    expect(outbox.add([idea('a'), idea('x'.repeat(400))])).toBe('added');
    expect(outbox.add(Array.from({ length: 49 }, () => idea('b')))).toBe('full');
    const [first, second, ...more] = outbox.things();
    expect([first?.seed === second?.seed, more]).toEqual([false, []]);
    expect(first && messageOf(first, 7)).toEqual({
      ...{ type: 'idea', id: 7, roundId: 'round', key: first?.seed, text: 'a' },
    });
  });

  it('are changed and deleted under the same key', () => {
    const outbox = pages().page();
    outbox.add([idea('a')]);
    send(outbox, '1');
    expect(outbox.change('1', 'b')).toBe('added');
    expect(messageOf(thing(outbox, '1'), 1)).toMatchObject({ key: '1', text: 'b' });
    send(outbox, '1');
    outbox.withdraw('1');
    expect(messageOf(thing(outbox, '1'), 1)).toMatchObject({ key: '1', text: '' });
    send(outbox, '1');
    expect(outbox.things()).toEqual([]);
  });

  it('are sent again if they were changed while they were on their way', () => {
    const outbox = pages().page();
    outbox.add([idea('a')]);
    const onItsWay = thing(outbox, '1');
    outbox.change('1', 'b');
    outbox.sent(onItsWay);
    expect(outbox.next()).toMatchObject({ text: 'b', accepted: 'a' });
    outbox.refused(onItsWay, no);
    expect(outbox.next()).toMatchObject({ text: 'b' });
  });

  it('that come too late can be parked under a new key, with what they are about', () => {
    const outbox = pages().page();
    outbox.add([idea('a'), idea('b')]);
    outbox.refused(thing(outbox, '1'), over);
    expect(thing(outbox, '1')).toMatchObject({ state: 'refused', isLate: true, why: over.message });
    outbox.park('1');
    expect(summary(outbox)).toEqual(['2 b kept', '3 a kept']);
    expect(messageOf(thing(outbox, '3'), 1)).toEqual({
      ...{ type: 'park', id: 1, key: '3', text: 'a', about: 'sell' },
    });
  });

  it('keep what the room has if a change or a deletion comes too late', () => {
    const outbox = pages().page();
    outbox.add([idea('a'), idea('b')]);
    for (const seed of ['1', '2']) send(outbox, seed);
    outbox.change('1', 'c');
    outbox.refused(thing(outbox, '1'), over);
    expect(thing(outbox, '1')).toMatchObject({ text: 'c', accepted: 'a', state: 'refused' });
    outbox.withdraw('2');
    outbox.refused(thing(outbox, '2'), over);
    expect(thing(outbox, '2')).toMatchObject({ text: 'b', state: 'sent', why: over.message });
    expect(thing(outbox, '2')).not.toHaveProperty('isDeleted');
    // The same idea is changed again, hence under the same key.
    outbox.retry('1');
    expect(outbox.next()).toMatchObject({ seed: '1', text: 'c' });
  });
});

describe('a vote in the outbox', () => {
  const vote = (optionId: string, isSecret = true) => ({
    ...{ ...round, isSecret, dots: [{ optionId, count: 2, name: 'P “Plan”' }] },
  });

  it('is one ballot for each round: the last counts, with the ballot that was handed out', () => {
    const { page } = pages();
    const outbox = page();
    outbox.vote(vote('a'));
    expect(messageOf(thing(outbox, '1'), 1)).toEqual({ type: 'takeBallot', id: 1, roundId: 'round' });
    outbox.tookBallot('1', 'ballot-7');
    const onItsWay = thing(outbox, '1');
    expect(outbox.vote(vote('b'))).toBe('added');
    outbox.sent(onItsWay);
    expect(page().next()).toMatchObject({ seed: '1', ballot: 'ballot-7' });
    expect(messageOf(thing(outbox, '1'), 2)).toEqual({
      ...{ type: 'vote', id: 2, roundId: 'round', ballot: 'ballot-7', dots: [{ optionId: 'b', count: 2 }] },
    });
    send(outbox, '1');
    outbox.vote({ ...vote('a'), roundId: 'another' });
    expect(outbox.things().map(({ state }) => state)).toEqual(['sent', 'kept']);
  });

  it('with names needs no ballot', () => {
    const outbox = pages().page();
    outbox.vote(vote('a', false));
    expect(messageOf(thing(outbox, '1'), 1)).toMatchObject({ type: 'vote', ballot: null });
  });
});

describe('a draft', () => {
  const shared = storage();
  const drafts = () => draftsIn(textsIn(() => shared));

  it('of a thought is there after a reload, and gone once it is empty', () => {
    drafts().thought.write(thought('Who decides?'));
    expect(drafts().thought.read()).toEqual(thought('Who decides?'));
    drafts().thought.write(thought(''));
    expect(drafts().thought.read()).toBeNull();
    shared.kept.set('strata.room.draft', '{"text":');
    expect(drafts().thought.read()).toBeNull();
  });

  it('of an idea keeps its round, and the text that was put aside for a change', () => {
    const draft = { ...round, about, text: 'Too many forms' };
    drafts().idea.write(draft);
    expect(drafts().idea.read()).toEqual(draft);
    const changing = { ...draft, text: '', changing: { seed: '1', before: 'Too many forms' } };
    drafts().idea.write(changing);
    expect(drafts().idea.read()).toEqual(changing);
    drafts().idea.write({ ...draft, text: '' });
    expect(drafts().idea.read()).toBeNull();
    shared.kept.set('strata.room.idea', '{"text":"a","about":null}');
    expect(drafts().idea.read()).toBeNull();
  });
});
