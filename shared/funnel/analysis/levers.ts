/** What would close the gap: for each lever the smallest change that does it alone. */
import type { FunnelInput, FunnelStage } from '../input/input.ts';
import { shortfallOf } from './shortfall.ts';

export type Lever = {
  readonly lever: 'create' | 'conversion' | 'dealSize' | 'lag';
  /** The stage whose conversion or lag it is; null for the others. */
  readonly stage: string | null;
  /** As it is: units created (0), conversion, money per deal, or the lag. */
  readonly from: number;
  /** What closes the gap alone, in the same unit, equal to `from` if there is no gap; null if nothing does. */
  readonly to: number | null;
  /** Whether a lag is in days, not in periods. */
  readonly isInDays: boolean;
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
  const closes = closesFor(input, goal);
  const withStage = (index: number, change: Partial<FunnelStage>): FunnelInput => ({
    ...input,
    stages: input.stages.map((stage, i) => (i === index ? { ...stage, ...change } : stage)),
  });
  const stageLever = (
    lever: Lever['lever'],
    index: number,
    field: 'conversion' | 'lagPeriods' | 'lagDays',
    find: (from: number, closesAt: (to: number) => boolean) => number | null,
  ): Lever => {
    const stage = input.stages[index] as FunnelStage;
    const from = stage[field] ?? 0;
    const to = find(from, (value) => closes(withStage(index, { [field]: value })));
    return { lever, stage: stage.name, from, to, isInDays: field === 'lagDays' };
  };
  return [
    { lever: 'create', stage: null, from: 0, to: createToClose(input, goal), isInDays: false },
    ...input.stages.map((_, index) =>
      stageLever('conversion', index, 'conversion', (from, closesAt) => leastAbove(from, 1, closesAt)),
    ),
    {
      lever: 'dealSize',
      stage: null,
      from: input.dealSize,
      to: leastAbove(input.dealSize, input.dealSize * LARGEST_RAISE, (dealSize) =>
        closes({ ...input, dealSize }),
      ),
      isInDays: false,
    },
    ...input.stages.map(({ lagDays }, index) =>
      stageLever('lag', index, lagDays === null ? 'lagPeriods' : 'lagDays', mostBelow),
    ),
  ];
};

/** Tells whether a change of a scenario closes what the goal asks for. */
const closesFor = (input: FunnelInput, goal: LeverGoal): ((changed: FunnelInput) => boolean) => {
  const lost = moneyPastDue(input);
  return (changed) => {
    const { create, pastDue } = shortfallOf(changed);
    const isInTime = goal !== 'recoverable' && pastDue.every((deals) => deals === 0);
    if (goal === 'unrecoverable') return create !== null && isInTime;
    if (create !== 0) return false;
    return goal === 'all'
      ? isInTime
      : moneyPastDue(changed, pastDue).every((money, at) => money <= (lost[at] ?? 0) * (1 + ROUNDING));
  };
};

/** A lever that is pulled together with others. More X is none: how much is to be created follows from the others. */
type Pulled = { readonly lever: Exclude<Lever['lever'], 'create'>; readonly stage: string | null };

type Combination = {
  /** By how much each of them is bettered: a share of its figure, the same for all. */
  readonly share: number;
  /** Each lever with what it comes to. */
  readonly levers: readonly Lever[];
};

/**
 * Pulls some levers at once: the smallest share by which all of them are bettered, so that together they reach the goal.
 * Conversions and the deal size grow by it, conversions up to 1; lags shrink by it, to whole periods or days.
 * @returns null if no share does, up to a thousandfold.
 */
export const combinedLevers = (
  input: FunnelInput,
  pulled: readonly Pulled[],
  goal: LeverGoal = 'all',
): Combination | null => {
  const closes = closesFor(input, goal);
  const share = leastAbove(0, LARGEST_RAISE - 1, (by) => closes(withShare(input, pulled, by)));
  if (share === null || pulled.length === 0) return null;
  return { share, levers: leversAt(input, pulled, share) };
};

/** The levers as a share changes them. */
export const leversAt = (input: FunnelInput, pulled: readonly Pulled[], share: number): Lever[] => {
  const changed = withShare(input, pulled, share);
  return pulled.map(({ lever, stage: name }) => {
    const index = input.stages.findIndex((stage) => stage.name === name);
    const [before, after] = [input.stages[index], changed.stages[index]];
    const isInDays = lever === 'lag' && before?.lagDays !== null && before !== undefined;
    const figure = (given: FunnelInput, stage: FunnelStage | undefined): number =>
      lever === 'dealSize'
        ? given.dealSize
        : lever === 'conversion'
          ? (stage?.conversion ?? 0)
          : (stage?.lagDays ?? stage?.lagPeriods ?? 0);
    return { lever, stage: name, from: figure(input, before), to: figure(changed, after), isInDays };
  });
};

const withShare = (input: FunnelInput, pulled: readonly Pulled[], share: number): FunnelInput => {
  const pulls = (lever: Pulled['lever'], stage: string | null) =>
    pulled.some((each) => each.lever === lever && each.stage === stage);
  const shorter = (lag: number) => Math.max(0, Math.ceil(lag * (1 - share) - ROUNDING));
  return {
    ...input,
    dealSize: pulls('dealSize', null) ? input.dealSize * (1 + share) : input.dealSize,
    stages: input.stages.map((stage) => ({
      ...stage,
      ...(pulls('conversion', stage.name) && { conversion: Math.min(1, stage.conversion * (1 + share)) }),
      ...(pulls('lag', stage.name) && {
        lagPeriods: shorter(stage.lagPeriods),
        lagDays: stage.lagDays === null ? null : shorter(stage.lagDays),
      }),
    })),
  };
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
