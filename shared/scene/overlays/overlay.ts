/** What is laid over the blocks without changing them: a lens, the run of a use case, the difference of two states. */
import { z } from 'zod';
import { childrenOf, type Model } from '../../model/model.ts';
import type { ViewData } from '../view.ts';
import { OVERLAY_TONE_NAMES } from './overlay-tones.ts';

const markSchema = z.strictObject({
  tone: z.enum(OVERLAY_TONE_NAMES),
  /** A shape, so that nothing depends on colour alone. Empty if the block is only pushed into the background. */
  sign: z.string().max(8),
  word: z.string().max(10_000),
});
export type OverlayMark = Readonly<z.infer<typeof markSchema>>;

/** An overlay as plain data, as it crosses the contract. A block that is in no list has no mark. */
export const overlaySchema = z.strictObject({
  title: z.string().max(10_000),
  legend: z.array(markSchema).max(100),
  marks: z.array(markSchema.extend({ ids: z.array(z.string()).max(1_000_000) })).max(1_000_000),
});
export type OverlayData = z.infer<typeof overlaySchema>;

export type OverlayPicture = {
  /** What the legend is headed by. */
  readonly title: string;
  readonly legend: readonly OverlayMark[];
  /** How a block is marked. The same mark must be the same object. */
  readonly markOf: (id: string, isExploded: boolean) => OverlayMark | undefined;
};

/** The mark of a block that recedes behind those that are meant. */
export const FAINT: OverlayMark = { tone: 'faint', sign: '', word: '' };

/** An overlay as data: the marks of the blocks that a view shows. */
export const overlayData = (
  model: Model,
  { rootId, exploded }: ViewData,
  { title, legend, markOf }: OverlayPicture,
): OverlayData => {
  const isExploded = new Set(exploded);
  const idsOf = new Map<string, { mark: OverlayMark; ids: string[] }>();
  const mark = (id: string, isOpen: boolean): void => {
    const found = markOf(id, isOpen);
    if (found) {
      const key = `${found.tone} ${found.sign} ${found.word}`;
      const known = idsOf.get(key);
      if (known) known.ids.push(id);
      else idsOf.set(key, { mark: found, ids: [id] });
    }
    if (isOpen) for (const child of childrenOf(model, id)) mark(child.id, isExploded.has(child.id));
  };
  const tops = rootId === null ? childrenOf(model, null).map(({ id }) => id) : [rootId];
  for (const id of tops) mark(id, id === rootId || isExploded.has(id));
  return {
    title,
    legend: [...legend],
    marks: [...idsOf.values()].map((each) => ({ ...each.mark, ids: each.ids })),
  };
};
