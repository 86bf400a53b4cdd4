import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../../shared/model/checks.ts';
import { getRow } from '../../../../shared/model/model.ts';
import { ACTOR, AT, newIdIn, perform, refusalOf, seedModel } from '../harness.ts';

const findings = (model: ReturnType<typeof seedModel>, check: string) =>
  checkModel(model).filter((finding) => finding.check === check);

describe('waiver.add', () => {
  it('sets a finding aside with its reason, until it is taken back', () => {
    const model = seedModel();
    const waive = { type: 'waiver.add', check: 'open-request', subject: 'names-for-x' } as const;
    const id = newIdIn(perform(model, { ...waive, reason: 'Left open on purpose.' }), 'waiver');
    expect(findings(model, 'open-request').map(({ recordId }) => recordId)).toEqual(['please-explode-plan']);
    perform(model, { ...waive, reason: 'Still.' });
    expect(getRow(model, 'waiver', id)).toMatchObject({ reason: 'Still.', author: ACTOR, at: AT });
    perform(model, { type: 'waiver.remove', id });
    expect(findings(model, 'open-request')).toHaveLength(2);
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
    expect(perform(model, { ...set, severity: 'off' }).label).toBe('Switch ‹open-request› off');
    expect(findings(model, 'open-request')).toEqual([]);
    perform(model, { ...set, severity: null });
    expect(findings(model, 'open-request')[0]?.severity).toBe('hint');
    expect(perform(model, { ...set, severity: null }).patch).toEqual([]);
  });
});
