import { describe, expect, it } from 'vitest';
import { paintStatus } from '../../../../renderer/canvas/paint/paint-status.ts';

/** Where shapes were begun, and whether one was filled. */
const painting = () => {
  const points: { x: number; y: number }[] = [];
  let filled = false;
  const at = (x: number, y: number) => points.push({ x, y });
  const context = {
    beginPath: () => {},
    closePath: () => {},
    stroke: () => {},
    fill: () => {
      filled = true;
    },
    arc: at,
    moveTo: at,
    lineTo: at,
  };
  return { context: context as unknown as CanvasRenderingContext2D, points, isFilled: () => filled };
};

const BOX = { x: 100, y: 100, width: 80, height: 40 };

describe('the status of a block that is far away', () => {
  it('is a shape in the lower right corner, filled if it is approved', () => {
    const [nominated, approved] = [painting(), painting()];
    paintStatus(nominated.context, 'nominated', 'black', BOX, null);
    paintStatus(approved.context, 'approved', 'black', BOX, null);
    for (const { points } of [nominated, approved])
      for (const { x, y } of points) {
        expect(x).toBeGreaterThan(160);
        expect(x).toBeLessThan(180);
        expect(y).toBeGreaterThan(120);
        expect(y).toBeLessThan(140);
      }
    expect(nominated.isFilled()).toBe(false);
    expect(approved.isFilled()).toBe(true);
  });

  it('gives way to the name, and is left out if there is hardly a block to be seen', () => {
    const { context, points } = painting();
    paintStatus(context, 'rejected', 'black', BOX, { x: 106, y: 102, width: 68, height: 36 });
    paintStatus(context, 'rejected', 'black', { ...BOX, width: 30 }, null);
    expect(points).toEqual([]);
  });
});
