import { describe, expect, it } from 'vitest';
import { outermost, RING, ringGap, sheetPath } from '../../../../renderer/canvas/present/spotlight.ts';

const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('the spotlight', () => {
  it('cuts one hole for blocks that lie in one another, and one for the same block named twice', () => {
    const outer = rect(0, 0, 100, 100);
    const apart = rect(200, 0, 50, 50);
    expect(outermost([rect(10, 10, 20, 20), outer, apart])).toEqual([outer, apart]);
    expect(outermost([outer, outer])).toEqual([outer]);
  });

  it('covers the whole screen with one closed path and closes each hole', () => {
    const path = sheetPath(800, 600, [rect(10, 10, 100, 40), rect(200, 10, 4, 4)], 14);
    expect(path.startsWith('M0 0h800v600h-800z')).toBe(true);
    expect(path.match(/z/g)).toHaveLength(3);
    expect(path).not.toMatch(/NaN|h--|v--/);
  });
});

describe('the hole around a block in the light', () => {
  it('leaves the ring of the selection free at every zoom', () => {
    for (const zoom of [0.1, 1, 1.8, 2.5, 4]) expect(ringGap(zoom)).toBeGreaterThan(RING * zoom);
    expect(ringGap(0.1)).toBe(6);
  });
});
