import { describe, expect, it } from 'vitest';
import { draftsIn } from '../../../../renderer/guest/outbox/draft.ts';
import { createOutbox } from '../../../../renderer/guest/outbox/outbox.ts';
import { commandOf, type Thought } from '../../../../renderer/guest/outbox/thought.ts';
import { textsIn } from '../../../../renderer/plain/kept-texts.ts';
import { commandSchema } from '../../../../shared/model/apply.ts';

const about = { id: 'sell', code: 'S', name: 'Sell' };
const thought = (text: string): Thought => ({ kind: 'question', text, about });

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
const summary = (outbox: ReturnType<typeof createOutbox>) =>
  outbox.things().map(({ seed, text, state }) => `${seed} ${text} ${state}`);

describe('the outbox', () => {
  it('keeps things in order with their seeds, over a reload as well, until they are acknowledged', () => {
    const { page } = pages();
    const first = page();
    for (const text of ['a', 'b', 'c']) expect(first.add(thought(text))).toBe('added');
    first.sent('1');
    const second = page();
    expect(second.next()).toMatchObject({ seed: '2', text: 'b', about });
    second.sent('2');
    expect(summary(page())).toEqual(['1 a sent', '2 b sent', '3 c kept']);
  });

  it('loses nothing that another tab has added', () => {
    const { page } = pages();
    const [one, other] = [page(), page()];
    one.add(thought('a'));
    other.add(thought('b'));
    one.sent('1');
    expect(summary(other)).toEqual(['1 a sent', '2 b kept']);
  });

  it('sends a refused thing again as a new one, after what waits', () => {
    const outbox = pages().page();
    outbox.add(thought('a'));
    outbox.add(thought('b'));
    outbox.refused('1', 'No.');
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
    for (let i = 1; i <= 50; i++) expect(outbox.add(thought(`${i}`))).toBe('added');
    expect(outbox.add(thought('one more'))).toBe('full');
    outbox.refused('1', 'No.');
    expect(outbox.add(thought('one more'))).toBe('full');
    expect(outbox.things()).toHaveLength(50);
    for (let i = 51; i <= 300; i++) {
      outbox.sent(String(i - 49));
      expect(outbox.add(thought(`${i}`))).toBe('added');
    }
    expect(outbox.things()).toHaveLength(250);
    expect(outbox.things().find(({ seed }) => seed === '1')?.state).toBe('refused');
  });

  it('takes 64 kB, and no text that the door would not take', () => {
    const outbox = pages().page();
    const long = 'x'.repeat(6_000);
    let count = 0;
    while (outbox.add(thought(long)) === 'added') count += 1;
    expect(count).toBe(10);
    expect(outbox.add(thought('計'.repeat(2_400)))).toBe('too-long');
    expect(outbox.add(thought('short'))).toBe('added');
    expect(outbox.things()).toHaveLength(11);
  });

  it('holds back what was written for another room', () => {
    const outbox = pages().page();
    outbox.add(thought('a'));
    outbox.add(thought('b'));
    outbox.sent('1');
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
    expect(outbox.add(thought('a'))).toBe('added');
    expect(outbox.next()?.text).toBe('a');
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

describe('a draft', () => {
  it('is there after a reload, and gone once it is empty', () => {
    const shared = storage();
    const drafts = () => draftsIn(textsIn(() => shared));
    drafts().write(thought('Who decides?'));
    expect(drafts().read()).toEqual(thought('Who decides?'));
    drafts().write({ ...thought(''), kind: 'note' });
    expect(drafts().read()).toBeNull();
    shared.kept.set('strata.room.draft', '{"text":');
    expect(drafts().read()).toBeNull();
  });
});

describe('the command of a thought', () => {
  it('has the first line as its title, and the whole text as its post if there is more', () => {
    expect(commandOf(thought('  Who decides? '))).toEqual({
      ...{ type: 'thread.create', kind: 'question', processId: 'sell', title: 'Who decides?', parked: true },
    });
    expect(commandOf(thought('Who decides?\nAnd when?'))).toMatchObject({
      title: 'Who decides?',
      text: 'Who decides?\nAnd when?',
    });
    const { title, text } = commandOf(thought('😀'.repeat(130)));
    expect([title, text]).toEqual([`${'😀'.repeat(119)}…`, '😀'.repeat(130)]);
  });

  it('is one that the model knows', () => {
    for (const text of ['a', 'a\nb', 'x'.repeat(6_000)])
      expect(commandSchema.safeParse(commandOf(thought(text))).success).toBe(true);
  });
});
