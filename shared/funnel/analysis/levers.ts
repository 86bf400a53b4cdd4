/** What would close the gap: for each lever the smallest change that does it alone. */
import type { FunnelInput, FunnelStage } from '../input/input.ts';
import { shortfallOf } from './shortfall.ts';

export type Lever = {
  readonly lever: 'create' | 'conversion' | 'dealSize' | 'lag';
  /** The stage whose conversion or lag it is; null for the others. */
  readonly stage: string | null;
  /** As it stands: units created (0), conversion, money per deal, or periods. */
  readonly from: number;
  /** What closes the gap alone, in the same unit, equal to `from` where there is no gap; null where nothing does. */
  readonly to: number | null;
};

/**
 * What the levers should close. `all`: the whole gap, with no X created except by the lever “create”. `recoverable`: the gap
 * minus what is already past due. `unrecoverable`: only the past-due part, assuming the netted units are created for the rest.
 */
export type LeverGoal = 'all' | 'recoverable' | 'unrecoverable';

/**
 * Tries each lever alone: more X (the units to create in all), a better conversion at one stage (up to 1), larger deals,
 * a shorter lag of one stage (down to 0). “Closes” means for the goal `all` that no deal of the gap remains (each
 * period's quota is covered in time), for `recoverable` that in no period more of it remains than was past due, in money,
 * and for `unrecoverable` that netting leaves nothing past due.
 */
export const leversFor = (input: FunnelInput, goal: LeverGoal = 'all'): Lever[] => {
  const lost = moneyPastDue(input);
  const closes = (changed: FunnelInput): boolean => {
    const { create, pastDue } = shortfallOf(changed);
    const isInTime = goal !== 'recoverable' && pastDue.every((deals) => deals === 0);
    if (goal === 'unrecoverable') return create !== null && isInTime;
    if (create !== 0) return false;
    return goal === 'all'
      ? isInTime
      : moneyPastDue(changed, pastDue).every((money, at) => money <= (lost[at] ?? 0) * (1 + ROUNDING));
  };
  const withStage = (index: number, change: Partial<FunnelStage>): FunnelInput => ({
    ...input,
    stages: input.stages.map((stage, i) => (i === index ? { ...stage, ...change } : stage)),
  });
  const stageLevers = <K extends 'conversion' | 'lagPeriods'>(
    lever: Lever['lever'],
    field: K,
    find: (from: number, closesAt: (to: number) => boolean) => number | null,
  ): Lever[] =>
    input.stages.map((stage, index) => ({
      lever,
      stage: stage.name,
      from: stage[field],
      to: find(stage[field], (to) => closes(withStage(index, { [field]: to }))),
    }));
  return [
    { lever: 'create', stage: null, from: 0, to: createToClose(input, goal) },
    ...stageLevers('conversion', 'conversion', (from, closesAt) => leastAbove(from, 1, closesAt)),
    {
      lever: 'dealSize',
      stage: null,
      from: input.dealSize,
      to: leastAbove(input.dealSize, input.dealSize * LARGEST_RAISE, (dealSize) =>
        closes({ ...input, dealSize }),
      ),
    },
    ...stageLevers('lag', 'lagPeriods', mostBelow),
  ];
};

/** Deals a thousand times as large are another business, no lever. */
const LARGEST_RAISE = 1000;

const createToClose = (input: FunnelInput, goal: LeverGoal): number | null => {
  const { create, pastDue } = shortfallOf(input);
  if (goal !== 'recoverable' && pastDue.some((deals) => deals > 0)) return null;
  return create !== null && goal === 'unrecoverable' ? 0 : create;
};

/** Money past due by period. */
const moneyPastDue = (input: FunnelInput, deals = shortfallOf(input).pastDue): Float64Array =>
  deals.map((each) => each * input.dealSize);

/** Room for the rounding of a sum of doubles. */
const ROUNDING = 1e-9;

/** Bisection halves the interval this often: enough to reach neighbouring doubles from any two figures in use. */
const HALVINGS = 64;

/** The smallest figure from `from` to `most` at which `closes` holds, for a `closes` that stays true from there on. */
const leastAbove = (from: number, most: number, closes: (value: number) => boolean): number | null => {
  if (closes(from)) return from;
  if (!closes(most)) return null;
  let low = from;
  let high = most;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (closes(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** The largest whole figure from `from` down to 0 at which `closes` holds, for a `closes` that stays true below. */
const mostBelow = (from: number, closes: (value: number) => boolean): number | null => {
  if (closes(from)) return from;
  if (!closes(0)) return null;
  let low = 0;
  let high = from;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (closes(middle)) low = middle;
    else high = middle;
  }
  return low;
};
