import { describe, expect, it } from 'vitest';
import { newBlock } from '../../../shared/model/commands/blocks/new-block.ts';
import { headingOf } from '../../../shared/model/fields/typed.ts';
import { STATUSES } from '../../../shared/model/records/process.ts';
import { fieldsShownIn } from '../../../shared/model/records.ts';
import {
  type FaceFacts,
  faceOf,
  isStruckOut,
  STATUS_SHAPES,
  shownFieldsOf,
} from '../../../shared/scene/face.ts';

const facts = (more: Partial<FaceFacts> = {}): FaceFacts => ({
  ...{ status: 'nominated', questions: 2, proposals: 1, inside: 3, fields: ['risk: high'] },
  ...more,
});
const wordsOf = (level: number, more: Partial<FaceFacts> = {}, overlay?: { sign: string; word: string }) =>
  faceOf(facts(more), { level, isExploded: false }, overlay).marks.map(({ kind, word }) => [kind, word]);

describe('the face of a block', () => {
  it('shows its status, its fields, what is asked and what waits, in this order', () => {
    expect(wordsOf(1)).toEqual([
      ['status', 'nominated'],
      ['field', 'risk: high'],
      ['questions', '2'],
      ['proposals', 'proposal'],
    ]);
  });

  it('says less on small blocks', () => {
    expect(wordsOf(3)).toEqual([
      ['status', ''],
      ['field', 'risk: high'],
      ['questions', '2'],
      ['proposals', '1'],
    ]);
    expect(wordsOf(2, { proposals: 4 }).at(-1)).toEqual(['proposals', '4 proposals']);
  });

  it('leaves out what there is none of', () => {
    expect(wordsOf(2, { status: null, questions: 0, proposals: 0, fields: [] })).toEqual([]);
  });

  it('shows what an overlay says instead, below the macro processes', () => {
    const overlay = { sign: '●', word: 'strong' };
    expect(wordsOf(2, {}, overlay)).toEqual([['overlay', 'strong']]);
    expect(wordsOf(1, {}, overlay).map(([kind]) => kind)).toEqual([
      ...['overlay', 'status', 'field', 'questions', 'proposals'],
    ]);
    expect(wordsOf(2, {}, { sign: '', word: '' })).toHaveLength(4);
  });

  it('counts what is inside unless that can be seen', () => {
    const inside = (count: number, isExploded: boolean) =>
      faceOf(facts({ inside: count }), { level: 2, isExploded }).inside;
    expect([inside(3, false), inside(3, true), inside(0, false)]).toEqual(['3 children', '', '']);
  });

  it('strikes out what is no part of the framework', () => {
    expect(STATUSES.filter(isStruckOut)).toEqual(['rejected', 'retired']);
  });

  it('tells each status by a shape and a sign of its own', () => {
    const shapes = STATUSES.map((status) => STATUS_SHAPES[status]);
    expect(new Set(shapes.map(({ sign }) => sign)).size).toBe(STATUSES.length);
    expect(new Set(shapes.map(({ lines, isFilled }) => JSON.stringify([lines, isFilled]))).size).toBe(
      STATUSES.length,
    );
  });

  it('tells the fields that are shown on blocks, unless they are empty', () => {
    const block = newBlock({ id: 'a', parentId: null, rank: 'a0', name: 'Sell', owner: 'Ann' });
    const told = fieldsShownIn('process', 'block').filter(
      (field) => block[field] !== null && block[field] !== '',
    );
    expect(shownFieldsOf(block)).toEqual(
      told.map((field) => `${headingOf('process', field)}: ${block[field]}`),
    );
    expect(shownFieldsOf(block).join()).not.toContain('Ann');
  });
});
