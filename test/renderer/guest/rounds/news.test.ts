import { describe, expect, it } from 'vitest';
import type { Thing } from '../../../../renderer/guest/outbox/thing.ts';
import { activityNews, thingNews } from '../../../../renderer/guest/views/news.ts';
import type { GuestActivity } from '../../../../shared/api/room/rounds.ts';

const quiet: GuestActivity = { round: null, timer: null, isReadyAsked: false };
const ideas = (id: string, count = 0): GuestActivity => ({
  ...quiet,
  round: {
    ...{ kind: 'ideas', id, prompt: 'What slows us down?', about: null, mostEach: 20 },
    ...{ isHidden: true, isNamed: false, count, people: count, ideas: [] },
  },
});
const vote = (isOver: boolean): GuestActivity => ({
  ...quiet,
  round: {
    ...{ kind: 'vote', id: 'vote', prompt: '', options: [], dots: 3, mostPerOption: 1 },
    ...{ isSecret: true, isOver, people: 0, results: null },
  },
});

const told = (before: GuestActivity, after: GuestActivity) =>
  activityNews(before, after)?.defaultMessage ?? null;

describe('the news of an activity', () => {
  it('are its beginning and its end, and not each count', () => {
    expect(told(quiet, ideas('one'))).toMatch(/^A round of ideas has started/);
    expect(told(ideas('one'), ideas('one', 3))).toBeNull();
    expect(told(ideas('one'), ideas('two'))).toMatch(/^A round of ideas has started/);
    expect(told(ideas('one'), quiet)).toMatch(/^The round of ideas has ended/);
    expect(told(quiet, vote(false))).toMatch(/^A vote has started/);
    expect(told(quiet, vote(true))).toMatch(/^The vote has ended/);
    expect(told(vote(false), vote(true))).toMatch(/^The vote has ended. The result/);
    expect(told(vote(false), quiet)).toBe('The vote is over.');
    // The result is put away.
    expect(told(vote(true), quiet)).toBeNull();
  });

  it('are that the facilitator asks, once', () => {
    const asked = { ...ideas('one'), isReadyAsked: true };
    expect(told(ideas('one'), asked)).toMatch(/ready/);
    expect(told(asked, asked)).toBeNull();
  });
});

describe('the news of things', () => {
  const about = { id: null, code: '', name: 'Sales' };
  const idea = (state: Thing['state'], more: object = {}): Thing => ({
    ...{ kind: 'idea', text: 'a', about, roundId: 'one', prompt: '', seed: '1', state },
    ...more,
  });
  const before = [idea('kept')];
  const textOf = (after: Thing) => thingNews(before, [after])?.text;

  it('are that they were sent or refused', () => {
    expect(thingNews(before, before)).toBeNull();
    expect(thingNews([idea('sent')], [idea('sent')])).toBeNull();
    // The list shows it: the page is not moved by a notice at each idea.
    expect(thingNews(before, [idea('sent')])).toEqual({ text: 'Sent your idea.', isSeen: false });
    expect(textOf(idea('refused', { why: 'No.' }))).toMatch(/kept under Mine/);
    expect(textOf(idea('refused', { isLate: true }))).toMatch(/you can park it/);
    expect(textOf(idea('sent', { why: 'The round has ended.' }))).toBe('The round has ended.');
  });

  it('leave votes to the options', () => {
    const vote = (state: Thing['state']): Thing => ({
      ...{
        kind: 'vote',
        roundId: 'one',
        prompt: '',
        isSecret: false,
        ballot: null,
        dots: [],
        seed: '2',
        state,
      },
    });
    expect(thingNews([vote('kept')], [vote('sent')])).toBeNull();
  });
});
