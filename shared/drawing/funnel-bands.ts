/** The funnel overlay of a picture: a band on each block that stages of the scenario are linked to. */
import type { ExportOptions } from '../../../../shared/api/contract.ts';
import { funnelOverlayOf } from '../../../../shared/funnel/overlay.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { withTerms } from '../../../../shared/model/terms.ts';
import { figuresIn } from '../../../../shared/scene/pictures/figures.ts';
import {
  bandOf,
  bandShapes,
  VOLUMES_IN_WORDS,
  volumeOfBox,
} from '../../../../shared/scene/pictures/funnel-band.ts';
import type { Shape } from '../../../../shared/scene/pictures/picture.ts';
import type { Placed } from '../../../../shared/scene/query.ts';
import { plain } from '../../../../shared/scene/text.ts';

export type OverlayOptions = Pick<ExportOptions, 'funnelOverlay' | 'funnelVolumes' | 'locale'>;

/** The bands of the boxes of a scene, in its units. None where the scenario is gone or can't be calculated. */
export const bandsOf = (model: Model, options: OverlayOptions, boxes: readonly Placed[]): Shape[] => {
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

/** What the bands mean, or why the scenario has none; empty where no scenario is shown. */
export const bandsInWords = (model: Model, options: OverlayOptions): string => {
  const { funnelOverlay, funnelVolumes = 'needed' } = options;
  const found = overlayOf(model, options);
  if (!found) return '';
  const name = withTerms(model, model.rows.funnel.get(funnelOverlay ?? '')?.name ?? '');
  const told = 'overlay' in found ? `On linked blocks: ${VOLUMES_IN_WORDS[funnelVolumes]}.` : found.problem;
  return plain(`Funnel: ${name}. ${told}`);
};

const overlayOf = (model: Model, { funnelOverlay, funnelVolumes }: OverlayOptions) =>
  funnelOverlay === undefined ? null : funnelOverlayOf(model, funnelOverlay, funnelVolumes);
