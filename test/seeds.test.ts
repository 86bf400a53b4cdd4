/** Walks the facts of the source text one by one through the shipped seed model. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../shared/model/checks/checks.ts';
import {
  blocksOf,
  childrenOf,
  dataFrom,
  type Model,
  modelFrom,
  rowsReferringTo,
  settingsOf,
} from '../shared/model/model.ts';
import { isInTree } from '../shared/model/queries/ancestors.ts';
import { codeOf, processByCode } from '../shared/model/queries/codes.ts';
import type { ModelData, Process, RecordOf, Table } from '../shared/model/records.ts';
import { readModelData } from '../shared/model/validation/validate.ts';

const readSeed = (name: string): ModelData => {
  const file = new URL(`../seeds/${name}.json`, import.meta.url);
  const result = readModelData(JSON.parse(readFileSync(file, 'utf8')));
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.data;
};

const model: Model = modelFrom(readSeed('sales-and-support'));
const all = <T extends Table>(table: T): RecordOf[T][] => [
  ...(model.rows[table] as Map<string, RecordOf[T]>).values(),
];
const byCode = (code: string): Process => {
  const process = processByCode(model, code);
  if (!process) throw new Error(`No block has the code ${code}.`);
  return process;
};
const childrenByCode = (code: string) =>
  childrenOf(model, byCode(code).id).map((child) => [codeOf(model, child.id), child.name]);
const threadTitled = (title: string) => {
  const thread = all('thread').find((candidate) => candidate.title === title);
  if (!thread) throw new Error(`No discussion is titled ${title}.`);
  return { thread, posts: rowsReferringTo(model, 'post', 'threadId', thread.id) };
};
const expectGrouping = (index: number, name: string) => {
  const groupings = rowsReferringTo(model, 'grouping', 'processId', byCode('S').id);
  expect(groupings).toHaveLength(6);
  expect(groupings[index]?.name).toBe(name);
  const decision = all('thread').find(({ kind }) => kind === 'decision');
  expect(decision?.processId).toBe(byCode('S').id);
  const posts = rowsReferringTo(model, 'post', 'threadId', decision?.id ?? '');
  expect(posts.map(({ text }) => text).join()).toContain(name);
};
/** The cell of a variant for the grouping with this name, and the artefacts of the block that realises it. */
const cellOf = (variant: string, name: string) => {
  const grouping = all('grouping').find((candidate) => candidate.name === name);
  const cell = all('cell').find(
    ({ groupingId, processId }) => groupingId === grouping?.id && processId === byCode(variant).id,
  );
  const realisedBy = cell?.realisedById == null ? undefined : model.rows.process.get(cell.realisedById);
  const artefacts = rowsReferringTo(model, 'element', 'processId', realisedBy?.id ?? '')
    .filter(({ kind }) => kind === 'output')
    .map(({ text }) => text);
  return { state: cell?.state, realisedBy, artefacts };
};
const expectNominated = (code: string, name: string) => {
  expect(byCode(code)).toMatchObject({ name, status: 'nominated', parentId: byCode('S').id });
};
const expectUseCase = (name: string, steps: string[]) => {
  const useCase = all('useCase').find((candidate) => candidate.name === name);
  const found = rowsReferringTo(model, 'step', 'useCaseId', useCase?.id ?? '');
  expect(found.map(({ text }) => text)).toEqual(steps);
  for (const { processId } of found) expect(model.rows.process.has(processId ?? '')).toBe(true);
};
const expectProposed = (index: number, name: string) => {
  const proposal = all('proposal').find(({ title }) => title === 'Level 2 proposal');
  expect(proposal).toMatchObject({ processId: byCode('P').id, state: 'open' });
  const blocks = blocksOf(model, proposal?.id ?? '');
  expect(blocks).toHaveLength(4);
  expect(blocks[index]).toMatchObject({ name, status: 'proposed', parentId: byCode('P').id });
};

describe('the seed model of Sales & Support', () => {
  it('1: is named Sales & Support and has the prefix ss', () => {
    expect(settingsOf(model)).toMatchObject({
      name: 'Sales & Support',
      prefix: 'ss',
      codeScheme: 'openreference',
    });
  });
  it('2: has the macro processes Plan, Sell, Contract and Assist', () => {
    expect(childrenOf(model, null).map(({ id, name }) => [codeOf(model, id), name])).toEqual([
      ['P', 'Plan'],
      ['S', 'Sell'],
      ['C', 'Contract'],
      ['A', 'Assist'],
    ]);
  });
  it('3: nominates Sell on Standard Terms', () => expectNominated('S1', 'Sell on Standard Terms'));
  it('4: nominates Sell by Proposal', () => expectNominated('S2', 'Sell by Proposal'));
  it('5: nominates Sell Custom Solution', () => expectNominated('S3', 'Sell Custom Solution'));
  it('6: nominates Sell Renewal', () => expectNominated('S4', 'Sell Renewal'));
  it('7: groups Develop Profile', () => expectGrouping(0, 'Develop Profile'));
  it('8: groups Qualify', () => expectGrouping(1, 'Qualify'));
  it('9: groups Problem/Need Gathering', () => expectGrouping(2, 'Problem/Need Gathering'));
  it('10: groups Developing Product/Solution/Value Proposition', () =>
    expectGrouping(3, 'Developing Product/Solution/Value Proposition'));
  it('11: groups Presenting Product/Solution/Value Proposition', () =>
    expectGrouping(4, 'Presenting Product/Solution/Value Proposition'));
  it('12: groups Evaluate customer Feedback/Refine Solution/Value Proposition', () =>
    expectGrouping(5, 'Evaluate customer Feedback/Refine Solution/Value Proposition'));
  it('13: develops nothing in S1, a proposal in S2, a solution in S3', () => {
    const name = 'Developing Product/Solution/Value Proposition';
    expect(cellOf('S1', name)).toEqual({ state: 'none', realisedBy: undefined, artefacts: [] });
    expect(cellOf('S2', name)).toMatchObject({
      state: 'realised',
      realisedBy: byCode('S204'),
      artefacts: ['proposal'],
    });
    expect(cellOf('S3', name)).toMatchObject({
      state: 'realised',
      realisedBy: byCode('S304'),
      artefacts: ['solution'],
    });
  });
  it('14: presents brochure and trial in S1, a proposal in S2, a solution in S3', () => {
    const name = 'Presenting Product/Solution/Value Proposition';
    expect(cellOf('S1', name)).toMatchObject({
      realisedBy: byCode('S104'),
      artefacts: ['brochure', 'trial'],
    });
    expect(cellOf('S2', name)).toMatchObject({ realisedBy: byCode('S205'), artefacts: ['proposal'] });
    expect(cellOf('S3', name)).toMatchObject({ realisedBy: byCode('S305'), artefacts: ['solution'] });
  });
  it('15: orders S1 < S2 < S3 by complexity and leaves S4 outside', () => {
    expect(['S1', 'S2', 'S3', 'S4'].map((code) => byCode(code).complexity)).toEqual([1, 2, 3, null]);
  });
  it('16: has the use case Capture Inquiry', () => expectUseCase('Capture Inquiry', ['Capture Inquiry']));
  it('17: has the use case Develop Profile', () =>
    expectUseCase('Develop Profile', ['Buyer Persona', 'Gather business information']));
  it('18: has the use case Qualify', () =>
    expectUseCase('Qualify', ['Lead scoring', 'Preliminary credit assessment']));
  it('19: answers whether online sales change the process, with author, time and a lens', () => {
    const { thread, posts } = threadTitled('Does the process change for online sales?');
    expect(thread).toMatchObject({ kind: 'question', open: false, processId: byCode('S').id });
    const answer = posts.find(({ id }) => id === thread.acceptedPostId);
    expect(answer).toMatchObject({ author: 'ORwiki (Talk)', at: '2017-08-04T10:01:00-07:00' });
    expect(answer?.text).toMatch(/building blocks.*emphasis.*data analysis/s);
    const lens = all('lens').find(({ name }) => name === 'Online sales');
    const emphasised = rowsReferringTo(model, 'emphasis', 'lensId', lens?.id ?? '').filter(
      ({ weight }) => weight === 3,
    );
    expect(new Set(emphasised.map(({ processId }) => model.rows.process.get(processId)?.name))).toEqual(
      new Set(['Develop Profile', 'Qualify']),
    );
  });
  it('20: asks what the Sales & Support process manages, and answers quota and what is in the funnel', () => {
    const { thread, posts } = threadTitled('What does the Sales & Support Process Manage?');
    expect(thread).toMatchObject({ kind: 'question', open: false, processId: null, termId: null });
    expect(posts.map(({ text }) => text).join()).toMatch(/supply.*demand.*quota.*funnel/s);
    expect(posts.find(({ id }) => id === thread.acceptedPostId)?.text).toContain('quota');
  });
  it('21: says that the funnel is the conceptual supply chain, and a customer a contract or purchase', () => {
    const { posts } = threadTitled('What does the Sales & Support Process Manage?');
    expect(posts.at(-1)?.text).toMatch(/conceptual supply chain.*contract or a purchase/s);
    const answered = all('thread').filter(
      ({ kind, processId, acceptedPostId }) =>
        kind === 'question' && processId === null && acceptedPostId !== null,
    );
    expect(answered).toHaveLength(2);
  });
  it('22: nets quota against X, which has three candidate names and a funnel on Sell', () => {
    const { thread, posts } = threadTitled(
      'Is quota/{X} netting the counterpart of balancing supply and demand?',
    );
    expect(posts.find(({ id }) => id === thread.acceptedPostId)?.text).toMatch(/^Yes/);
    const term = all('term').find(({ symbol }) => symbol === 'X');
    expect(term?.adoptedCandidateId).toBeNull();
    const candidates = rowsReferringTo(model, 'candidate', 'termId', term?.id ?? '');
    expect(candidates.map(({ name }) => name)).toEqual(['leads', 'prospects', 'potential customers']);
    const [funnel, ...others] = all('funnel');
    expect(others).toEqual([]);
    expect(funnel).toMatchObject({ processId: byCode('S').id, termId: term?.id });
    expect(funnel?.name).toContain('made-up');
    const stages = rowsReferringTo(model, 'stage', 'funnelId', funnel?.id ?? '');
    expect(stages.length).toBeGreaterThanOrEqual(3);
    expect(stages[0]?.name).toContain('{X}');
    expect(rowsReferringTo(model, 'quota', 'funnelId', funnel?.id ?? '')).toHaveLength(12);
  });
  it('23: still asks for a list of names for X', () => {
    const { thread, posts } = threadTitled('List of possible names for X');
    expect(thread).toMatchObject({ kind: 'request', open: true, termId: 'term-x', asks: 'names' });
    expect(posts).toEqual([]);
  });
  it('24: still asks to explode Plan, so that level 3 can be discussed', () => {
    const { thread, posts } = threadTitled('Please explode Plan');
    expect(thread).toMatchObject({
      kind: 'request',
      open: true,
      processId: byCode('P').id,
      asks: 'explode',
    });
    expect(posts[0]?.text).toMatch(/ss:P.*level-2/s);
    expect(posts[0]?.text).toContain('level 3');
  });
  it('25: proposes Plan Sales & Support Operations', () =>
    expectProposed(0, 'Plan Sales & Support Operations'));
  it('26: proposes Plan Sell', () => expectProposed(1, 'Plan Sell'));
  it('27: proposes Plan Contract', () => expectProposed(2, 'Plan Contract'));
  it('28: proposes Plan Assist', () => expectProposed(3, 'Plan Assist'));

  it('opens with Plan collapsed and its proposal outside the tree', () => {
    expect(childrenOf(model, byCode('P').id)).toEqual([]);
    for (const block of blocksOf(model, 'plan-level-2')) {
      expect(isInTree(model, block.id)).toBe(false);
      expect(codeOf(model, block.id)).toBe('');
    }
  });
  it('realises the groupings of S1, S2 and S3 under running codes, and none of S4', () => {
    expect(childrenByCode('S1')).toEqual([
      ['S101', 'Develop Profile'],
      ['S102', 'Qualify'],
      ['S103', 'Problem/Need Gathering'],
      ['S104', 'Presenting Product/Solution/Value Proposition'],
      ['S105', 'Evaluate customer Feedback/Refine Solution/Value Proposition'],
    ]);
    const six = all('grouping').map(({ name }) => name);
    for (const variant of ['S2', 'S3'])
      expect(childrenByCode(variant)).toEqual(six.map((name, i) => [`${variant}0${i + 1}`, name]));
    expect(childrenByCode('S4')).toEqual([]);
    expect(rowsReferringTo(model, 'cell', 'processId', byCode('S4').id)).toEqual([]);
    expect(all('cell')).toHaveLength(18);
  });
});

describe('the blank seed', () => {
  it('holds nothing but the model itself', () => {
    const blank = modelFrom(readSeed('blank'));
    expect(Object.keys(dataFrom(blank).tables)).toEqual(['model']);
    expect(settingsOf(blank)).toMatchObject({ name: 'Untitled', codeScheme: 'openreference' });
  });
});

describe('the other seeds', () => {
  it.each(['blank', 'order-to-cash', 'value-chain'])(
    '%s is valid, and the checks find nothing in it',
    (name) => {
      expect(checkModel(modelFrom(readSeed(name)))).toEqual([]);
    },
  );

  it('an order to cash has flows with what they carry, owners and systems on every step', () => {
    const seed = modelFrom(readSeed('order-to-cash'));
    const steps = [...seed.rows.process.values()].filter(({ parentId }) => parentId !== null);
    expect(steps.length).toBeGreaterThan(12);
    const systems = new Set(
      [...seed.rows.element.values()].flatMap(({ kind, processId }) =>
        kind === 'system' ? [processId] : [],
      ),
    );
    for (const { id, owner } of steps) {
      expect(owner).not.toBe('');
      expect(systems).toContain(id);
    }
    expect([...seed.rows.flow.values()].filter(({ elementId }) => elementId !== null).length).toBeGreaterThan(
      12,
    );
  });

  it('a value chain has two levels under at most eight macro processes', () => {
    const seed = modelFrom(readSeed('value-chain'));
    const macros = childrenOf(seed, null);
    expect(macros.length).toBeLessThanOrEqual(8);
    for (const { id } of macros) expect(childrenOf(seed, id).length).toBeGreaterThanOrEqual(3);
  });
});
