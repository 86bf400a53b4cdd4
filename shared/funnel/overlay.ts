/** A scenario's figures by block: what enters and leaves the blocks that its stages are linked to. */
import type { Model } from '../model/model.ts';
import { ancestorsOf } from '../model/queries/ancestors.ts';
import { withTerms } from '../model/queries/terms.ts';
import { say } from '../words/messages.ts';
import { funnelInputOf, stagesOf } from './input/from-model.ts';
import type { FunnelInput } from './input/input.ts';
import { readFunnelInput } from './input/read-input.ts';
import { blockOfStage } from './input/stage-links.ts';
import { netQuota } from './netting.ts';
import { sum } from './rates.ts';
import { reverseFunnel } from './reverse.ts';
import { words } from './words.ts';

/**
 * Which flow an overlay tells: `needed` is what must pass the stages for the whole quota, whatever is open; `netted` is what
 * is still to pass them in time once what is certain and open has been counted.
 */
export type Volumes = 'needed' | 'netted';

/** Units that must enter a block's stages, and those that leave them; null if unreachable. */
export type Volume = {
  readonly unitsIn: number | null;
  readonly unitsOut: number | null;
  /** Units open in the stages, which go on beside those that enter; null if all are counted as entering. */
  readonly open: number | null;
  /** Units out per unit in; null if it does not lead from one to the other. */
  readonly conversion: number | null;
};

export type LinkedStage = {
  readonly id: string;
  readonly name: string;
  /** The block it stands for; null if it stands for none. */
  readonly processId: string | null;
  readonly volume: Volume;
};

export type FunnelOverlay = {
  readonly currency: string;
  /** In their order. */
  readonly stages: readonly LinkedStage[];
  /** By block: of the stages linked to it. */
  readonly own: ReadonlyMap<string, Volume>;
  /** By block: of the stages linked to it or to anything inside it. */
  readonly whole: ReadonlyMap<string, Volume>;
};

/**
 * The overlay of a scenario. The cost is that of its stages and how deep their blocks lie, whatever the size of the model.
 * @returns a sentence if the scenario can't be calculated, null if it is gone.
 */
export const funnelOverlayOf = (
  model: Model,
  funnelId: string,
  volumes: Volumes = 'needed',
): { readonly overlay: FunnelOverlay } | { readonly problem: string } | null => {
  const funnel = model.rows.funnel.get(funnelId);
  if (!funnel) return null;
  const rows = stagesOf(model, funnelId).map((stage) => ({
    ...stage,
    processId: blockOfStage(model, stage),
  }));
  if (rows.length === 0) return { problem: say(words.noStages) };
  const read = readFunnelInput(funnelInputOf(model, funnel));
  if ('problems' in read) return { problem: read.problems.map(({ sentence }) => sentence).join(' ') };
  const { stages: figures } = read.input;
  const given: Given = {
    entering: volumes === 'netted' ? enteringNetted(read.input) : enteringNeeded(read.input),
    conversions: figures.map(({ conversion }) => conversion),
    open: volumes === 'netted' ? figures.map(({ open }) => open) : null,
  };
  const indexes = (of: (processId: string) => readonly string[]): Map<string, number[]> => {
    const byBlock = new Map<string, number[]>();
    for (const [index, { processId }] of rows.entries())
      if (processId !== null)
        for (const id of of(processId)) byBlock.set(id, [...(byBlock.get(id) ?? []), index]);
    return byBlock;
  };
  const volumesOf = (byBlock: Map<string, number[]>) =>
    new Map([...byBlock].map(([id, stages]) => [id, volumeOf(stages, given)]));
  return {
    overlay: {
      currency: funnel.currency,
      stages: rows.map(({ id, name, processId }, index) => ({
        id,
        name: withTerms(model, name),
        processId,
        volume: volumeOf([index], given),
      })),
      own: volumesOf(indexes((id) => [id])),
      whole: volumesOf(indexes((id) => [id, ...ancestorsOf(model, id).map((ancestor) => ancestor.id)])),
    },
  };
};

type Given = {
  /** Units that enter each stage, and the deals won last. */
  readonly entering: readonly (number | null)[];
  readonly conversions: readonly number[];
  readonly open: readonly number[] | null;
};

const enteringNeeded = ({ quota, dealSize, stages }: FunnelInput): Given['entering'] => {
  const { deals, stages: needs } = reverseFunnel(sum(quota), dealSize, stages);
  return [...needs.map(({ required }) => required), deals];
};

/** What enters a stage in time is what is released for it: the planned receipts without those past due. */
const enteringNetted = (input: FunnelInput): Given['entering'] =>
  netQuota(input)
    .map(({ plannedReleases }) => plannedReleases)
    .map((row) => (row.every((units) => units !== null) ? sum(row) : null))
    .reverse();

/** The volume of some stages, by their ascending indexes. */
const volumeOf = (stages: readonly number[], { entering, conversions, open }: Given): Volume => {
  const first = stages[0] ?? 0;
  const last = stages.at(-1) ?? first;
  const isRun = last - first === stages.length - 1;
  return {
    unitsIn: entering[first] ?? null,
    unitsOut: entering[last + 1] ?? null,
    open: open && sum(stages.map((index) => open[index] ?? 0)),
    // What is open in a later stage of several has some of the conversions behind it.
    conversion:
      isRun && (open === null || stages.length === 1)
        ? stages.reduce((product, index) => product * (conversions[index] ?? 0), 1)
        : null,
  };
};
