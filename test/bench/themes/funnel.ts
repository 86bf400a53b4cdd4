/** What the funnel costs: its arithmetic without window or wire, and its view in the built editor. */

import { leversFor } from '../../../shared/funnel/analysis/levers.ts';
import { riskOf } from '../../../shared/funnel/analysis/risk.ts';
import { sensitivityOf } from '../../../shared/funnel/analysis/sensitivity.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';
import { randomSource } from '../../../shared/model/ids.ts';
import { type Figure, figureTable } from '../report.ts';
import { withStrata } from '../strata-server.ts';
import type { Theme } from '../theme.ts';
import { timesOf } from '../times.ts';
import { viewFigures } from './funnel-view.ts';

const random = randomSource('measure');
const between = (least: number, most: number) => least + (random() / 2 ** 32) * (most - least);

const scenario = (periods: number, stages: number): FunnelInput => {
  const read = readFunnelInput({
    dealSize: 75_000,
    quota: Array.from({ length: periods }, () => between(500_000, 1_500_000)),
    stages: Array.from({ length: stages }, (_, index) => ({
      name: `Stage ${index + 1}`,
      conversion: between(0.3, 0.9),
      lagPeriods: random() % 3,
      open: between(0, 4000 / (index + 1)),
    })),
  });
  if ('problems' in read) throw new Error(read.problems[0]?.sentence);
  return read.input;
};

const figure = (what: string, goal: string, times: number, step: () => void): Figure => ({
  what,
  goal,
  samples: timesOf(times, step),
});

export const funnel: Theme = {
  name: 'funnel',
  measure: async ({ quick }) => {
    const large = scenario(120, 12);
    const usual = scenario(12, 4);
    const times = (usually: number) => Math.max(3, quick ? usually / 10 : usually);
    return [
      figureTable('Funnel arithmetic', [
        figure('all figures, 120 periods × 12 stages', '< 5', times(500), () => calculate(large)),
        figure('all figures, 12 periods × 4 stages', '', times(2000), () => calculate(usual)),
        figure('levers, 120 × 12', '', times(20), () => leversFor(large)),
        figure('levers, 12 × 4', '', times(200), () => leversFor(usual)),
        figure('sensitivity, 120 × 12', '', times(100), () => sensitivityOf(large)),
        figure('sensitivity, 12 × 4', '', times(1000), () => sensitivityOf(usual)),
        figure('risk, 100,000 runs, 120 × 12', '< 1000', times(10), () => riskOf(large)),
        figure('risk, 100,000 runs, 12 × 4', '< 1000', times(10), () => riskOf(usual)),
      ]),
      figureTable(
        'Funnel view',
        await withStrata(async (strata) => [
          ...(await viewFigures(strata, usual, quick ? 6 : 30)),
          ...(await viewFigures(strata, large, quick ? 6 : 30)),
        ]),
      ),
    ];
  },
};
