import { describe, expect, it } from 'vitest';
import { fittingWhole, isInWindow } from '../../../../renderer/canvas/camera/camera.ts';
import type { CameraEvent, Surroundings } from '../../../../renderer/canvas/camera/events.ts';
import { cameraAtFirst, isToldFromAfar, nextCamera } from '../../../../renderer/canvas/camera/machine.ts';
import { placeIn } from '../../../../renderer/canvas/camera/near.ts';
import { fieldPlace } from '../../../../renderer/canvas/naming/field-place.ts';
import type { Viewport } from '../../../../renderer/state/ports/camera.ts';
import type { Creating } from '../../../../renderer/state/session/session.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { blocksArea } from '../../../../shared/scene/lines/extent.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { idOf, seedModel } from '../../../shared/model/harness.ts';

const SIZE = { width: 1000, height: 700 };
const model = seedModel();
const id = (code: string) => idOf(model, code);
const sceneOf = (codes: readonly string[], capture?: Creating) =>
  layout(model, { rootId: null, exploded: new Set(codes.map(id)), ...(capture ? { capture } : {}) });

const CLOSE: Viewport = { x: 0, y: 0, zoom: 1 };
const FAR: Viewport = { x: 10, y: 10, zoom: 0.3 };

/** A camera before a scene, to which events are told; it arrives at once where it goes. */
const cameraOn = (codes: readonly string[], given: Partial<Surroundings> = {}) => {
  let now: Surroundings = {
    model,
    size: SIZE,
    viewport: CLOSE,
    editing: null,
    selection: [],
    presenting: false,
    presentHint: false,
    hasLegend: false,
    minimapShown: true,
    areaOf: blocksArea,
    linesAmong: () => [],
    ...given,
  };
  let state = cameraAtFirst(sceneOf(codes), now.size);
  return {
    /** What the camera makes of an event; null if it stays. */
    tell: (event: CameraEvent, changed: Partial<Surroundings> = {}) => {
      now = { ...now, ...changed };
      const { state: next, goal } = nextCamera(state, event, now);
      state = next;
      if (goal) now = { ...now, viewport: goal.to };
      return goal;
    },
    state: () => state,
    at: () => now.viewport,
    now: () => now,
    /** Where a block is on the screen. */
    onScreen: (code: string) => {
      const rect = placeIn(model, state.scene, id(code));
      if (!rect) throw new Error(`${code} is not in the scene.`);
      const { x, y, zoom } = now.viewport;
      return { x: rect.x * zoom + x, y: rect.y * zoom + y };
    },
    isSeen: (code: string) => {
      const rect = placeIn(model, state.scene, id(code));
      return rect !== null && isInWindow(rect, now.viewport, now.size.width, now.size.height);
    },
  };
};
const wholeOf = (camera: ReturnType<typeof cameraOn>) => {
  const now = camera.now();
  return fittingWhole(now.areaOf(camera.state().scene), now.size, now);
};

describe('a model that is opened', () => {
  it('is shown whole, at once', () => {
    const camera = cameraOn(['S']);
    const goal = camera.tell({ kind: 'opened', file: 'a.strata', rootId: null });
    expect(goal).toEqual({ to: wholeOf(camera), animated: false });
  });

  it('is shown with the lines around its blocks', () => {
    const areaOf = (scene: Scene) => ({
      x: -300,
      y: -20,
      width: scene.width + 300,
      height: scene.height + 40,
    });
    const camera = cameraOn(['S'], { areaOf });
    const { to } = camera.tell({ kind: 'opened', file: 'a.strata', rootId: null }) ?? {};
    expect(to).toEqual(wholeOf(camera));
    expect((to?.x ?? 0) - 300 * (to?.zoom ?? 1)).toBeGreaterThanOrEqual(0);
  });

  it('is not moved by being shown again, and glides to the whole of another root', () => {
    const camera = cameraOn(['S']);
    camera.tell({ kind: 'opened', file: 'a.strata', rootId: null });
    expect(camera.tell({ kind: 'opened', file: 'a.strata', rootId: null })).toBeNull();
    expect(camera.tell({ kind: 'opened', file: 'a.strata', rootId: id('S') })?.animated).toBe(true);
    expect(camera.tell({ kind: 'opened', file: 'b.strata', rootId: null })?.animated).toBe(false);
  });

  it('is shown whole as soon as its first block is there', () => {
    const camera = cameraOn([]);
    camera.tell({ kind: 'scene', scene: { ...sceneOf([]), boxes: [] } });
    expect(camera.tell({ kind: 'scene', scene: sceneOf([]) })).toEqual({
      to: wholeOf(camera),
      animated: false,
    });
  });
});

describe('a bar for which a fitted picture leaves no room', () => {
  const STRIP_PX = 96;
  const LOWER = { ...SIZE, height: SIZE.height - STRIP_PX };
  const tall = (scene: Scene) => ({ x: 0, y: 0, width: scene.width, height: 3000 });
  /** The bar comes: the picture keeps its place on screen until the window has its size. */
  const comeOver = (camera: ReturnType<typeof cameraOn>) => {
    camera.tell({ kind: 'barred' });
    camera.tell({ kind: 'shifted', x: 0, y: STRIP_PX });
    return camera.tell({ kind: 'sized' }, { size: LOWER });
  };

  it('comes: the picture is fitted below it, and again when the bar goes', () => {
    const camera = cameraOn(['S'], { areaOf: tall });
    camera.tell({ kind: 'sized' });
    camera.tell({ kind: 'fit', animated: false });
    const first = camera.at();
    expect(comeOver(camera)).toEqual({ to: wholeOf(camera), animated: true });
    camera.tell({ kind: 'barred' });
    camera.tell({ kind: 'shifted', x: 0, y: -STRIP_PX });
    expect(camera.tell({ kind: 'sized' }, { size: SIZE })?.to).toEqual(first);
  });

  it('comes: a picture that was moved by hand holds still', () => {
    const camera = cameraOn(['S'], { areaOf: tall });
    camera.tell({ kind: 'sized' });
    camera.tell({ kind: 'fit', animated: false });
    camera.tell({ kind: 'moved', to: { ...camera.at(), y: camera.at().y + 40 } });
    expect(comeOver(camera)).toBeNull();
  });

  it('comes: a small picture that it does not reach holds still', () => {
    const areaOf = () => ({ x: 0, y: 0, width: 400, height: 100 });
    const camera = cameraOn(['S'], { areaOf });
    camera.tell({ kind: 'sized' });
    camera.tell({ kind: 'fit', animated: false });
    expect(comeOver(camera)).toBeNull();
  });
});

describe('a window', () => {
  it('that has the size it was drawn for first moves nothing', () => {
    const camera = cameraOn(['S']);
    expect(camera.tell({ kind: 'sized' })).toBeNull();
    expect(camera.state().isReady).toBe(true);
  });

  it('of another size has the picture fit once, and no more', () => {
    const camera = cameraOn(['S']);
    const size = { width: 800, height: 500 };
    expect(camera.tell({ kind: 'sized' }, { size })).toEqual({ to: wholeOf(camera), animated: false });
    expect(camera.tell({ kind: 'sized' }, { size: SIZE })).toBeNull();
  });

  it('without a size keeps what is wanted until it has one', () => {
    const camera = cameraOn(['S'], { size: { width: 0, height: 0 }, viewport: FAR });
    camera.tell({ kind: 'show', id: id('S2'), others: [] });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
    camera.tell({ kind: 'sized' }, { size: SIZE });
    expect(camera.tell({ kind: 'arrived' })?.animated).toBe(true);
    expect(camera.isSeen('S2')).toBe(true);
    expect(camera.state().wanted).toBeNull();
  });
});

describe('a block that is exploded', () => {
  it('keeps its place on the screen if there is room', () => {
    const camera = cameraOn([], {
      viewport: { x: 200, y: 200, zoom: 0.6 },
      size: { width: 9000, height: 9000 },
    });
    camera.tell({ kind: 'held', id: id('S') });
    const before = camera.onScreen('S');
    const goal = camera.tell({ kind: 'scene', scene: sceneOf(['S']) });
    expect(goal?.animated).toBe(true);
    expect(camera.onScreen('S').x).toBeCloseTo(before.x);
    expect(camera.onScreen('S').y).toBeCloseTo(before.y);
    expect(camera.state().held).toBeNull();
  });

  it('brings the picture before back when it is collapsed, unless it was moved in between', () => {
    const camera = cameraOn([], { viewport: { x: 40, y: 60, zoom: 1 } });
    const before = camera.at();
    const explode = (codes: string[]) => {
      camera.tell({ kind: 'held', id: id('S') });
      camera.tell({ kind: 'scene', scene: sceneOf(codes) });
    };
    explode(['S']);
    expect(camera.at()).not.toEqual(before);
    explode([]);
    expect(camera.at()).toEqual(before);
    explode(['S']);
    camera.tell({ kind: 'moved', to: { x: -300, y: -90, zoom: 1.2 } });
    explode([]);
    expect(camera.at()).not.toEqual(before);
    expect(camera.isSeen('S')).toBe(true);
  });

  it('leaves the camera where it is if no block is held', () => {
    const camera = cameraOn([]);
    expect(camera.tell({ kind: 'scene', scene: sceneOf(['S']) })).toBeNull();
  });
});

describe('names that are typed', () => {
  const typing: Creating = { kind: 'create', parentId: id('S2'), before: null, where: 'canvas' };

  const begin = (camera: ReturnType<typeof cameraOn>) =>
    camera.tell({ kind: 'scene', scene: sceneOf(['S', 'S2'], typing) }, { editing: typing });
  const end = (camera: ReturnType<typeof cameraOn>, named: readonly string[] = []) =>
    camera.tell({ kind: 'scene', scene: sceneOf(['S', 'S2']) }, { editing: null, selection: named.map(id) });
  const FROM_AFAR = { x: -4000, y: -4000, zoom: 1 };

  it('have their field in sight', () => {
    const camera = cameraOn(['S', 'S2'], { viewport: FROM_AFAR });
    expect(begin(camera)?.animated).toBe(true);
    const field = fieldPlace(model, camera.state().scene, typing);
    expect(field && isInWindow(field.box, camera.at(), SIZE.width, SIZE.height)).toBe(true);
    expect(camera.state().typing).toBe(typing);
  });

  it('bring the camera back to where it was before, or to what was named last', () => {
    const camera = cameraOn(['S', 'S2'], { viewport: FROM_AFAR });
    begin(camera);
    expect(end(camera)).toEqual({ to: FROM_AFAR, animated: true });
    begin(camera);
    end(camera, ['S1']);
    expect(camera.isSeen('S1')).toBe(true);
  });

  it('move nothing once they are done, if the picture was moved by hand in between', () => {
    const camera = cameraOn(['S', 'S2'], { viewport: FROM_AFAR });
    begin(camera);
    camera.tell({ kind: 'moved', to: { x: -120, y: -80, zoom: 0.8 } });
    const before = camera.onScreen('S2');
    end(camera);
    expect(camera.onScreen('S2').x).toBeCloseTo(before.x);
    expect(camera.onScreen('S2').y).toBeCloseTo(before.y);
    expect(camera.at().zoom).toBe(0.8);
  });

  it('keep the camera from following the selection', () => {
    const camera = cameraOn(['S'], { viewport: { x: -9000, y: 0, zoom: 1 }, editing: typing });
    expect(camera.tell({ kind: 'selected', id: id('S2') })).toBeNull();
  });
});

describe('a block that is selected', () => {
  it('comes into view, and moves nothing if it is in view', () => {
    const camera = cameraOn(['S'], { viewport: { x: -9000, y: 0, zoom: 1 } });
    expect(camera.tell({ kind: 'selected', id: id('S2') })?.animated).toBe(true);
    expect(camera.isSeen('S2')).toBe(true);
    expect(camera.tell({ kind: 'selected', id: id('S2') })).toBeNull();
    expect(camera.tell({ kind: 'selected', id: undefined })).toBeNull();
    expect(camera.tell({ kind: 'selected', id: id('P1') })).toBeNull();
  });
});

describe('what is shown or found', () => {
  it('is gone to in the next frame, in the scene that was laid out since', () => {
    const camera = cameraOn([], { viewport: FAR });
    expect(camera.tell({ kind: 'show', id: id('S2'), others: [] })).toBeNull();
    camera.tell({ kind: 'scene', scene: sceneOf(['S']) });
    expect(camera.tell({ kind: 'arrived' })?.to.zoom).toBeGreaterThan(FAR.zoom);
    expect(camera.isSeen('S2')).toBe(true);
  });

  it('is forgotten if it is not there then', () => {
    const camera = cameraOn([]);
    camera.tell({ kind: 'find', id: id('S2') });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
    camera.tell({ kind: 'scene', scene: sceneOf(['S']) });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
  });

  it('is the whole of the picture that was laid out since', () => {
    const camera = cameraOn([], { viewport: FAR });
    camera.tell({ kind: 'fitNext' });
    camera.tell({ kind: 'lit', isLit: false });
    camera.tell({ kind: 'scene', scene: sceneOf(['S', 'S2']) });
    expect(camera.tell({ kind: 'arrived' })).toEqual({ to: wholeOf(camera), animated: true });
  });

  it('moves nothing if it is found clear of all else', () => {
    const camera = cameraOn(['S'], { viewport: FAR });
    camera.tell({ kind: 'find', id: id('S2') });
    camera.tell({ kind: 'arrived' });
    camera.tell({ kind: 'find', id: id('S2') });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
  });

  it('is told by its name from afar if a name is painted, and else shown', () => {
    const afar = { x: 0, y: 0, zoom: 0.4 };
    const camera = cameraOn([], { viewport: afar });
    expect(isToldFromAfar(camera.state(), id('S'), camera.now())).toBe(true);
    camera.tell({ kind: 'walked', id: id('S') });
    expect(camera.at().zoom).toBe(afar.zoom);
    expect(camera.state().wanted).toBeNull();
    const further = { x: 0, y: 0, zoom: 0.02 };
    expect(isToldFromAfar(camera.state(), id('S'), { ...camera.now(), viewport: further })).toBe(false);
    camera.tell({ kind: 'walked', id: id('S') }, { viewport: further });
    expect(camera.state().wanted).toEqual({ kind: 'show', id: id('S'), others: [] });
  });

  it('is as large as fits, if it is several blocks, and never larger than twice its size', () => {
    const camera = cameraOn(['S'], { viewport: FAR });
    const goal = camera.tell({ kind: 'showAll', ids: [id('S1')] });
    expect(goal?.to.zoom).toBe(2);
    expect(camera.tell({ kind: 'showAll', ids: [] })).toBeNull();
  });
});

describe('a presentation', () => {
  it('begins with the whole picture, or with what is in the light', () => {
    const camera = cameraOn(['S'], { presenting: true });
    expect(camera.tell({ kind: 'presented' })).toEqual({ to: wholeOf(camera), animated: false });
    const lit = camera.tell({ kind: 'presented' }, { selection: [id('S2')] });
    expect(lit?.animated).toBe(false);
    expect(lit?.to.zoom).toBeGreaterThanOrEqual(1.8);
    expect(camera.isSeen('S2')).toBe(true);
  });

  it('shows the whole picture when the light goes out, unless it is on another block by then', () => {
    const camera = cameraOn(['S'], { presenting: true, viewport: { x: -500, y: -500, zoom: 2 } });
    camera.tell({ kind: 'lit', isLit: true });
    camera.tell({ kind: 'lit', isLit: false });
    camera.tell({ kind: 'lit', isLit: true });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
    camera.tell({ kind: 'lit', isLit: false });
    expect(camera.tell({ kind: 'arrived' })).toEqual({ to: wholeOf(camera), animated: true });
  });

  it('that ends with its light on moves nothing by that', () => {
    const camera = cameraOn(['S'], { presenting: true });
    camera.tell({ kind: 'lit', isLit: true });
    camera.tell({ kind: 'lit', isLit: false }, { presenting: false });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
  });
});

describe('what was changed in this window', () => {
  it('comes into view if it is out of sight, as large as the picture was', () => {
    const camera = cameraOn(['S'], { viewport: { x: -9000, y: -9000, zoom: 0.8 } });
    camera.tell({ kind: 'changed', ids: [id('S2')] });
    expect(camera.tell({ kind: 'arrived' })?.animated).toBe(true);
    expect(camera.isSeen('S2')).toBe(true);
    expect(camera.at().zoom).toBe(0.8);
  });

  it('comes into view if it is on the canvas by then, although others of it are not', () => {
    const camera = cameraOn(['S'], { viewport: { x: -9000, y: -9000, zoom: 0.8 } });
    camera.tell({ kind: 'changed', ids: [...Array(200).fill(id('S201')), id('S2')] });
    camera.tell({ kind: 'arrived' });
    expect(camera.isSeen('S2')).toBe(true);
    camera.tell({ kind: 'changed', ids: [id('S201')] });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
  });

  it('moves nothing if it can be seen, or while a name is typed', () => {
    const camera = cameraOn(['S'], { viewport: { x: 0, y: 0, zoom: 0.8 } });
    camera.tell({ kind: 'changed', ids: [id('P')] });
    expect(camera.tell({ kind: 'arrived' })).toBeNull();
    const editing: Creating = { kind: 'create', parentId: null, before: null, where: 'canvas' };
    camera.tell({ kind: 'changed', ids: [id('S2')] }, { editing, viewport: { x: -9000, y: 0, zoom: 1 } });
    expect(camera.state().wanted).toBeNull();
  });

  it('gives way to what is to be shown anyway', () => {
    const camera = cameraOn(['S']);
    camera.tell({ kind: 'show', id: id('P'), others: [] });
    camera.tell({ kind: 'changed', ids: [id('S2')] });
    expect(camera.state().wanted).toMatchObject({ kind: 'show' });
  });
});

describe('a canvas', () => {
  it('that comes back keeps its viewport: the model is not fitted again', () => {
    const shown = { file: 'a.strata', rootId: null };
    const state = cameraAtFirst(sceneOf(['S']), SIZE, shown);
    const { now } = cameraOn(['S']);
    expect(nextCamera(state, { kind: 'opened', ...shown }, now()).goal).toBeNull();
    expect(nextCamera(state, { kind: 'opened', file: 'b.strata', rootId: null }, now()).goal).not.toBeNull();
  });

  it('keeps the canvas in place on the screen when a panel opens', () => {
    const camera = cameraOn(['S'], { viewport: { x: 100, y: 40, zoom: 0.8 } });
    const goal = camera.tell({ kind: 'shifted', x: 280, y: 0 });
    expect(goal).toEqual({ to: { x: -180, y: 40, zoom: 0.8 }, animated: false });
  });
});

describe('the camera during a pan', () => {
  it('zooms about the middle, and goes where it is sent at once', () => {
    const camera = cameraOn(['S']);
    camera.tell({ kind: 'centre', point: { x: 300, y: 200 } });
    expect(camera.at()).toEqual({ zoom: 1, x: 200, y: 150 });
    camera.tell({ kind: 'zoom', zoom: 2 });
    expect(camera.at()).toEqual({ zoom: 2, x: -100, y: -50 });
    expect(camera.tell({ kind: 'moved', to: FAR })).toEqual({ to: FAR, animated: false });
    expect(camera.tell({ kind: 'fit', animated: true })).toEqual({ to: wholeOf(camera), animated: true });
  });
});
