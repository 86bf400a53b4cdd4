import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  fitted,
  moved,
  revealed,
  windowOf,
  zoomed,
} from '../../../../renderer/reader/picture/camera.ts';
import type { Rect } from '../../../../shared/scene/query.ts';

const SIZE = { width: 800, height: 600 };
const isIn = (area: Rect, { x, y, width, height }: Rect): boolean =>
  area.x >= x - 0.01 &&
  area.y >= y - 0.01 &&
  area.x + area.width <= x + width + 0.01 &&
  area.y + area.height <= y + height + 0.01;

const anyRect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 40_000 }),
  height: fc.integer({ min: 1, max: 40_000 }),
});

describe('the camera of a web page', () => {
  it('shows all of what it fits, and blows nothing up', () => {
    fc.assert(
      fc.property(anyRect, (area) => {
        const camera = fitted(area, SIZE);
        expect(isIn(area, windowOf(camera, SIZE))).toBe(true);
        expect(camera.scale).toBeLessThanOrEqual(1.25);
      }),
    );
  });

  it('brings any block into sight', () => {
    fc.assert(
      fc.property(anyRect, anyRect, (all, block) => {
        expect(isIn(block, windowOf(revealed(fitted(all, SIZE), block, SIZE), SIZE))).toBe(true);
      }),
    );
  });

  it('stays where it is for a block that can be read', () => {
    const camera: Camera = { x: 0, y: 0, scale: 1 };
    expect(revealed(camera, { x: 10, y: 10, width: 100, height: 40 }, SIZE)).toBe(camera);
  });

  it('keeps what is under the pointer as it zooms', () => {
    const camera: Camera = { x: 30, y: -20, scale: 0.7 };
    const at = { x: 210, y: 95 };
    const after = zoomed(camera, 1.5, at);
    expect(after.x + at.x / after.scale).toBeCloseTo(camera.x + at.x / camera.scale);
    expect(after.y + at.y / after.scale).toBeCloseTo(camera.y + at.y / camera.scale);
    expect(after.scale).toBeCloseTo(1.05);
  });

  it('moves with the pointer, whatever the scale', () => {
    expect(moved({ x: 0, y: 0, scale: 2 }, 10, -4)).toEqual({ x: -5, y: 2, scale: 2 });
  });
});
