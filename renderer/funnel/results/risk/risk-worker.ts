/** Runs the Monte Carlo simulation in a worker, so that the window stays responsive. */

import { type Risk, type RiskOptions, riskOf } from '../../../../shared/funnel/analysis/risk.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';

export type RiskJob = { readonly id: number; readonly input: FunnelInput; readonly options: RiskOptions };
export type RiskAnswer = { readonly id: number; readonly risk: Risk };

addEventListener('message', ({ data: { id, input, options } }: MessageEvent<RiskJob>) => {
  postMessage({ id, risk: riskOf(input, options) } satisfies RiskAnswer);
});
