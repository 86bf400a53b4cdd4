import { describe, expect, it } from 'vitest';
import {
  captureInRoom,
  pageAlong,
  ROOM_TYPE_PX,
  roomEms,
} from '../../../../renderer/canvas/camera/in-room.ts';
import { shapeOf } from '../../../../renderer/canvas/camera/window-shape.ts';
import type { Viewport } from '../../../../renderer/state/ports/camera.ts';
import type { Creating } from '../../../../renderer/state/session/session.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { blocksArea } from '../../../../shared/scene/lines/extent.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { modelOf } from '../../../shared/scene/models.ts';

const FAR: Viewport = { x: 0, y: 0, zoom: 0.2 };
const creating: Creating = { kind: 'create', parentId: 'P', before: null, where: 'canvas' };

/** A block with so many children, into which another is typed, in front of a room on a projector of that size. */
const captured = (count: number, size = { width: 1920, height: 1080 }, given = FAR) => {
  const model = modelOf([
    {
      id: 'P',
      name: 'Fulfil orders',
      children: Array.from({ length: count }, (_, i) => ({ id: `c${i}`, name: `Pick ${i}` })),
    },
    { id: 'Q', name: 'Another' },
  ]);
  const shape = shapeOf(size.width, size.height, true);
  const scene = layout(model, { rootId: null, exploded: new Set(['P']), shape, capture: creating });
  const at = (from: Viewport) =>
    captureInRoom(scene, creating, from, { model, size, presentHint: false, areaOf: blocksArea });
  return { scene, at, to: at(given), size };
};

/** The children of P in screen pixels. */
const childrenAt = (scene: Scene, { x, y, zoom }: Viewport) => {
  const parent = scene.boxes.find(({ box }) => box.id === 'P');
  if (!parent) throw new Error('P is not in the scene.');
  return parent.box.children.map((child) => ({
    left: (parent.x + child.x) * zoom + x,
    top: (parent.y + child.y) * zoom + y,
    right: (parent.x + child.x + child.box.width) * zoom + x,
    bottom: (parent.y + child.y + child.box.height) * zoom + y,
    type: child.box.fontSize * zoom,
    isField: child.box.kind === 'empty',
  }));
};

describe('names typed in front of a room', () => {
  it.each([1, 5, 12, 29])(
    'are all in view with their parent, %i of them, in type that can be read',
    (count) => {
      const { scene, to, size } = captured(count);
      const parent = scene.boxes.find(({ box }) => box.id === 'P');
      expect((parent?.y ?? 0) * to.zoom + to.y).toBeGreaterThanOrEqual(0);
      for (const child of childrenAt(scene, to)) {
        expect(child.type).toBeGreaterThanOrEqual(ROOM_TYPE_PX);
        expect(Math.min(child.left, child.top)).toBeGreaterThanOrEqual(0);
        expect(child.right).toBeLessThanOrEqual(size.width);
        expect(child.bottom).toBeLessThanOrEqual(size.height);
      }
    },
  );

  it('go on a page of their own, with whole blocks, if there are too many for that', () => {
    const { scene, to, size } = captured(60);
    const children = childrenAt(scene, to);
    expect(Math.min(...children.map(({ type }) => type))).toBeGreaterThanOrEqual(ROOM_TYPE_PX - 1e-9);
    const field = children.find(({ isField }) => isField);
    expect(field?.top).toBeGreaterThanOrEqual(0);
    expect(field?.bottom).toBeLessThanOrEqual(size.height);
    // The caption with the parent’s name lies over none of the rows that are shown, and none is cut at the page’s top.
    for (const { top, bottom } of children) expect(top >= 64 || bottom <= 64).toBe(true);
  });

  it('have type in proportion on a screen of fewer lines', () => {
    const { scene, to } = captured(20, { width: 1280, height: 720 });
    for (const { type } of childrenAt(scene, to)) expect(type).toBeGreaterThanOrEqual(16);
  });

  it('move nothing as long as all is in view in type about as large as can be', () => {
    const { at, to } = captured(3);
    const near = { ...to, x: to.x + 4 };
    expect(at(near)).toBe(near);
    expect(at({ ...to, zoom: to.zoom * 0.8 })).toEqual(to);
  });
});

describe('a page', () => {
  const spans = Array.from({ length: 10 }, (_, i) => [i * 10, i * 10 + 8] as const);
  it('begins with the first span that no longer has room on the one before', () => {
    expect(pageAlong(spans, 20, 38)).toBe(0);
    expect(pageAlong(spans, 40, 38)).toBe(40);
  });
  it('is as full at the end as the others', () => {
    expect(pageAlong(spans, 90, 38)).toBe(60);
  });
});

describe('the shape of a window', () => {
  it('is the same object for windows of about the same shape', () => {
    expect(shapeOf(1280, 800, false)).toBe(shapeOf(1920, 1080, false));
    expect(shapeOf(800, 1280, false).aspect).toBeLessThan(1);
    expect(shapeOf(1920, 1080, true)).toBe(shapeOf(1920, 1080, true));
  });
  it('is measured in type of the room while presenting, the same on every screen of its proportions', () => {
    expect(roomEms({ width: 1920, height: 1080 }).width).toBeCloseTo(
      roomEms({ width: 1280, height: 720 }).width,
    );
    expect(shapeOf(1920, 1080, false).ems).toBeUndefined();
  });
});
