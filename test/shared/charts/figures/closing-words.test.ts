import { describe, expect, it } from 'vitest';
import { closingOf, closingRows } from '../../../../shared/charts/figures/closing-words.ts';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import { funnelInputOf, funnelsOf } from '../../../../shared/funnel/input/from-model.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import { scenario } from '../../funnel/scenarios.ts';
import { seedModel } from '../../model/harness.ts';

const closing = (input: FunnelInput, unit?: string) => closingOf(input, calculate(input), { unit });
const seed = (): FunnelInput => {
  const model = seedModel();
  const [funnel] = funnelsOf(model);
  if (!funnel) throw new Error('The seed has a scenario.');
  return funnelInputOf(model, funnel);
};

describe('what would close the gap, in words', () => {
  it('tells which part is past due, and what closes the rest and what makes that part up', () => {
    const { gap, groups, others } = closing(seed(), 'X');
    expect(gap).toBe(
      'The gap is $5,023,095. The $800,000 of Jan 2027 is too late to win: new deals for it wouldn’t close in time. The other $4,223,095 can be closed.',
    );
    expect(groups.map(({ title }) => title)).toEqual([
      'Closes all but the $800,000 of Jan 2027',
      'Closes only the $800,000 of Jan 2027',
    ]);
    expect(groups[0]?.levers.map(({ name, change }) => `${name}: ${change}`)).toContain(
      'Deal size: $75,000 to $116,803',
    );
    expect(groups[1]?.levers.map(({ name }) => name)).toEqual(['Lag of Commitment given']);
    expect(others).toContain('Commitment given converts');
    expect(closingRows({ gap, groups, others }).at(-1)).toEqual(['The 4 others', '', 'can’t close it alone']);
  });

  it('rounds up, so that what is read closes the gap as well', () => {
    const input = scenario({
      dealSize: 3,
      quota: [100],
      stages: [{ name: 'SQL', conversion: 0.31, open: 100 }],
    });
    const levers = closing(input).groups.flatMap((group) => group.levers);
    const to = (name: string) => levers.find((each) => each.name === name)?.to ?? 0;
    expect(to('SQL converts')).toBe(0.334);
    expect(calculate({ ...input, dealSize: to('Deal size') }).gap.deals).toBe(0);
    expect(to('More at SQL')).toBe(7.6);
  });

  it('says that there is no gap, and that all of it is past due', () => {
    const stages = [{ name: 'SQL', conversion: 0.5, lagPeriods: 1, open: 10 }];
    expect(closing(scenario({ quota: [0, 5], stages }))).toMatchObject({ groups: [], others: [] });
    const late = closing(scenario({ quota: [10, 0], stages }));
    expect(late.gap).toContain('all of it too late to win');
    expect(late.groups).toEqual([]);
    expect(late.others).toHaveLength(4);
  });
});
