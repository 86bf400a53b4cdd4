import { describe, expect, it } from 'vitest';
import { movedByFingers } from '../../../../renderer/canvas/camera/fingers.ts';

const LIMITS = { least: 0.1, most: 4 };
const at = (x: number, y: number) => ({ x, y });

describe('fingers on the picture', () => {
  it('move it by one finger as far as the finger goes', () => {
    const from = { x: 10, y: 20, zoom: 0.8 };
    expect(movedByFingers(from, [at(100, 100)], [at(130, 80)], LIMITS)).toEqual({ x: 40, y: 0, zoom: 0.8 });
  });

  it('keep what is under two fingers under them', () => {
    const from = { x: 12, y: -30, zoom: 0.7 };
    const [before, after] = [
      [at(100, 100), at(300, 200)],
      [at(60, 90), at(460, 290)],
    ];
    const to = movedByFingers(from, before, after, LIMITS);
    expect(to.zoom).toBeCloseTo(1.4);
    before.forEach((point, i) => {
      const under = { x: (point.x - from.x) / from.zoom, y: (point.y - from.y) / from.zoom };
      expect(under.x * to.zoom + to.x).toBeCloseTo(after[i]?.x ?? Number.NaN);
      expect(under.y * to.zoom + to.y).toBeCloseTo(after[i]?.y ?? Number.NaN);
    });
  });

  it('zoom no further than the picture can be zoomed', () => {
    const near = [at(100, 100), at(120, 100)];
    const far = [at(0, 100), at(2000, 100)];
    expect(movedByFingers({ x: 0, y: 0, zoom: 1 }, near, far, LIMITS).zoom).toBe(4);
    expect(movedByFingers({ x: 0, y: 0, zoom: 1 }, far, near, LIMITS).zoom).toBe(0.1);
  });

  it('tell no zoom while they are at one point', () => {
    const same = [at(100, 100), at(100, 100)];
    expect(movedByFingers({ x: 0, y: 0, zoom: 1 }, same, [at(90, 100), at(140, 100)], LIMITS).zoom).toBe(1);
  });
});
