import { describe, expect, it } from 'vitest';
import { newBlock } from '../../../shared/model/commands/blocks/new-block.ts';
import { headingOf } from '../../../shared/model/fields/typed.ts';
import { STATUSES } from '../../../shared/model/records/process.ts';
import { fieldsShownIn, type Status } from '../../../shared/model/records.ts';
import {
  type FaceFacts,
  faceOf,
  isStatusShown,
  isStruckOut,
  STATUS_SHAPES,
  shownCode,
  shownFieldsOf,
  shownScheme,
} from '../../../shared/scene/face.ts';
import { layout } from '../../../shared/scene/layout.ts';
import { perform, seedModel } from '../model/harness.ts';

const facts = (more: Partial<FaceFacts> = {}): FaceFacts => ({
  ...{
    status: 'nominated',
    isStatusShown: true,
    isCounted: true,
    questions: 2,
    proposals: 1,
    inside: 3,
    fields: ['risk: high'],
  },
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

  it('shows no status and no counts where the model asks for none', () => {
    expect(wordsOf(1, { isStatusShown: false }).map(([kind]) => kind)).not.toContain('status');
    const uncounted = facts({ isCounted: false });
    const face = faceOf(uncounted, { level: 1, isExploded: false });
    expect(face.inside).toBe('');
    expect(face.marks.map(({ kind }) => kind)).toEqual(['status', 'field', 'proposals']);
  });

  it('shows a status only if it differs from the usual one of the level, unless the model says otherwise', () => {
    const model = seedModel();
    const told = (status: Status) => isStatusShown(model, status, 2);
    expect(STATUSES.filter(told)).toEqual(STATUSES.filter((status) => status !== 'nominated'));
    perform(model, { type: 'model.update', showStatus: 'always' });
    expect(STATUSES.filter(told)).toEqual(STATUSES);
    perform(model, { type: 'model.update', showStatus: 'never' });
    expect(STATUSES.filter(told)).toEqual([]);
  });

  it('has the owner and the systems under the name, and no code, as the model says; boxes make room for them', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: ['assist'], owner: 'Ann' });
    for (const text of ['CRM', 'ERP'])
      perform(model, { type: 'element.add', processId: 'assist', kind: 'system', text });
    const box = () =>
      layout(model, { rootId: null, exploded: new Set() }).boxes.find(({ box: { id } }) => id === 'assist')
        ?.box;
    const before = box();
    expect(before?.notes).toBeUndefined();
    expect(shownCode(model, 'assist')).toBe('A');
    perform(model, { type: 'model.update', showOwner: true, showSystems: true, showCode: false });
    expect(box()?.notes?.map(({ text }) => text)).toEqual(['Owner: Ann', 'Systems: CRM, ERP']);
    expect(box()?.height).toBeGreaterThan(before?.height ?? 0);
    expect([shownCode(model, 'assist'), shownScheme(model)]).toEqual(['', 'none']);
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
