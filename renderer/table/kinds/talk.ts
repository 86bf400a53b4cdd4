/** The tables of what is said about the model: use cases and their steps, threads, terms, lenses, snapshots. */
import { codeOf, processByCode } from '../../../shared/model/codes.ts';
import { byRank, type Model, referrersOf, rowsReferringTo } from '../../../shared/model/model.ts';
import { type RecordOf, THREAD_KINDS } from '../../../shared/model/records.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { subjectName } from '../../discussion/threads.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { blockIn, countColumn, idsByRank, instantIn, instantOrder, named } from './text.ts';

const useCase = (model: Model, id: string): RecordOf['useCase'] | undefined => model.rows.useCase.get(id);
const step = (model: Model, id: string): RecordOf['step'] | undefined => model.rows.step.get(id);
const stepsOf = (model: Model, id: string) => rowsReferringTo(model, 'step', 'useCaseId', id);

export const useCases: Kind = {
  name: 'useCase',
  title: 'Use cases',
  words: ['use case', 'use cases'],
  ids: (model) => idsByRank(model.rows.useCase),
  isStructural: changesRowsOf('useCase'),
  processOf: (model, id) => stepsOf(model, id).find(({ processId }) => processId !== null)?.processId ?? null,
  empty: 'A use case is a named run through the framework, step by step.',
  columns: [
    {
      key: 'name',
      title: 'Name',
      width: 240,
      text: (model, id) => withTerms(model, useCase(model, id)?.name ?? ''),
      edit: {
        written: (model, id) => useCase(model, id)?.name ?? '',
        commands: named('use case', (id, name) => ({ type: 'useCase.update', id, name })),
      },
    },
    {
      key: 'definition',
      title: 'Definition',
      width: 300,
      text: (model, id) => withTerms(model, useCase(model, id)?.definition ?? ''),
      edit: {
        isLong: true,
        written: (model, id) => useCase(model, id)?.definition ?? '',
        commands: (_, id, definition) => [{ type: 'useCase.update', id, definition }],
      },
    },
    countColumn('steps', 'Steps', (model, id) => stepsOf(model, id).length),
    countColumn(
      'unlinked',
      'Unlinked',
      (model, id) => stepsOf(model, id).filter(({ processId }) => processId === null).length,
    ),
    {
      key: 'processes',
      title: 'Processes',
      width: 320,
      text: (model, id) =>
        [...new Set(stepsOf(model, id).flatMap(({ processId }) => processId ?? []))]
          .map((processId) => blockIn(model, processId))
          .join('; '),
    },
  ],
};

export const steps: Kind = {
  name: 'step',
  title: 'Steps',
  words: ['step', 'steps'],
  ids: (model) => useCases.ids(model).flatMap((id) => stepsOf(model, id).map((row) => row.id)),
  isStructural: changesRowsOf('step'),
  processOf: (model, id) => step(model, id)?.processId ?? null,
  empty: 'Steps belong to a use case; add one there.',
  columns: [
    {
      key: 'useCase',
      title: 'Use case',
      width: 220,
      text: (model, id) => withTerms(model, useCase(model, step(model, id)?.useCaseId ?? '')?.name ?? ''),
      isFilter: true,
    },
    {
      key: 'number',
      title: 'No.',
      width: 60,
      look: 'number',
      text: (model, id) =>
        String(stepsOf(model, step(model, id)?.useCaseId ?? '').findIndex((row) => row.id === id) + 1),
    },
    {
      key: 'text',
      title: 'Text',
      width: 340,
      text: (model, id) => withTerms(model, step(model, id)?.text ?? ''),
      edit: {
        written: (model, id) => step(model, id)?.text ?? '',
        commands: named('step', (id, text) => ({ type: 'step.update', id, text })),
      },
    },
    {
      key: 'process',
      title: 'Process',
      width: 280,
      text: (model, id) => blockIn(model, step(model, id)?.processId ?? null),
      edit: {
        written: (model, id) => codeOf(model, step(model, id)?.processId ?? ''),
        commands: (model, id, text) => {
          const code = text.trim().split(/\s/)[0] ?? '';
          const block = code === '' ? null : processByCode(model, code);
          return block === undefined
            ? `No block has the code “${code.slice(0, 40)}”. Type the code of the block where the step happens.`
            : [{ type: 'step.update', id, processId: block?.id ?? null }];
        },
      },
    },
  ],
};

const thread = (model: Model, id: string): RecordOf['thread'] | undefined => model.rows.thread.get(id);
const postsOf = (model: Model, id: string) => rowsReferringTo(model, 'post', 'threadId', id);

export const threads: Kind = {
  name: 'thread',
  title: 'Threads',
  words: ['thread', 'threads'],
  ids: (model) =>
    [...model.rows.thread.values()]
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || byRank(a, b))
      .map(({ id }) => id),
  isStructural: changesRowsOf('thread', []),
  processOf: (model, id) => thread(model, id)?.processId ?? null,
  empty: 'Ask a question, request work or note a decision in the discussion.',
  columns: [
    {
      key: 'kind',
      title: 'Kind',
      width: 100,
      text: (model, id) => thread(model, id)?.kind ?? '',
      isFilter: true,
      filterValues: THREAD_KINDS,
    },
    {
      key: 'state',
      title: 'State',
      width: 84,
      text: (model, id) => (thread(model, id)?.open ? 'open' : 'closed'),
      isFilter: true,
      filterValues: ['open', 'closed'],
      edit: {
        choices: ['open', 'closed'],
        commands: (_, id, text) => {
          const state = text.trim().toLowerCase();
          return state === 'open' || state === 'closed'
            ? [{ type: 'thread.update', id, open: state === 'open' }]
            : 'A thread is open or closed.';
        },
      },
    },
    {
      key: 'subject',
      title: 'On',
      width: 220,
      text: (model, id) => {
        const row = thread(model, id);
        return row ? subjectName(model, row) : '';
      },
    },
    {
      key: 'title',
      title: 'Title',
      width: 340,
      text: (model, id) => withTerms(model, thread(model, id)?.title ?? ''),
      edit: {
        written: (model, id) => thread(model, id)?.title ?? '',
        commands: named('thread', (id, title) => ({ type: 'thread.update', id, title })),
      },
    },
    countColumn('posts', 'Posts', (model, id) => referrersOf(model, 'post', 'threadId', id).size, 70),
    {
      key: 'author',
      title: 'Started by',
      width: 150,
      text: (model, id) => postsOf(model, id)[0]?.author ?? '',
    },
    {
      key: 'at',
      title: 'Started',
      width: 170,
      text: (model, id) => instantIn(thread(model, id)?.at),
      order: (model, id) => instantOrder(thread(model, id)?.at),
    },
    {
      key: 'answer',
      title: 'Accepted answer',
      width: 320,
      text: (model, id) =>
        withTerms(model, model.rows.post.get(thread(model, id)?.acceptedPostId ?? '')?.text ?? ''),
    },
  ],
};

const term = (model: Model, id: string): RecordOf['term'] | undefined => model.rows.term.get(id);
const candidatesOf = (model: Model, id: string) => rowsReferringTo(model, 'candidate', 'termId', id);

export const terms: Kind = {
  name: 'term',
  title: 'Terms',
  words: ['term', 'terms'],
  ids: (model) =>
    [...model.rows.term.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1)).map(({ id }) => id),
  isStructural: changesRowsOf('term', ['symbol']),
  processOf: () => null,
  empty: 'A term is a placeholder such as X, written {X} in any text until its name is found.',
  columns: [
    {
      key: 'symbol',
      title: 'Symbol',
      width: 90,
      look: 'code',
      text: (model, id) => term(model, id)?.symbol ?? '',
    },
    {
      key: 'adopted',
      title: 'Adopted name',
      width: 200,
      text: (model, id) => model.rows.candidate.get(term(model, id)?.adoptedCandidateId ?? '')?.name ?? '',
    },
    {
      key: 'candidates',
      title: 'Candidates',
      width: 320,
      text: (model, id) =>
        candidatesOf(model, id)
          .map(({ name }) => name)
          .join('; '),
    },
    countColumn('votes', 'Votes', (model, id) =>
      candidatesOf(model, id).reduce(
        (sum, row) => sum + referrersOf(model, 'vote', 'candidateId', row.id).size,
        0,
      ),
    ),
    {
      key: 'definition',
      title: 'Definition',
      width: 320,
      text: (model, id) => term(model, id)?.definition ?? '',
      edit: {
        isLong: true,
        commands: (_, id, definition) => [{ type: 'term.update', id, definition }],
      },
    },
  ],
};

const lens = (model: Model, id: string): RecordOf['lens'] | undefined => model.rows.lens.get(id);

export const lenses: Kind = {
  name: 'lens',
  title: 'Lenses',
  words: ['lens', 'lenses'],
  ids: (model) => idsByRank(model.rows.lens),
  isStructural: changesRowsOf('lens'),
  processOf: () => null,
  empty: 'A lens emphasises blocks without changing them: each has a weight from 0 to 3.',
  columns: [
    {
      key: 'name',
      title: 'Name',
      width: 220,
      text: (model, id) => withTerms(model, lens(model, id)?.name ?? ''),
      edit: {
        written: (model, id) => lens(model, id)?.name ?? '',
        commands: named('lens', (id, name) => ({ type: 'lens.update', id, name })),
      },
    },
    {
      key: 'definition',
      title: 'Definition',
      width: 360,
      text: (model, id) => withTerms(model, lens(model, id)?.definition ?? ''),
      edit: {
        isLong: true,
        written: (model, id) => lens(model, id)?.definition ?? '',
        commands: (_, id, definition) => [{ type: 'lens.update', id, definition }],
      },
    },
    countColumn(
      'weights',
      'Weighted blocks',
      (model, id) => referrersOf(model, 'emphasis', 'lensId', id).size,
      130,
    ),
  ],
};

const snapshot = (model: Model, id: string): RecordOf['snapshot'] | undefined => model.rows.snapshot.get(id);

export const snapshots: Kind = {
  name: 'snapshot',
  title: 'Snapshots',
  words: ['snapshot', 'snapshots'],
  ids: (model) => [...model.rows.snapshot.values()].sort((a, b) => b.seq - a.seq).map(({ id }) => id),
  isStructural: changesRowsOf('snapshot', ['seq']),
  processOf: () => null,
  empty: 'A snapshot names a moment of the history, to come back to and to compare with.',
  columns: [
    {
      key: 'name',
      title: 'Name',
      width: 260,
      text: (model, id) => snapshot(model, id)?.name ?? '',
      edit: { commands: named('snapshot', (id, name) => ({ type: 'snapshot.rename', id, name })) },
    },
    { key: 'author', title: 'Taken by', width: 160, text: (model, id) => snapshot(model, id)?.author ?? '' },
    {
      key: 'at',
      title: 'Taken',
      width: 180,
      text: (model, id) => instantIn(snapshot(model, id)?.at),
      order: (model, id) => instantOrder(snapshot(model, id)?.at),
    },
    {
      key: 'seq',
      title: 'After change',
      width: 120,
      look: 'number',
      text: (model, id) => snapshot(model, id)?.seq.toLocaleString('en') ?? '',
      order: (model, id) => snapshot(model, id)?.seq ?? Number.NaN,
    },
  ],
};
