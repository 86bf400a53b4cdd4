import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../../shared/model/checks/checks.ts';
import { getRow } from '../../../../shared/model/model.ts';
import {
  ACTOR,
  AT,
  clearQualify,
  newIdIn,
  perform,
  refusalOf,
  seedModel,
  WAIVE_QUALIFY,
} from '../harness.ts';

const findings = (model: ReturnType<typeof seedModel>, check: string) =>
  checkModel(model).filter((finding) => finding.check === check);

describe('waiver.add', () => {
  it('waives a finding with its reason, until the waiver is removed', () => {
    const model = seedModel();
    const waive = { type: 'waiver.add', check: 'open-request', subject: 'names-for-x' } as const;
    const id = newIdIn(perform(model, { ...waive, reason: 'Left open on purpose.' }), 'waiver');
    expect(findings(model, 'open-request').map(({ recordId }) => recordId)).toEqual(['please-explode-plan']);
    perform(model, { ...waive, reason: 'Still.' });
    expect(getRow(model, 'waiver', id)).toMatchObject({ reason: 'Still.', author: ACTOR, at: AT });
    perform(model, { type: 'waiver.remove', id });
    expect(findings(model, 'open-request')).toHaveLength(2);
  });

  it('sets one gap of a grouping aside, or all of them if no block is named', () => {
    const model = seedModel();
    clearQualify(model);
    const gaps = () =>
      findings(model, 'matrix-gap').filter(({ recordId }) => recordId === 'grouping-qualify');
    perform(model, { ...WAIVE_QUALIFY, processId: 'sell-renewal' });
    expect(gaps().map(({ processId }) => processId)).toEqual(['sell-proposal']);
    perform(model, WAIVE_QUALIFY);
    expect(gaps()).toEqual([]);
    expect(refusalOf(model, { ...WAIVE_QUALIFY, processId: 'nowhere' }).code).toBe('not-found');
  });

  it('names no block if the record tells its finding from all others', () => {
    const model = seedModel();
    const waive = {
      type: 'waiver.add',
      check: 'open-request',
      subject: 'please-explode-plan',
      reason: 'x',
    } as const;
    const id = newIdIn(perform(model, { ...waive, processId: 'plan' }), 'waiver');
    expect(getRow(model, 'waiver', id)?.processId).toBeNull();
  });

  it('goes with the block whose gap it sets aside', () => {
    const model = seedModel();
    perform(model, { ...WAIVE_QUALIFY, processId: 'sell-renewal' });
    perform(model, { type: 'process.delete', ids: ['sell-renewal'] });
    expect(model.rows.waiver.size).toBe(0);
  });

  it('is refused without a reason, and for a check that there is none of', () => {
    const model = seedModel();
    const waive = { type: 'waiver.add', check: 'open-request', subject: 'names-for-x', reason: ' ' };
    expect(refusalOf(model, waive).code).toBe('empty-reason');
    expect(refusalOf(model, { ...waive, check: 'spelling', reason: 'x' }).code).toBe('invalid-command');
  });
});

describe('check.setSeverity', () => {
  it('reports a check as the model wants it, not at all, and as usual again', () => {
    const model = seedModel();
    const set = { type: 'check.setSeverity', check: 'open-request' } as const;
    perform(model, { ...set, severity: 'error' });
    expect(findings(model, 'open-request')[0]?.severity).toBe('error');
    expect(perform(model, { ...set, severity: 'off' }).label).toBe('Switch off “Open requests”');
    expect(findings(model, 'open-request')).toEqual([]);
    perform(model, { ...set, severity: null });
    expect(findings(model, 'open-request')[0]?.severity).toBe('hint');
    expect(perform(model, { ...set, severity: null }).patch).toEqual([]);
  });
});
