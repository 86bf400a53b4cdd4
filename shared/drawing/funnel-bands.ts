/** The funnel overlay of a picture: a band on each block that stages of the scenario are linked to. */

import type { Shape } from '../charts/chart.ts';
import { figuresIn } from '../charts/figures/figures.ts';
import { bandOf, bandShapes, volumeOfBox, volumesInWords } from '../charts/funnel-band.ts';
import { funnelOverlayOf, type Volumes } from '../funnel/overlay.ts';
import type { Model } from '../model/model.ts';
import { withTerms } from '../model/queries/terms.ts';
import type { Placed } from '../scene/query.ts';
import { plain } from '../scene/text/text.ts';
import { words } from '../scene/words.ts';
import { say } from '../words/messages.ts';

export type BandOptions = {
  /** The scenario whose figures stand on the blocks. */
  readonly funnelOverlay?: string | undefined;
  readonly funnelVolumes?: Volumes | undefined;
  readonly locale?: string | undefined;
};

/** The bands of the boxes of a scene, in its units. None if the scenario is gone or can't be calculated. */
export const bandsOf = (model: Model, options: BandOptions, boxes: readonly Placed[]): Shape[] => {
  const found = overlayOf(model, options);
  if (!found || !('overlay' in found)) return [];
  const { overlay } = found;
  const figures = figuresIn(overlay.currency, options.locale);
  return boxes.flatMap(({ box, x, y }) => {
    const volume = volumeOfBox(overlay, box);
    const band = volume && bandOf(box, volume, figures);
    return band ? bandShapes({ ...band, x: band.x + x, y: band.y + y }) : [];
  });
};

/** What the bands mean, or why the scenario has none; empty if no scenario is shown. */
export const bandsInWords = (model: Model, options: BandOptions): string => {
  const { funnelOverlay, funnelVolumes = 'needed' } = options;
  const found = overlayOf(model, options);
  if (!found) return '';
  const scenario = withTerms(model, model.rows.funnel.get(funnelOverlay ?? '')?.name ?? '');
  return plain(
    'overlay' in found
      ? say(words.funnel, { scenario, volumes: volumesInWords(funnelVolumes) })
      : say(words.funnelProblem, { scenario, problem: found.problem }),
  );
};

const overlayOf = (model: Model, { funnelOverlay, funnelVolumes }: BandOptions) =>
  funnelOverlay === undefined ? null : funnelOverlayOf(model, funnelOverlay, funnelVolumes);
