/** The bars above the canvas, in pixels. Styles take the heights from here. */
import type { CSSProperties } from 'react';

/** The height of the legend of what is laid over the blocks. */
export const LEGEND_PX = 34;
/** The height of the strip with the stages of a funnel. */
const STRIP_PX = 96;

export type Bars = { readonly hasLegend: boolean; readonly hasStrip: boolean };

/** What they take of the canvas. */
export const barsHeight = ({ hasLegend, hasStrip }: Bars): number =>
  (hasLegend ? LEGEND_PX : 0) + (hasStrip ? STRIP_PX : 0);

/** For the styles of the canvas and of the bars: where each begins, and how high it is. */
export const barsStyle = (bars: Bars): CSSProperties & Record<`--${string}`, string> => ({
  '--legend-height': `${LEGEND_PX}px`,
  '--strip-height': `${STRIP_PX}px`,
  '--legend-top': `${barsHeight({ ...bars, hasLegend: false })}px`,
  '--bars-height': `${barsHeight(bars)}px`,
});
