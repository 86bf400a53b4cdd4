import { describe, expect, it } from 'vitest';
import { codeChanges } from '../../../shared/model/code-changes.ts';
import { codeOf } from '../../../shared/model/codes.ts';
import { dataFrom } from '../../../shared/model/model.ts';
import { CODE_SCHEMES } from '../../../shared/model/records.ts';
import { perform, seedModel } from './harness.ts';

describe('the preview of another code scheme', () => {
  it('tells the old and the new code of each block in order, and leaves the model alone', () => {
    const model = seedModel();
    const before = dataFrom(model);
    expect(codeChanges(model, 'dotted').slice(0, 4)).toEqual([
      { id: 'plan', before: 'P', after: '1' },
      { id: 'sell', before: 'S', after: '2' },
      { id: 'sell-standard-terms', before: 'S1', after: '2.1' },
      { id: 'standard-terms-develop-profile', before: 'S101', after: '2.1.1' },
    ]);
    expect(dataFrom(model)).toEqual(before);
    expect(codeOf(model, 'plan')).toBe('P');
    expect(codeChanges(model, 'openreference')).toEqual([]);
    expect(codeChanges(model, 'scor', 'x')[0]).toEqual({ id: 'plan', before: 'P', after: 'xP' });
  });

  it.each(CODE_SCHEMES)('is what choosing %s then does, frozen codes included', (codeScheme) => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids: ['sell-proposal'], status: 'approved' });
    const changes = codeChanges(model, codeScheme);
    expect(changes.map(({ id }) => id)).not.toContain('sell-proposal');
    perform(model, { type: 'model.update', codeScheme });
    for (const { id, after } of changes) expect(codeOf(model, id)).toBe(after);
    const told = new Set(changes.map(({ id }) => id));
    const start = seedModel();
    for (const id of model.rows.process.keys())
      if (!told.has(id)) expect(codeOf(model, id)).toBe(codeOf(start, id));
  });
});
