import { describe, expect, it } from 'vitest';
import { around } from '../../../renderer/canvas/camera.ts';

describe('the rectangle around several', () => {
  it('holds all of them', () => {
    expect(
      around([
        { x: 10, y: 5, width: 10, height: 10 },
        { x: -5, y: 8, width: 2, height: 40 },
      ]),
    ).toEqual({ x: -5, y: 5, width: 25, height: 43 });
  });

  it('is none where there is nothing', () => {
    expect(around([])).toBeNull();
  });
});
