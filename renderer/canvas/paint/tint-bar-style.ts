/** The bar of a colour as a background of an element of the page. */
import type { CSSProperties } from 'react';
import { barLines, TINT_BARS, type TintName } from '../../../shared/scene/overlays/palette.ts';

/** A background image: it also stays where the system prescribes the colours of grounds. */
export const tintBarStyle = (tint: TintName, colour: string): CSSProperties => {
  const { columns, dash } = TINT_BARS[tint];
  const lines = barLines(columns);
  const stripes = dash
    ? `repeating-linear-gradient(to bottom, ${colour} 0 ${dash[0]}px, transparent ${dash[0]}px ${dash[0] + dash[1]}px)`
    : `linear-gradient(${colour}, ${colour})`;
  return {
    backgroundImage: lines.map(() => stripes).join(', '),
    backgroundSize: lines.map(({ width }) => `${width}px calc(100% - 8px)`).join(', '),
    backgroundPosition: lines.map(({ x }) => `${x}px 4px`).join(', '),
    backgroundRepeat: 'no-repeat',
    backgroundOrigin: 'border-box',
  };
};
