import { describe, expect, it } from 'vitest';
import {
  fromMinimap,
  isInTheWay,
  MINIMAP_HEIGHT,
  MINIMAP_WIDTH,
  minimapBoxes,
  minimapFrame,
  minimapScale,
} from '../../../../renderer/canvas/minimap/minimap.ts';
import type { PlacedBox, Scene } from '../../../../shared/scene/scene.ts';

const boxAt = (x: number, y: number, size: number, children: readonly PlacedBox[] = []): PlacedBox => ({
  x,
  y,
  box: {
    kind: children.length > 0 ? 'container' : 'block',
    id: `${x} ${y} ${size}`,
    level: 1,
    width: size,
    height: size,
    headerHeight: 20,
    fontSize: 12,
    fontWeight: 500,
    lines: [],
    children,
  },
});
const sceneOf = (width: number, height: number, boxes: readonly PlacedBox[]): Scene => ({
  width,
  height,
  boxes,
});

describe('the minimap', () => {
  it.each([
    [4000, 300],
    [300, 4000],
    [1, 1],
    [500, 500],
  ])('holds the whole of a scene of %d by %d', (width, height) => {
    const map = minimapScale({ width, height });
    expect(map.left).toBeGreaterThanOrEqual(0);
    expect(map.top).toBeGreaterThanOrEqual(0);
    expect(map.left + width * map.scale).toBeLessThanOrEqual(MINIMAP_WIDTH);
    expect(map.top + height * map.scale).toBeLessThanOrEqual(MINIMAP_HEIGHT);
  });

  it('leads back to the point of the scene that was pressed', () => {
    const map = minimapScale({ width: 1200, height: 800 });
    const frame = minimapFrame({ x: 300, y: 200, width: 200, height: 100 }, map);
    const corner = fromMinimap(frame, map);
    expect(corner.x).toBeCloseTo(300);
    expect(corner.y).toBeCloseTo(200);
  });

  it('keeps the frame inside, wherever the window looks', () => {
    const map = minimapScale({ width: 1200, height: 800 });
    for (const shown of [
      { x: -5000, y: -5000, width: 20_000, height: 20_000 },
      { x: 9000, y: 9000, width: 10, height: 10 },
      { x: -900, y: 10, width: 100, height: 100 },
    ]) {
      const { x, y, width, height } = minimapFrame(shown, map);
      expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(MINIMAP_WIDTH);
      expect(y + height).toBeLessThanOrEqual(MINIMAP_HEIGHT);
    }
  });

  it('shows the frame of a window that sees almost nothing of a long row', () => {
    const map = minimapScale({ width: 60_000, height: 64 });
    const { x, y, width, height } = minimapFrame({ x: 30_000, y: -300, width: 800, height: 600 }, map);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(8);
    expect(x + width / 2).toBeCloseTo(map.left + 30_400 * map.scale);
    expect(y + height / 2).toBeCloseTo(MINIMAP_HEIGHT / 2, 0);
  });

  it('draws two levels, and no more than it can show of a great many', () => {
    const inner = boxAt(20, 20, 200, [boxAt(5, 5, 50)]);
    const scene = sceneOf(400, 400, [boxAt(0, 0, 300, [inner])]);
    expect(minimapBoxes(scene, minimapScale(scene))).toHaveLength(2);
    const many = sceneOf(
      100_000,
      100,
      Array.from({ length: 5000 }, (_, i) => boxAt(i * 20, 0, 10)),
    );
    expect(minimapBoxes(many, minimapScale(many)).length).toBeLessThanOrEqual(400);
  });

  it.each([
    ['the picture fits and ends under it', { x: 40, y: 40, zoom: 0.5 }, { width: 1000, height: 700 }, true],
    ['the picture fits and ends before it', { x: 40, y: 40, zoom: 0.4 }, { width: 1000, height: 700 }, false],
    ['the picture fits and ends above it', { x: 40, y: 40, zoom: 0.5 }, { width: 1000, height: 900 }, false],
    ['a part is out of sight at the right', { x: 40, y: 40, zoom: 0.7 }, { width: 1000, height: 900 }, false],
    ['a part is out of sight at the left', { x: -1, y: 40, zoom: 0.5 }, { width: 900, height: 700 }, false],
  ])('is in the way or not where %s', (_, viewport, window, expected) => {
    expect(isInTheWay({ width: 1800, height: 1200 }, viewport, window)).toBe(expected);
  });
});
