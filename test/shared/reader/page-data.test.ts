import { describe, expect, it } from 'vitest';
import { dataFrom } from '../../../shared/model/model.ts';
import { problemsIn } from '../../../shared/model/validation/validate.ts';
import { shownData } from '../../../shared/reader/page-data.ts';
import { seedModel } from '../model/harness.ts';

const whole = dataFrom(seedModel());
const shown = shownData(whole);

describe('what a web page holds of a model', () => {
  it('is what is in the tree and in open proposals', () => {
    expect(shown.tables.process).toHaveLength(whole.tables.process?.length ?? 0);
    expect(shown.tables.proposal?.map(({ title }) => title)).toEqual(['Level 2 proposal']);
  });

  it('leaves out posts, votes, lenses, snapshots and the funnel', () => {
    for (const table of ['post', 'vote', 'lens', 'emphasis', 'snapshot', 'funnel', 'stage', 'quota'] as const)
      expect(shown.tables[table] ?? []).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain('ORwiki');
  });

  it('leaves out threads that are closed', () => {
    expect(whole.tables.thread?.some(({ open }) => !open)).toBe(true);
    expect(shown.tables.thread?.every(({ open }) => open)).toBe(true);
  });

  it('leaves out the blocks of a declined proposal, with all that belongs to them', () => {
    const proposal = (whole.tables.proposal ?? []).map((row) => ({ ...row, state: 'declined' as const }));
    const declined = shownData({ ...whole, tables: { ...whole.tables, proposal } });
    expect(declined.tables.proposal).toEqual([]);
    expect(declined.tables.process?.some(({ proposalId }) => proposalId !== null)).toBe(false);
    expect(problemsIn(declined)).toEqual([]);
  });

  it('is a sound model by itself', () => expect(problemsIn(shown)).toEqual([]));
});
