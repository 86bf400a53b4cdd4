/** The funnel overlay on a page: a band on each block that stages of the scenario are linked to. */
import type { ExportOptions } from '../../../../shared/api/contract.ts';
import { funnelOverlayOf } from '../../../../shared/funnel/overlay.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { withTerms } from '../../../../shared/model/terms.ts';
import { LIGHT } from '../../../../shared/scene/palette.ts';
import { figuresIn } from '../../../../shared/scene/pictures/figures.ts';
import {
  bandOf,
  bandShapes,
  VOLUMES_IN_WORDS,
  volumeOfBox,
} from '../../../../shared/scene/pictures/funnel-band.ts';
import type { Shape } from '../../../../shared/scene/pictures/picture.ts';
import type { Placed } from '../../../../shared/scene/query.ts';
import { fitted, plain } from '../../../../shared/scene/text.ts';
import { drawLine } from './line.ts';
import type { Page } from './page.ts';

export type OverlayOptions = Pick<ExportOptions, 'funnelOverlay' | 'funnelVolumes'>;

/** The bands of the boxes of a scene, in its units. None where the scenario is gone or can't be calculated. */
export const bandsOf = (
  model: Model,
  { funnelOverlay, funnelVolumes }: OverlayOptions,
  boxes: readonly Placed[],
): Shape[] => {
  if (funnelOverlay === undefined) return [];
  const found = funnelOverlayOf(model, funnelOverlay, funnelVolumes);
  if (!found || !('overlay' in found)) return [];
  const { overlay } = found;
  const figures = figuresIn(overlay.currency);
  return boxes.flatMap(({ box, x, y }) => {
    const volume = volumeOfBox(overlay, box);
    const band = volume && bandOf(box, volume, figures);
    return band ? bandShapes({ ...band, x: band.x + x, y: band.y + y }) : [];
  });
};

/** What the bands mean, in the margin below the picture. */
export const drawBandCaption = (
  pdf: PDFKit.PDFDocument,
  model: Model,
  { funnelOverlay = '', funnelVolumes = 'needed' }: OverlayOptions,
  page: Page,
): void => {
  const funnel = model.rows.funnel.get(funnelOverlay);
  if (!funnel) return;
  const { margin, height, width, headingSize } = page;
  const size = headingSize * 0.9;
  const words = `Funnel: ${withTerms(model, funnel.name)}. On linked blocks: ${VOLUMES_IN_WORDS[funnelVolumes]}.`;
  drawLine(pdf, fitted(plain(words), 'sans-400', size, width - 2 * margin), margin, height - margin * 0.5, {
    font: 'sans-400',
    size,
    colour: LIGHT.inkFaint,
  });
};
