import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS, checkModel, type Finding } from '../../../../shared/model/checks/checks.ts';
import { applyPatch, getRow, type Model } from '../../../../shared/model/model.ts';
import type { Process, RecordOf, Table } from '../../../../shared/model/records.ts';
import { AT, perform, seedModel } from '../harness.ts';
import { processRow } from '../sample-data.ts';

const put = <T extends Table>(model: Model, table: T, ...rows: RecordOf[T][]) =>
  applyPatch(
    model,
    rows.map((row) => ({ op: 'put', table, row }) as never),
  );
const putProcess = (model: Model, id: string, parentId: string | null, more: Partial<Process> = {}) =>
  put(model, 'process', processRow(id, parentId, more));
const reject = (model: Model, ...ids: string[]) =>
  perform(model, { type: 'process.setStatus', ids, status: 'rejected' });
const found = (model: Model, check: string): Finding[] =>
  checkModel(model).filter((finding) => finding.check === check);
const messages = (model: Model, check: string) => found(model, check).map(({ message }) => message);

describe('the seed', () => {
  it('has the six gaps of S4, a name without a verb in three places and two open requests, and nothing else', () => {
    const gap = (grouping: string) => ({
      check: 'matrix-gap',
      severity: 'warning',
      table: 'grouping',
      recordId: `grouping-${grouping}`,
      processId: 'sell-renewal',
    });
    const named = (id: string) => ({
      check: 'verb-object',
      severity: 'hint',
      table: 'process',
      recordId: id,
      processId: id,
    });
    const request = (recordId: string, processId: string | null) => ({
      check: 'open-request',
      severity: 'hint',
      table: 'thread',
      recordId,
      processId,
    });
    expect(checkModel(seedModel()).map(({ message: _, ...rest }) => rest)).toEqual([
      gap('develop-profile'),
      gap('qualify'),
      gap('gather-need'),
      gap('develop-value'),
      gap('present-value'),
      gap('evaluate-feedback'),
      named('standard-terms-gather-need'),
      named('proposal-gather-need'),
      named('custom-solution-gather-need'),
      request('please-explode-plan', 'plan'),
      request('names-for-x', null),
    ]);
  });

  it('is told of in sentences that name code, name and way out', () => {
    const told = checkModel(seedModel());
    const [first, named] = [told[0], told[6]];
    expect(first?.message).toBe(
      'S4 “Sell Renewal” has no block for “Develop Profile”. Choose a block or mark the cell as none.',
    );
    expect(named?.message).toBe('S103 “Problem/Need Gathering” doesn’t start with a verb. Try “Gather …”.');
    expect(told.slice(-2).map(({ message }) => message)).toEqual([
      'The request “Please explode Plan” on P “Plan” is still open.',
      'The request “List of possible names for X” on the term “X” is still open.',
    ]);
  });

  it('loses the request once the proposal is adopted', () => {
    const model = seedModel();
    perform(model, { type: 'proposal.adopt', id: 'plan-level-2' });
    expect(found(model, 'open-request').map(({ recordId }) => recordId)).toEqual(['names-for-x']);
  });
});

describe('matrix-gap', () => {
  it('accepts "none" said on purpose, and asks nothing of variants that were rejected', () => {
    const model = seedModel();
    put(model, 'cell', {
      id: 'new',
      groupingId: 'grouping-qualify',
      processId: 'sell-renewal',
      state: 'none',
      realisedById: null,
    });
    expect(found(model, 'matrix-gap')).toHaveLength(5);
    reject(model, 'sell-renewal');
    expect(found(model, 'matrix-gap')).toEqual([]);
    putProcess(model, 'sell-online', 'sell');
    expect(found(model, 'matrix-gap')).toHaveLength(6);
    reject(model, 'sell');
    expect(found(model, 'matrix-gap')).toEqual([]);
  });

  it('appears if the block that filled a cell is deleted', () => {
    const model = seedModel();
    perform(model, { type: 'process.delete', ids: ['proposal-qualify'] });
    expect(messages(model, 'matrix-gap')[0]).toContain('S2 “Sell by Proposal” has no block');
  });
});

describe('complexity-break', () => {
  const withDetails = (s1: number, s2: number, s3: number): Model => {
    const model = seedModel();
    const counts = { 'standard-terms-qualify': s1, 'proposal-qualify': s2, 'custom-solution-qualify': s3 };
    for (const [id, count] of Object.entries(counts))
      for (let i = 0; i < count; i++) putProcess(model, `${id}-${i}`, id, { name: `Detail ${i}` });
    return model;
  };

  it('is silent while details grow or stay', () => {
    for (const model of [withDetails(0, 0, 0), withDetails(1, 1, 2), withDetails(0, 3, 4)])
      expect(found(model, 'complexity-break')).toEqual([]);
  });

  it('names the simpler variant that has more', () => {
    expect(messages(withDetails(1, 3, 2), 'complexity-break')).toEqual([
      '“Qualify” has 2 details in S3 “Sell Custom Solution”, fewer than the 3 in the simpler S2 “Sell by Proposal”.',
    ]);
    expect(messages(withDetails(2, 0, 1), 'complexity-break')).toEqual([
      '“Qualify” has no details in S2 “Sell by Proposal”, fewer than the 2 in the simpler S1 “Sell on Standard Terms”.',
      '“Qualify” has 1 detail in S3 “Sell Custom Solution”, fewer than the 2 in the simpler S1 “Sell on Standard Terms”.',
    ]);
  });

  it('leaves out variants without complexity, gaps, and details that were rejected', () => {
    const model = withDetails(3, 1, 3);
    reject(model, 'standard-terms-qualify-0', 'standard-terms-qualify-1');
    expect(found(model, 'complexity-break')).toEqual([]);
    const other = withDetails(3, 1, 3);
    perform(other, { type: 'process.update', ids: ['sell-standard-terms'], complexity: null });
    expect(found(other, 'complexity-break')).toEqual([]);
  });
});

describe('box-count', () => {
  it('warns of too few and too many children, not of none, and follows the settings', () => {
    const model = seedModel();
    for (let i = 0; i < 9; i++) putProcess(model, `c${i}`, 'contract', { name: `Contract ${i}` });
    putProcess(model, 'a', 'assist');
    expect(messages(model, 'box-count')).toEqual([
      'C “Contract” contains 9 blocks; the guidance of this model is 3 to 8.',
      'A “Assist” contains only 1 block; the guidance of this model is 3 to 8.',
    ]);
    reject(model, 'c0');
    perform(model, { type: 'model.update', boxCountMin: 1 });
    expect(found(model, 'box-count')).toEqual([]);
  });
});

describe('duplicate-name', () => {
  it('tells of twins under one parent and at the top, whatever their case and spaces', () => {
    const model = seedModel();
    putProcess(model, 'p2', null, { name: 'PLAN', rank: 'b0' });
    putProcess(model, 's5', 'sell', { name: 'sell  renewal', rank: 'b0' });
    expect(messages(model, 'duplicate-name')).toEqual([
      'S5 “sell  renewal” has the same name as its sibling S4 “Sell Renewal”. Rename one of them.',
      'L “PLAN” has the same name as its sibling P “Plan”. Rename one of them.',
    ]);
    reject(model, 'p2', 's5');
    expect(found(model, 'duplicate-name')).toEqual([]);
  });
});

describe('flow-to-rejected', () => {
  it('tells of flows to and from blocks that no longer count', () => {
    const model = seedModel();
    const flow = { kind: 'sequence', label: '', elementId: null } as const;
    put(
      model,
      'flow',
      { id: 'f1', sourceId: 'plan', targetId: 'sell', ...flow },
      { id: 'f2', sourceId: 'sell', targetId: 'contract', ...flow },
      { id: 'f3', sourceId: 'contract', targetId: 'assist', ...flow },
    );
    expect(found(model, 'flow-to-rejected')).toEqual([]);
    reject(model, 'sell');
    expect(messages(model, 'flow-to-rejected')).toEqual([
      'A flow leads from P “Plan” to S “Sell”, which is rejected.',
      'A flow leads to C “Contract” from S “Sell”, which is rejected.',
    ]);
    reject(model, 'plan', 'contract', 'assist');
    expect(found(model, 'flow-to-rejected')).toEqual([]);
  });
});

describe('unknown-term', () => {
  it('tells of braces that name no term, with the block whose text it is', () => {
    const model = seedModel();
    perform(model, { type: 'process.rename', id: 'plan', name: 'Plan {Y} and {X}' });
    perform(model, { type: 'thread.reply', id: 'online-sales-question', text: '{Z} {Z}' });
    perform(model, { type: 'thread.reply', id: 'names-for-x', text: '{V}' });
    expect(found(model, 'unknown-term')).toMatchObject([
      { table: 'process', recordId: 'plan', processId: 'plan' },
      { table: 'post', processId: 'sell' },
      { table: 'post', processId: null },
    ]);
    expect(messages(model, 'unknown-term')[0]).toBe(
      '{Y} in a text of P “Plan {Y} and X” is not a term of this model. Add the term, or write it without braces.',
    );
  });
});

describe('verb-object', () => {
  const told = (name: string): boolean => {
    const model = seedModel();
    putProcess(model, 'new', 'contract', { name });
    return found(model, 'verb-object').some(({ recordId }) => recordId === 'new');
  };

  it.each([
    'Customer Management',
    'Lead Qualification',
    'Order Processing',
    'Problem/Need Gathering',
    'Qualification',
    'The Customer',
    'Performance Analysis',
    'A Management',
    'Project Management',
    'Campaign Planning',
  ])('tells of “%s”, which names a thing', (name) => expect(told(name)).toBe(true));

  it.each([
    'Plan',
    'Qualify',
    'Pricing',
    'Develop Profile',
    'Developing Product/Solution/Value Proposition',
    'Manage Recruitment',
    'Sell on Standard Terms',
    'Re-negotiate Agreement',
    'Digitise Information',
    'Evaluate customer Feedback/Refine Solution/Value Proposition',
    'Invoice',
    'Angebot erstellen',
    '顧客を管理する',
    '{X} won',
    'A/B Test Offers',
    'A/B test pricing',
    'B-C split testing',
    'Experiment with Pricing',
    'Experiment',
    'Tag segment',
    'Email segments',
    'Customer Segment',
    'Brainstorm with packaging',
    'Route documents',
    'Wait for Acceptance',
    'Price Option',
  ])('leaves “%s” alone', (name) => expect(told(name)).toBe(false));

  it('asks nothing of blocks that do not count', () => {
    const model = seedModel();
    reject(model, 'sell-standard-terms');
    expect(found(model, 'verb-object').map(({ recordId }) => recordId)).toEqual([
      'proposal-gather-need',
      'custom-solution-gather-need',
    ]);
  });
});

describe('unbalanced-border', () => {
  const add = (model: Model, processId: string, kind: 'input' | 'output', text: string, linked?: string) =>
    perform(model, { type: 'element.add', processId, kind, text, linkedProcessId: linked ?? null });

  it('tells of what a block takes in or gives out and none of its children does', () => {
    const model = seedModel();
    add(model, 'sell', 'input', 'quota');
    add(model, 'sell', 'output', 'won deals');
    expect(found(model, 'unbalanced-border')).toEqual([]);
    add(model, 'sell-renewal', 'output', 'Won  Deals');
    expect(messages(model, 'unbalanced-border')).toEqual([
      'Input “quota” of S “Sell” is not an input of any of its children.',
    ]);
    perform(model, { type: 'flow.add', sourceId: 'plan', targetId: 'sell-renewal', label: 'Quota' });
    expect(found(model, 'unbalanced-border')).toEqual([]);
  });

  it('tells of what a child takes from outside if the block around it does not name it', () => {
    const model = seedModel();
    add(model, 'sell-renewal', 'input', 'contract terms', 'contract');
    add(model, 'sell-renewal', 'input', 'earlier proposal', 'sell-proposal');
    expect(messages(model, 'unbalanced-border')).toEqual([
      'Output “earlier proposal” of S2 “Sell by Proposal” is not an output of any of its children.',
      'Input “contract terms” of S4 “Sell Renewal” comes from outside S “Sell”, which doesn’t list it.',
    ]);
    add(model, 'sell', 'input', 'Contract terms');
    perform(model, { type: 'process.delete', ids: ['sell-proposal'] });
    expect(found(model, 'unbalanced-border')).toEqual([]);
  });

  it('reads what two blocks share at both of them, and not at one alone', () => {
    const model = seedModel();
    add(model, 'sell-renewal', 'input', 'offer');
    add(model, 'plan', 'output', 'Quota', 'sell');
    const [finding] = found(model, 'unbalanced-border');
    expect(finding).toMatchObject({ processId: 'sell', message: expect.stringContaining('Input “Quota”') });
    add(model, 'sell-renewal', 'input', 'quota');
    expect(found(model, 'unbalanced-border')).toEqual([]);
  });
});

describe('unmatched-flow', () => {
  const flow = { type: 'flow.add', sourceId: 'plan', targetId: 'sell', label: 'Quota' } as const;

  it('tells of a labelled flow that is no output and no input of its ends', () => {
    const model = seedModel();
    perform(model, { ...flow, kind: 'information' });
    expect(messages(model, 'unmatched-flow')).toEqual([
      'The flow “Quota” from P “Plan” to S “Sell” is neither an output of P “Plan” nor an input of S “Sell”.',
    ]);
    perform(model, {
      ...{ type: 'element.add', processId: 'plan', kind: 'output', text: 'quota', linkedProcessId: 'sell' },
    });
    expect(found(model, 'unmatched-flow')).toEqual([]);
  });

  it('skips sequence flows as long as no inputs or outputs are entered', () => {
    const model = seedModel();
    perform(model, flow);
    expect(found(model, 'unmatched-flow')).toEqual([]);
    perform(model, { type: 'element.add', processId: 'sell', kind: 'input', text: 'Target' });
    expect(found(model, 'unmatched-flow')).toHaveLength(1);
  });
});

describe('unlinked-step', () => {
  it('tells of steps without a block', () => {
    const model = seedModel();
    perform(model, { type: 'process.delete', ids: ['standard-terms-qualify'] });
    expect(messages(model, 'unlinked-step')).toEqual([
      'Step “Lead scoring” of use case “Qualify” isn’t linked to a block.',
      'Step “Preliminary credit assessment” of use case “Qualify” isn’t linked to a block.',
    ]);
  });
});

describe('settings and waivers', () => {
  it('change how severely a check is reported, or switch it off, and errors come first', () => {
    const model = seedModel();
    put(model, 'checkSetting', { id: 's1', check: 'open-request', severity: 'error' });
    expect(checkModel(model)[0]).toMatchObject({ check: 'open-request', severity: 'error' });
    put(model, 'checkSetting', { id: 's2', check: 'matrix-gap', severity: 'off' });
    expect(new Set(checkModel(model).map(({ check }) => check))).toEqual(
      new Set(['open-request', 'verb-object']),
    );
  });

  it('set a finding aside by its record, for that check only', () => {
    const model = seedModel();
    const waiver = {
      subject: 'please-explode-plan',
      processId: null,
      reason: 'Later.',
      author: 'Ada',
      at: AT,
    };
    put(model, 'waiver', { id: 'w1', check: 'matrix-gap', ...waiver });
    expect(found(model, 'open-request')).toHaveLength(2);
    put(model, 'waiver', { id: 'w2', check: 'open-request', ...waiver });
    expect(found(model, 'open-request').map(({ recordId }) => recordId)).toEqual(['names-for-x']);
  });
});

describe('the page about the checks', () => {
  it('has a section for each, with its usual severity', () => {
    const page = readFileSync(new URL('../../../../docs/checks.md', import.meta.url), 'utf8');
    for (const { name, severity } of CHECKS) expect(page).toContain(`## ${name}\n\nUsually a ${severity}.`);
    expect(page.match(/^## /gm)).toHaveLength(CHECKS.length + 1);
  });
});

describe('nested-flow', () => {
  it('names flows of older files that no picture can show, until one end is moved out', () => {
    const model = seedModel();
    const flow = { kind: 'sequence', label: '', elementId: null } as const;
    put(model, 'flow', { id: 'f1', sourceId: 'sell', targetId: 'sell-proposal', ...flow });
    put(model, 'flow', { id: 'f2', sourceId: 'proposal-qualify', targetId: 'sell', ...flow });
    expect(found(model, 'nested-flow').map(({ recordId }) => recordId)).toEqual(['f1', 'f2']);
    put(model, 'process', { ...getRow(model, 'process', 'sell-proposal'), parentId: 'plan' } as Process);
    expect(found(model, 'nested-flow')).toEqual([]);
  });
});
