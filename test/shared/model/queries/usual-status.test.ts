import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/model/apply.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import { usualStatus } from '../../../../shared/model/queries/usual-status.ts';
import { perform, seedModel } from '../harness.ts';

const usual = (model: Model) => [1, 2, 3, 4].map((level) => usualStatus(model, level));
/** The same, counted from scratch: in another model of the same rows. */
const counted = (model: Model) => usual({ ...model, watchers: new Set() });

describe('the usual status of a level', () => {
  it('is the one that most of its blocks have, and the first of several', () => {
    const model = seedModel();
    expect(usual(model)).toEqual(['proposed', 'nominated', 'proposed', undefined]);
    perform(model, { type: 'process.setStatus', ids: ['contract'], status: 'nominated' });
    expect(usualStatus(model, 1)).toBe('nominated');
  });

  it('follows what is added, moved, adopted and deleted, as if it were counted from scratch', () => {
    const model = seedModel();
    usual(model);
    const commands: Command[] = [
      { type: 'process.setStatus', ids: ['sell-proposal', 'sell-renewal'], status: 'rejected' },
      { type: 'process.move', ids: ['sell-renewal'], parentId: null, before: null },
      { type: 'process.move', ids: ['sell-custom-solution'], parentId: 'sell-standard-terms', before: null },
      { type: 'process.create', parentId: 'assist', before: null, name: 'Help' },
      { type: 'process.delete', ids: ['sell'] },
    ];
    for (const command of commands) {
      perform(model, command);
      expect(usual(model)).toEqual(counted(model));
    }
    expect(usualStatus(model, 1)).toBe('proposed');
  });

  it('goes back with an undo', () => {
    const model = seedModel();
    const before = usual(model);
    const { inverse } = perform(model, { type: 'process.delete', ids: ['sell'] });
    usual(model);
    applyPatch(model, inverse);
    expect(usual(model)).toEqual(before);
  });
});
