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

/** A bar down the left side of a rectangle at the origin, within its rounded corners; not wider than these. */
export const leftBarPath = (width: number, height: number, radius: number): string => {
  const top = radius - Math.sqrt(radius ** 2 - (radius - width) ** 2);
  const arc = `A${radius} ${radius} 0 0 0`;
  return `M${width} ${rounded(top)}${arc} 0 ${radius}V${rounded(height - radius)}${arc} ${width} ${rounded(height - top)}Z`;
};
