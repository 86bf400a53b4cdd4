/** Path data, as SVG writes it (SVG 2, "Paths") and PDF's library reads it. */
import type { Point } from '../scene/lines/points.ts';

/** A hundredth of a unit is nothing to see, and files stay small. */
export const rounded = (length: number): number => Math.round(length * 100) / 100;

export const linePath = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');

export const polygonPath = (points: readonly Point[]): string => `${linePath(points)}Z`;

export const circlePath = (x: number, y: number, radius: number): string => {
  const half = (to: number) => `A${rounded(radius)} ${rounded(radius)} 0 0 1 ${rounded(to)} ${rounded(y)}`;
  return `M${rounded(x - radius)} ${rounded(y)}${half(x + radius)}${half(x - radius)}Z`;
};
