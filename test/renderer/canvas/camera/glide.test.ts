import { describe, expect, it } from 'vitest';
import { EXPLODE_MS } from '../../../../renderer/canvas/camera/camera.ts';
import { createGlide } from '../../../../renderer/canvas/camera/glide.ts';
import type { Viewport } from '../../../../renderer/state/ports/camera.ts';

const START: Viewport = { x: 0, y: 0, zoom: 1 };
const GOAL: Viewport = { x: 100, y: -50, zoom: 2 };

/** A camera whose frames come when they are told to. */
const cameraAt = (start: Viewport, isStill = false) => {
  let at = start;
  let time = 0;
  let pending: ((now: number) => void) | null = null;
  const glide = createGlide({
    stand: () => at,
    put: (to) => {
      at = to;
    },
    isStill: () => isStill,
    inFrame: (act) => {
      pending = act;
      return () => {
        if (pending === act) pending = null;
      };
    },
    now: () => time,
  });
  return {
    ...glide,
    stand: () => at,
    hasFrame: () => pending !== null,
    frame: (ms: number) => {
      time += ms;
      const act = pending;
      pending = null;
      act?.(time);
    },
  };
};

describe('the camera', () => {
  it('goes at once if it is told to, and if nothing may glide', () => {
    for (const [animated, isStill] of [
      [false, false],
      [true, true],
    ] as const) {
      const camera = cameraAt(START, isStill);
      camera.moveTo(GOAL, animated);
      expect(camera.stand()).toEqual(GOAL);
      expect(camera.hasFrame()).toBe(false);
    }
  });

  it('glides from its position to the goal, which counts as its position at once', () => {
    const camera = cameraAt(START);
    camera.moveTo(GOAL, true);
    expect(camera.stand()).toEqual(START);
    expect(camera.viewport()).toEqual(GOAL);
    camera.frame(EXPLODE_MS / 2);
    const { x, zoom } = camera.stand();
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(100);
    expect(zoom - 1).toBeCloseTo(x / 100);
    camera.frame(EXPLODE_MS);
    expect(camera.stand()).toEqual(GOAL);
    expect(camera.hasFrame()).toBe(false);
  });

  it('turns to another goal on the way, and then forgets the first', () => {
    const camera = cameraAt(START);
    camera.moveTo(GOAL, true);
    camera.frame(EXPLODE_MS / 2);
    const other = { x: -10, y: 0, zoom: 1 };
    camera.moveTo(other, true);
    camera.frame(EXPLODE_MS);
    expect(camera.stand()).toEqual(other);
    expect(camera.viewport()).toEqual(other);
    expect(camera.hasFrame()).toBe(false);
  });

  it('stays where it is once the user moves the canvas', () => {
    const camera = cameraAt(START);
    camera.moveTo(GOAL, true);
    camera.frame(EXPLODE_MS / 2);
    const here = camera.stand();
    camera.interrupt();
    camera.frame(EXPLODE_MS);
    expect(camera.stand()).toEqual(here);
    expect(camera.viewport()).toEqual(here);
  });
});
