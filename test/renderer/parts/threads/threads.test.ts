import { beforeEach, describe, expect, it } from 'vitest';
import {
  filteredThreads,
  NO_THREAD_FILTER,
  stateWords,
  subjectName,
  type ThreadFilter,
  threadsOn,
} from '../../../../renderer/parts/threads/threads.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { openThreads } from '../../../../shared/model/queries/pending.ts';
import type { Thread } from '../../../../shared/model/records.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

let model: Model;
beforeEach(() => {
  model = seedModel();
});
const ask = (processId: string | null, title: string): Thread => {
  perform(model, { type: 'thread.create', kind: 'question', processId, title, text: 'Why?' });
  const thread = [...model.rows.thread.values()].find((other) => other.title === title);
  if (!thread) throw new Error('No thread was made.');
  return thread;
};

describe('the discussions on a subject', () => {
  it('are those of the block, the open ones first', () => {
    const asked = ask(idOf(model, 'P'), 'What is planned?');
    perform(model, { type: 'thread.update', id: asked.id, open: false });
    const titles = threadsOn(model, { processId: idOf(model, 'P') }).map(({ title }) => title);
    expect(titles.at(0)).toMatch(/explode Plan/);
    expect(titles.at(-1)).toBe('What is planned?');
  });

  it('on the model itself leave out those on blocks and terms', () => {
    const onModel = threadsOn(model, {});
    expect(onModel.length).toBeGreaterThan(0);
    expect(onModel.every(({ processId, termId }) => processId === null && termId === null)).toBe(true);
  });

  it('are named by code and name of the block', () => {
    expect(subjectName(model, ask(idOf(model, 'S2'), 'Why?'))).toBe('S2 Sell by Proposal');
    expect(subjectName(model, ask(null, 'Who?'))).toBe('Model');
  });
});

describe('the list of all discussions', () => {
  it('is filtered by kind and state', () => {
    const requests = filteredThreads(model, { ...NO_THREAD_FILTER, kind: 'request', state: 'open' });
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.every(({ kind, open }) => kind === 'request' && open)).toBe(true);
    expect(filteredThreads(model, NO_THREAD_FILTER).length).toBe(model.rows.thread.size);
  });
});

describe('a parked topic', () => {
  const parked = () => filteredThreads(model, { ...NO_THREAD_FILTER, state: 'parked' });
  const row = () => [...model.rows.thread.values()].find(({ title }) => title === 'Who pays?');

  it('is listed as parked and counted on its block until it is taken up', () => {
    const processId = idOf(model, 'S2');
    const before = openThreads(model, processId);
    perform(model, { type: 'thread.create', kind: 'note', processId, title: 'Who pays?', parked: true });
    expect(parked().map(({ title }) => title)).toEqual(['Who pays?']);
    expect(openThreads(model, processId)).toBe(before + 1);
    expect(stateWords(row() as Thread)).toBe('Parked topic');
    perform(model, { type: 'thread.update', id: row()?.id ?? '', parked: false });
    expect(parked()).toEqual([]);
    expect(openThreads(model, processId)).toBe(before);
    expect(stateWords(row() as Thread)).toBe('Note');
  });

  it('is no longer parked once it is closed', () => {
    perform(model, { type: 'thread.create', kind: 'note', title: 'Who pays?', parked: true });
    perform(model, { type: 'thread.update', id: row()?.id ?? '', open: false });
    expect(parked()).toEqual([]);
  });
});

describe('the state of a question in words', () => {
  it('is answered only if an answer was accepted', () => {
    const { id } = ask(null, 'When?');
    const now = () => stateWords(model.rows.thread.get(id) as Thread);
    expect(now()).toBe('Question, open');
    perform(model, { type: 'thread.update', id, open: false });
    expect(now()).toBe('Question, closed');
    const [post] = [...model.rows.post.values()].filter(({ threadId }) => threadId === id);
    perform(model, { type: 'thread.accept', id, postId: post?.id ?? '' });
    expect(now()).toBe('Question, answered');
  });
});

describe('the filters of the discussion', () => {
  const titles = (filter: Partial<ThreadFilter>) =>
    filteredThreads(model, { ...NO_THREAD_FILTER, ...filter }).map(({ title }) => title);

  it('tell what a thread is on', () => {
    expect(titles({ subject: 'term' })).toEqual(['List of possible names for X']);
    expect(titles({ subject: 'selected', selectedId: idOf(model, 'P') })).toEqual(['Please explode Plan']);
    expect(titles({ subject: 'useCase' })).toEqual([]);
  });

  it('find words in title, subject and posts, with the names of terms', () => {
    ask(idOf(model, 'C'), 'Who signs {X}?');
    expect(titles({ text: 'signs X contract' })).toEqual(['Who signs {X}?']);
    expect(titles({ text: 'why signs' })).toEqual(['Who signs {X}?']);
    expect(titles({ text: 'no such word' })).toEqual([]);
  });
});
