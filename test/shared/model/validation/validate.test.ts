import { describe, expect, it } from 'vitest';
import { modelFrom } from '../../../../shared/model/model.ts';
import type { ModelData, RecordOf, Table } from '../../../../shared/model/records.ts';
import { problemsIn, readModelData } from '../../../../shared/model/validation/validate.ts';
import { dataOf, modelRow, processRow } from '../sample-data.ts';

const at = '2026-01-02T03:04:05Z';
const proposal: RecordOf['proposal'] = {
  id: 'idea',
  processId: 'plan',
  rank: 'a0',
  title: 'Idea',
  author: 'Ada',
  at,
  state: 'open',
  reason: '',
  votesFor: 0,
  votesAgainst: 0,
};
const thread: RecordOf['thread'] = {
  id: 'talk',
  kind: 'question',
  processId: null,
  termId: null,
  useCaseId: null,
  title: 'Why?',
  at,
  open: true,
  acceptedPostId: null,
  asks: 'nothing',
  parked: false,
};
const plan = processRow('plan', null, { name: 'Plan' });
const sell = processRow('sell', null, { name: 'Sell' });
const grouping = { id: 'qualify', processId: 'sell', rank: 'a0', name: 'Qualify', definition: '' };

describe('problemsIn', () => {
  it('finds nothing in a valid model', () => {
    expect(problemsIn(dataOf({ process: [plan, sell, processRow('part', 'plan')] }))).toEqual([]);
  });

  const faults: [string, Parameters<typeof dataOf>[0], string][] = [
    ['no model record', { model: [] }, 'no record of its own'],
    ['two model records', { model: [modelRow, modelRow] }, 'have the id “model”'],
    ['an id given twice', { process: [plan, plan] }, 'have the id “plan”'],
    [
      'a parent that is not there',
      { process: [processRow('part', 'gone')] },
      'The block “part” (“part”) refers to a record that doesn’t exist (parentId: “gone”).',
    ],
    [
      'a block inside itself',
      { process: [processRow('a', 'b'), processRow('b', 'c'), processRow('c', 'a')] },
      'is inside itself',
    ],
    [
      'a block of a proposal that hangs elsewhere',
      { process: [plan, sell, processRow('p1', 'sell', { proposalId: 'idea' })], proposal: [proposal] },
      'not a child of the block that the proposal is for',
    ],
    [
      'a code reserved twice',
      {
        reservedCode: [
          { id: 'r1', code: 'P', owner: 'plan' },
          { id: 'r2', code: 'P', owner: 'x' },
        ],
      },
      'The code P is reserved twice.',
    ],
    [
      'a frozen code that is not reserved',
      { process: [{ ...plan, frozenCode: 'P' }] },
      'frozen code P, which isn’t reserved for it',
    ],
    [
      'a frozen code reserved for another block',
      { process: [{ ...plan, frozenCode: 'P' }], reservedCode: [{ id: 'r', code: 'P', owner: 'sell' }] },
      'isn’t reserved for it',
    ],
    [
      'two cells for one pair',
      {
        process: [sell],
        grouping: [grouping],
        cell: ['c1', 'c2'].map((id) => ({
          id,
          groupingId: 'qualify',
          processId: 'sell',
          state: 'none' as const,
          realisedById: null,
        })),
      },
      'only one of them is allowed',
    ],
    [
      'a realised cell without a block',
      {
        process: [sell],
        grouping: [grouping],
        cell: [{ id: 'c1', groupingId: 'qualify', processId: 'sell', state: 'realised', realisedById: null }],
      },
      'names no block',
    ],
    [
      'a flow from a block to itself',
      {
        process: [plan],
        flow: [{ id: 'f', sourceId: 'plan', targetId: 'plan', kind: 'sequence', label: '', elementId: null }],
      },
      'leads from a block to itself',
    ],
    [
      'two weights for a block in one lens',
      {
        process: [plan],
        lens: [{ id: 'l', rank: 'a0', name: 'Online', definition: '' }],
        emphasis: ['e1', 'e2'].map((id) => ({ id, lensId: 'l', processId: 'plan', weight: 1 })),
      },
      'only one of them is allowed',
    ],
    [
      'two votes of a person for one proposal',
      {
        process: [plan],
        proposal: [proposal],
        vote: ['v1', 'v2'].map((id) => ({
          id,
          candidateId: null,
          proposalId: 'idea',
          voter: 'Ada',
          voterId: null,
        })),
      },
      'only one of them is allowed',
    ],
    [
      'a vote for nothing',
      { vote: [{ id: 'v', candidateId: null, proposalId: null, voter: 'Ada', voterId: null }] },
      'must be for one candidate name or for one proposal',
    ],
    [
      'a discussion of two subjects',
      {
        process: [plan],
        useCase: [{ id: 'u', rank: 'a0', name: 'Run', definition: '' }],
        thread: [{ ...thread, processId: 'plan', useCaseId: 'u' }],
      },
      'has more than one subject',
    ],
    [
      'an accepted answer from elsewhere',
      {
        thread: [
          { ...thread, acceptedPostId: 'p' },
          { ...thread, id: 'other' },
        ],
        post: [{ id: 'p', threadId: 'other', rank: 'a0', author: 'Ada', at, text: 'Because.' }],
      },
      'accepts a post of another thread',
    ],
    [
      'an adopted name of another term',
      {
        term: [
          { id: 't1', symbol: 'X', definition: '', adoptedCandidateId: 'c' },
          { id: 't2', symbol: 'Y', definition: '', adoptedCandidateId: null },
        ],
        candidate: [{ id: 'c', termId: 't2', rank: 'a0', name: 'leads', votesFor: 0, votesAgainst: 0 }],
      },
      'a candidate of another term',
    ],
  ];
  it.each(faults)('tells of %s', (_, tables, sentence) => {
    const found = problemsIn(dataOf(tables));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });

  const chain = (length: number) =>
    Array.from({ length }, (_, i) => processRow(`b${i}`, i === 0 ? null : `b${i - 1}`));

  it('judges the depth of blocks in any order, and of those whose parent is another’s than that before them', () => {
    const blocks = [...chain(66), processRow('other', 'b1')];
    const tooDeep = [
      'The block “b64” (“b64”) is 65 levels deep. The limit is 64.',
      'The block “b65” (“b65”) is 66 levels deep. The limit is 64.',
    ];
    expect(problemsIn(dataOf({ process: blocks }))).toEqual(tooDeep);
    expect(problemsIn(dataOf({ process: blocks.toReversed() }))).toEqual(tooDeep.toReversed());
  });

  it('allows 64 levels and tells of a 65th', () => {
    expect(problemsIn(dataOf({ process: chain(64) }))).toEqual([]);
    expect(problemsIn(dataOf({ process: chain(65).reverse() }))).toEqual([
      'The block “b64” (“b64”) is 65 levels deep. The limit is 64.',
    ]);
  });

  it('stops after twenty problems', () => {
    const process = Array.from({ length: 1000 }, (_, i) => processRow(`b${i}`, 'gone'));
    expect(problemsIn(dataOf({ process }))).toHaveLength(20);
  });
});

describe('readModelData', () => {
  const problemsOf = (value: unknown): string[] => {
    const result = readModelData(value);
    return 'problems' in result ? result.problems : [];
  };
  const spoilt = (table: Table, row: object): unknown => ({
    ...dataOf(),
    tables: { ...dataOf().tables, [table]: [row] },
  });

  it('gives back what is valid, with the rows that a model of it has', () => {
    const data = dataOf({ process: [plan] });
    const { rows } = modelFrom(data);
    expect(readModelData(JSON.parse(JSON.stringify(data)))).toEqual({ data, rows });
  });

  it('reads waivers of older versions, which name no block', () => {
    const waiver = { id: 'w', check: 'matrix-gap', subject: 'plan', reason: 'So.', author: 'Ada', at };
    const read = readModelData(dataOf({ process: [plan], waiver: [waiver as RecordOf['waiver']] }));
    expect('data' in read && read.data.tables.waiver).toEqual([{ ...waiver, processId: null }]);
  });

  it.each([null, 7, 'text', [], {}, { format: 'other' }])('refuses %j as no model', (value) => {
    expect(problemsOf(value)).toEqual(['This is not a Strata model: it lacks "format": "strata-model".']);
  });

  it('refuses a newer version by name', () => {
    expect(problemsOf({ ...dataOf(), version: 2 })[0]).toContain(
      'written by a newer version of Strata (format version 2',
    );
  });

  it('names table, record and field of a wrong value', () => {
    const [problem] = problemsOf(spoilt('process', { ...plan, status: 'done' }));
    expect(problem).toMatch(/^Record 1 of the table “process”, “Plan”, field “status”: /);
  });

  it('names a field or a table it does not know', () => {
    expect(problemsOf(spoilt('process', { ...plan, extra: 1 }))[0]).toContain('extra');
    expect(problemsOf({ ...dataOf(), tables: { ...dataOf().tables, strange: [] } })[0]).toContain('strange');
    expect(problemsOf({ ...dataOf(), tables: { process: 'no list' } })[0]).toContain('“process”');
    expect(problemsOf({ ...dataOf(), tables: { process: [null] } })[0]).toContain('Record 1');
  });

  it('goes on to the rules between records', () => {
    expect(problemsOf(spoilt('process', processRow('part', 'gone')))[0]).toContain('doesn’t exist');
  });

  it('puts a replacement character for half of a surrogate pair', () => {
    const result = readModelData(spoilt('process', { ...plan, name: 'Plan \ud83d' }));
    const data = 'data' in result ? result.data : ({} as ModelData);
    expect(data.tables.process?.[0]?.name).toBe('Plan \ufffd');
  });
});
