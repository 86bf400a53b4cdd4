import { describe, expect, it } from 'vitest';
import { around, showing } from '../../../renderer/canvas/camera.ts';

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

describe('what is typed one after the other', () => {
  const row = (i: number) => ({ x: i * 192, y: 0, width: 168, height: 64 });
  const [width, height, margin, ahead] = [800, 600, 56, 0.5];

  it('moves the picture once for several blocks, and each of them can be seen', () => {
    let camera = { x: 56, y: 100, zoom: 1 };
    let moves = 0;
    for (let i = 0; i < 20; i++) {
      const next = showing(row(i), camera, width, height, margin, undefined, ahead);
      if (next.x !== camera.x) moves++;
      camera = next;
      expect(row(i).x + camera.x).toBeGreaterThanOrEqual(margin);
      expect(row(i).x + 168 + camera.x).toBeLessThanOrEqual(width - margin);
    }
    expect(moves).toBeLessThan(10);
  });

  it('moves nothing that is in sight, and keeps all of a large one in sight', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(
      showing({ x: 100, y: 100, width: 168, height: 64 }, camera, width, height, margin, 1, ahead),
    ).toEqual(camera);
    const large = showing(
      { x: 900, y: 100, width: 600, height: 64 },
      camera,
      width,
      height,
      margin,
      1,
      ahead,
    );
    expect(900 + large.x).toBeGreaterThanOrEqual(margin);
    expect(1500 + large.x).toBeLessThanOrEqual(width - margin);
  });
});
