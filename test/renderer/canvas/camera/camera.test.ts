import { describe, expect, it } from 'vitest';
import { LEGEND_PX } from '../../../../renderer/canvas/camera/bars.ts';
import {
  around,
  belowCaption,
  finding,
  fittingWhole,
  isSameViewport,
  leastZoom,
  roomFor,
  seenWhileTyping,
  showing,
  wholeIfItFits,
  zoomedTo,
} from '../../../../renderer/canvas/camera/camera.ts';
import { blocksArea } from '../../../../shared/scene/lines/extent.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';

const EDITING = { presenting: false, presentHint: false, hasLegend: false };

describe('the rectangle around several', () => {
  it('holds all of them', () => {
    expect(
      around([
        { x: 10, y: 5, width: 10, height: 10 },
        { x: -5, y: 8, width: 2, height: 40 },
      ]),
    ).toEqual({ x: -5, y: 5, width: 25, height: 43 });
  });

  it('is none if there is nothing', () => {
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

describe('what is seen while a name is typed', () => {
  const [field, container, picture] = [100, 400, 900].map((width) => ({ x: 0, y: 0, width, height: 80 }));
  const seen = (zoom: number, width: number) =>
    field &&
    container &&
    picture &&
    seenWhileTyping(field, [picture, container], zoom, { width, height: 500 });

  it('is the whole picture if that fits the window, else what the name is typed into, else its field', () => {
    expect(seen(1, 900)).toBe(picture);
    expect(seen(1, 899)).toBe(container);
    expect(seen(2, 900)).toBe(container);
    expect(seen(2, 799)).toBe(field);
  });
});

describe('the room for several blocks', () => {
  const row = (i: number) => ({ x: (i % 3) * 300, y: Math.floor(i / 3) * 100, width: 200, height: 60 });
  const shown = (first: number, width: number, height: number) =>
    roomFor(row(first), [row(0), row(1), row(2), row(3), row(4)], 1, { width, height });

  it('is what is around all of them if the window has it', () => {
    expect(shown(0, 900, 500)).toEqual({ x: 0, y: 0, width: 800, height: 160 });
    expect(shown(4, 900, 500)).toEqual({ x: 0, y: 0, width: 800, height: 160 });
  });

  it('holds the first of them in a smaller one, and what comes after it', () => {
    expect(shown(0, 500, 100)).toEqual({ x: 0, y: 0, width: 500, height: 100 });
    expect(shown(2, 500, 100)).toEqual({ x: 300, y: 0, width: 500, height: 100 });
    expect(shown(0, 100, 500).width).toBe(200);
  });
});

describe('what is shown to a room', () => {
  const window = { width: 1000, height: 600 };
  const block = { x: 0, y: 0, width: 500, height: 64 };
  const shownAt = (fontSize: number) =>
    belowCaption(fontSize, { x: 0, y: -40, zoom: 1 }, (from, less) =>
      showing(block, from, window.width, window.height - less, 28, 1),
    );

  it('is below its caption if its name is too small for the last row', () => {
    expect(shownAt(18).y).toBe(28);
    expect(shownAt(12).y).toBeGreaterThan(80);
  });

  it('leaves the keys below the picture their room while they are shown', () => {
    const scene = { width: 400, height: 800, boxes: [{}] } as unknown as Scene;
    const bottom = (presentHint: boolean) => {
      const whole = fittingWhole(blocksArea(scene), window, {
        presenting: true,
        presentHint,
        hasLegend: false,
      });
      return whole ? whole.y + scene.height * whole.zoom : Number.NaN;
    };
    expect(bottom(false)).toBeCloseTo(572);
    expect(bottom(true)).toBeLessThan(600 - 76);
  });
});

describe('a whole picture of few blocks', () => {
  const scene = { width: 600, height: 200, boxes: [{}] } as unknown as Scene;
  const zoomIn = (width: number, height: number) =>
    fittingWhole(blocksArea(scene), { width, height }, EDITING)?.zoom ?? 0;

  it('is no larger than by its size, but on a screen of 4K', () => {
    expect([zoomIn(1280, 800), zoomIn(1920, 1080), zoomIn(1400, 2000)]).toEqual([1, 1, 1]);
    expect(zoomIn(3200, 2090)).toBeGreaterThan(1.5);
  });
});

describe('a whole picture and the legend above it', () => {
  const window = { width: 1000, height: 700 };
  const whole = { x: -40, y: -20, width: 800, height: 1500 };
  /** Where the picture begins and ends below the top of the canvas without a legend. */
  const placeWith = (hasLegend: boolean) => {
    const top = hasLegend ? LEGEND_PX : 0;
    const size = { ...window, height: window.height - top };
    const to = fittingWhole(whole, size, { ...EDITING, hasLegend });
    if (!to) throw new Error('There is nothing to show.');
    const start = top + to.y + whole.y * to.zoom;
    return { x: to.x, start, end: start + whole.height * to.zoom };
  };

  it('has the same place with and without it, below it and above the tools', () => {
    const place = placeWith(false);
    expect(placeWith(true)).toEqual(place);
    expect(place.start).toBeGreaterThan(LEGEND_PX + 4);
    expect(place.end).toBeLessThan(window.height - 48);
  });

  it('has its room too after a block has been collapsed', () => {
    const small = blocksArea({ width: 700, height: 300 });
    const to = wholeIfItFits(small, { x: 0, y: -100, zoom: 1 }, window, false);
    expect(to.y).toBeGreaterThan(LEGEND_PX + 4);
    expect(wholeIfItFits(small, { x: 28, y: -100, zoom: 1 }, window, true).y).toBeLessThan(LEGEND_PX);
  });
});

describe('zooming by keys', () => {
  const window = { width: 800, height: 600 };
  const sceneOf = (width: number, height: number) =>
    ({ width, height, boxes: [{}], links: [] }) as unknown as Scene;

  it('ends before the picture is lost in either direction, however large it is', () => {
    for (const scene of [sceneOf(500, 300), sceneOf(200_000, 90_000)]) {
      const whole = fittingWhole(blocksArea(scene), window, EDITING);
      if (!whole) throw new Error('There is nothing to show.');
      const out = zoomedTo(1e-6, whole, window, scene);
      expect(out.zoom).toBe(leastZoom(scene, window));
      expect(scene.width * out.zoom).toBeGreaterThan(100);
      expect(zoomedTo(100, whole, window, scene).zoom).toBe(4);
    }
  });

  it('leads from a whole long row, which is a thin line off the middle, to a part of it', () => {
    const scene = sceneOf(60_000, 64);
    const whole = fittingWhole(blocksArea(scene), window, EDITING);
    if (!whole) throw new Error('There is nothing to show.');
    const { y, zoom } = zoomedTo(1, whole, window, scene);
    expect(zoom).toBe(1);
    expect(y).toBeGreaterThan(0);
    expect(y + scene.height).toBeLessThan(window.height);
  });
});

describe('a block that was found', () => {
  const window = { width: 1000, height: 700 };
  const block = { x: 400, y: 300, width: 168, height: 64 };
  const middle = (rect: typeof block, { x, y, zoom }: { x: number; y: number; zoom: number }) => ({
    x: (rect.x + rect.width / 2) * zoom + x,
    y: (rect.y + rect.height / 2) * zoom + y,
  });

  it('comes to the middle, wherever it was, and large enough to be read', () => {
    for (const camera of [
      { x: 0, y: 0, zoom: 1 },
      { x: 3000, y: 0, zoom: 1 },
      { x: 0, y: -290, zoom: 1 },
      { x: 0, y: 300, zoom: 1 },
      { x: -390, y: 0, zoom: 1 },
      { x: 0, y: 0, zoom: 0.1 },
    ]) {
      const to = finding(block, camera, window);
      expect(to.zoom).toBe(Math.max(0.55, camera.zoom));
      const { x, y } = middle(block, to);
      expect(Math.abs(x - 500)).toBeLessThan(1);
      expect(Math.abs(y - 330)).toBeLessThan(30);
    }
  });

  it('shows its beginning if it has no room', () => {
    const large = { x: 0, y: 0, width: 4000, height: 3000 };
    const to = finding(large, { x: -900, y: -900, zoom: 1 }, window);
    expect(to.x).toBeGreaterThan(0);
    expect(to.y).toBeGreaterThan(40);
    expect(to.zoom).toBe(0.55);
  });
});

describe('a picture that became smaller', () => {
  const window = { width: 1000, height: 700 };
  const away = { x: 400, y: 0, zoom: 1 };
  const areaOf = (width: number, height: number) => blocksArea({ width, height });

  it('is seen whole if the window has room for it, as large as it was', () => {
    const to = wholeIfItFits(areaOf(700, 300), away, window, false);
    expect(to.zoom).toBe(1);
    expect(to.x).toBeGreaterThanOrEqual(0);
    expect(to.x + 700).toBeLessThanOrEqual(window.width);
  });

  it('stays where it is if there is no room, or if it could not be read', () => {
    expect(wholeIfItFits(areaOf(1200, 300), away, window, false)).toBe(away);
    expect(wholeIfItFits(areaOf(700, 690), away, window, false)).toBe(away);
    const far = { ...away, zoom: 0.2 };
    expect(wholeIfItFits(areaOf(700, 300), far, window, false)).toBe(far);
  });

  it('counts as unmoved by less than a pixel, and not by more', () => {
    expect(isSameViewport(away, { ...away, x: 400.5, zoom: 1.00001 })).toBe(true);
    expect(isSameViewport(away, { ...away, y: 1.5 })).toBe(false);
    expect(isSameViewport(away, { ...away, zoom: 1.01 })).toBe(false);
  });
});
