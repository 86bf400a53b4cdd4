/**
 * Quota/X netting: the quota exploded through the funnel as material requirements planning explodes demand through a
 * bill of material. Multi-level, lot for lot, in unrounded units, periods 0 to n-1. Of periods that are over (`as-of.ts`) what is
 * lacking is past due, and what is open now goes to the periods after them.
 */
import { certainWins, firstOpenPeriod } from './as-of.ts';
import type { FunnelInput } from './input/input.ts';
import { WON } from './input/problems.ts';
import { lagsOf, readyNow } from './rates.ts';
import { unitsFor } from './reverse.ts';

/** A figure by period; null if there is none, because a later stage converts nothing. */
type Row = (number | null)[];

/** The rows of one item, by the names that planning gives them. All in units of the item: deals for `won`. */
export type NettedItem = {
  /** `won` or the name of a stage. */
  readonly item: string;
  readonly grossRequirements: Row;
  readonly scheduledReceipts: Row;
  /** At the end of the period, planned receipts included. */
  readonly projectedOnHand: Row;
  readonly netRequirements: Row;
  /** Equal to the net requirements (lot for lot), those past due included. */
  readonly plannedReceipts: Row;
  /** Planned receipts by the period in which they must enter the stage before. */
  readonly plannedReleases: Row;
  /**
   * Planned receipts whose release would fall before the first period that is still to come (period 0 as long as none is
   * over). They are not exploded further.
   */
  readonly pastDue: number | null;
};

/** The rows of an item, in the order in which they are shown. */
export const NETTING_ROWS = [
  ...(['grossRequirements', 'scheduledReceipts', 'projectedOnHand'] as const),
  ...(['netRequirements', 'plannedReceipts', 'plannedReleases'] as const),
] as const satisfies readonly (keyof NettedItem)[];

/**
 * Nets a scenario.
 * @returns the items in the order in which requirements pass through them: `won`, the last stage, … the first stage,
 *   whose planned releases are the X to create. Where a stage that converts nothing would have to deliver, its own rows
 *   and those of the stages before it are null but for the scheduled receipts.
 */
export const netQuota = (input: FunnelInput): NettedItem[] => {
  const { stages, quota, dealSize, carriedOver } = input;
  const now = firstOpenPeriod(input);
  const lags = lagsOf(input);
  let item = netItem({
    item: WON,
    gross: quota.map((money) => money / dealSize),
    scheduled: certainWins(input),
    onHand: carriedOver,
    leadTime: lags.at(-1) ?? 0,
    now,
  });
  const items = [item];
  for (let index = stages.length - 1; index >= 0; index--) {
    const stage = stages[index] as FunnelInput['stages'][number];
    const scheduled = quota.map((_, period) => stage.openByPeriod?.[period] ?? 0);
    const gross = item.plannedReleases.map((units) => unitsFor(units, stage.conversion));
    item = gross.every((units) => units !== null)
      ? netItem({
          item: stage.name,
          gross,
          scheduled,
          onHand: readyNow(stage),
          leadTime: lags[index - 1] ?? 0,
          now,
        })
      : withoutFigures(stage.name, scheduled);
    items.push(item);
  }
  return items;
};

/** A shortage this small beside the requirement is the rounding of doubles, and none. */
const ROUNDING = 1e-12;

/** Net requirement of a period: what is required beyond what is available in it, in units. */
export const shortageOf = (required: number, available: number): number => {
  const shortage = required - available;
  return shortage > required * ROUNDING ? shortage : 0;
};

/**
 * Nets a single item, lot for lot: net = gross - on hand - scheduled, where that is above 0; on hand at the end of a
 * period = on hand before + scheduled + planned receipts - gross; a receipt is released `leadTime` periods earlier.
 * (Textbook MRP; all figures in units of the item, by period.)
 * @param given.now the first period in which anything can be released, 0 by default.
 */
export const netItem = (given: {
  readonly item: string;
  readonly gross: number[];
  readonly scheduled: readonly number[];
  readonly onHand: number;
  readonly leadTime: number;
  readonly now?: number;
}): NettedItem => {
  const { item, gross, leadTime, now = 0 } = given;
  let onHand = given.onHand;
  const scheduled: number[] = [];
  const projected: number[] = [];
  const net: number[] = [];
  for (const [period, required] of gross.entries()) {
    const receipt = given.scheduled[period] ?? 0;
    const available = onHand + receipt;
    const shortage = shortageOf(required, available);
    onHand = shortage > 0 ? 0 : Math.max(0, available - required);
    scheduled.push(receipt);
    projected.push(onHand);
    net.push(shortage);
  }
  let pastDue = 0;
  for (const units of net.slice(0, now + leadTime)) pastDue += units;
  return {
    item,
    grossRequirements: gross,
    scheduledReceipts: scheduled,
    projectedOnHand: projected,
    netRequirements: net,
    plannedReceipts: net,
    plannedReleases: gross.map((_, period) => (period < now ? 0 : (net[period + leadTime] ?? 0))),
    pastDue,
  };
};

const withoutFigures = (item: string, scheduledReceipts: number[]): NettedItem => {
  const none: Row = scheduledReceipts.map(() => null);
  return {
    item,
    grossRequirements: none,
    scheduledReceipts,
    projectedOnHand: none,
    netRequirements: none,
    plannedReceipts: none,
    plannedReleases: none,
    pastDue: null,
  };
};

/** The X to create by period: the planned releases of the first stage. */
export const unitsToCreate = (items: readonly NettedItem[]): Row => items.at(-1)?.plannedReleases ?? [];
