/** A scenario's figures by block: what enters and leaves the blocks that its stages are linked to. */
import { ancestorsOf, type Model } from '../model/model.ts';
import { withTerms } from '../model/terms.ts';
import { funnelInputOf, stagesOf } from './from-model.ts';
import { sum } from './rates.ts';
import { readFunnelInput } from './read-input.ts';
import { reverseFunnel } from './reverse.ts';

/** Units that must enter a block's stages for the whole quota, and those that leave them; null where out of reach. */
export type Volume = {
  readonly unitsIn: number | null;
  readonly unitsOut: number | null;
  /** Units out per unit in; null where stages of other blocks stand between those of this one. */
  readonly conversion: number | null;
};

export type LinkedStage = {
  readonly id: string;
  readonly name: string;
  /** The block it stands for; null where it stands for none. */
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
 * @returns a sentence where the scenario can't be calculated, null where it is gone.
 */
export const funnelOverlayOf = (
  model: Model,
  funnelId: string,
): { readonly overlay: FunnelOverlay } | { readonly problem: string } | null => {
  const funnel = model.rows.funnel.get(funnelId);
  if (!funnel) return null;
  const rows = stagesOf(model, funnelId);
  if (rows.length === 0) return { problem: 'The scenario has no stages yet. Add some in the Funnel view.' };
  const read = readFunnelInput(funnelInputOf(model, funnel));
  if ('problems' in read) return { problem: read.problems.map(({ sentence }) => sentence).join(' ') };
  const { quota, dealSize, stages: figures } = read.input;
  const { deals, stages: needs } = reverseFunnel(sum(quota), dealSize, figures);
  const entering = [...needs.map(({ required }) => required), deals];
  const indexes = (of: (processId: string) => readonly string[]): Map<string, number[]> => {
    const byBlock = new Map<string, number[]>();
    for (const [index, { processId }] of rows.entries())
      if (processId !== null && model.rows.process.has(processId))
        for (const id of of(processId)) byBlock.set(id, [...(byBlock.get(id) ?? []), index]);
    return byBlock;
  };
  const conversions = figures.map(({ conversion }) => conversion);
  const volumes = (byBlock: Map<string, number[]>) =>
    new Map([...byBlock].map(([id, stages]) => [id, volumeOf(stages, entering, conversions)]));
  return {
    overlay: {
      currency: funnel.currency,
      stages: rows.map(({ id, name, processId }, index) => ({
        id,
        name: withTerms(model, name),
        processId,
        volume: volumeOf([index], entering, conversions),
      })),
      own: volumes(indexes((id) => [id])),
      whole: volumes(indexes((id) => [id, ...ancestorsOf(model, id).map((ancestor) => ancestor.id)])),
    },
  };
};

/** The volume of some stages, by their ascending indexes. */
const volumeOf = (
  stages: readonly number[],
  entering: readonly (number | null)[],
  conversions: readonly number[],
): Volume => {
  const first = stages[0] ?? 0;
  const last = stages.at(-1) ?? first;
  const isRun = last - first === stages.length - 1;
  return {
    unitsIn: entering[first] ?? null,
    unitsOut: entering[last + 1] ?? null,
    conversion: isRun ? stages.reduce((product, index) => product * (conversions[index] ?? 0), 1) : null,
  };
};
