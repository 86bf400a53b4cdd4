/** The picture of the page: a window over the scene, drawn as SVG, with mouse, touch and wheel. */

import { flowRoutes } from '../../../shared/drawing/flows.ts';
import type { Model } from '../../../shared/model/model.ts';
import { type Shape, windowShape } from '../../../shared/scene/arrange/shape.ts';
import { createLayoutCache, layout } from '../../../shared/scene/layout.ts';
import { hasInside } from '../../../shared/scene/levels.ts';
import { areasOf, blocksArea } from '../../../shared/scene/lines/extent.ts';
import type { Route } from '../../../shared/scene/lines/strand.ts';
import {
  ancestorIdsOf,
  frameOf,
  hit,
  type Placed,
  placedBoxOf,
  type Rect,
} from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Place } from '../place.ts';
import { type Camera, fitted, moved, revealed, type Size, widened, windowOf, zoomed } from './camera.ts';
import { drawWindow, isBlock, MIN_TOGGLES, TOGGLE, toggleAt } from './draw-window.ts';
import { listenToGestures } from './gestures.ts';

type Picture = {
  /** Shows a place: all of it, or, if something of it was shown before, with its selected block visible. */
  readonly show: (place: Place, how: 'fit' | 'reveal' | 'stay') => void;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly redraw: () => void;
};

type Answers = {
  readonly onSelect: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
  readonly onDrill: (id: string) => void;
};

/** How far beyond the window the picture is drawn, as a share of its size. */
const AROUND = 0.5;

/** That of the whole window: a panel that opens beside the picture moves no block. */
const shapeNow = (): Shape => windowShape(innerWidth, innerHeight);

export const createPicture = (svg: SVGSVGElement, model: Model, answers: Answers): Picture => {
  const cache = createLayoutCache();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let place: Place = { rootId: null, exploded: new Set(), selectedId: null };
  const size = (): Size => ({ width: svg.clientWidth || 800, height: svg.clientHeight || 600 });
  let shape = shapeNow();
  let scene: Scene = layout(model, { ...place, shape }, cache);
  let routes: readonly Route[] = [];
  let extent: Rect = { x: 0, y: 0, width: 1, height: 1 };
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let drawn: { readonly area: Rect; readonly scale: number } | null = null;
  let isPrinted = false;
  let frame = 0;

  const hasToggle = ({ id, kind }: { id: string; kind: string }): boolean =>
    kind !== 'proposed' && hasInside(model, id);

  const draw = (): void => {
    frame = 0;
    const area = isPrinted ? extent : widened(windowOf(camera, size()), AROUND);
    const scale = isPrinted ? Number.POSITIVE_INFINITY : camera.scale;
    const theme = dark.matches && !isPrinted ? 'dark' : 'light';
    const { selectedId } = place;
    svg.innerHTML = drawWindow({ model, scene, routes, selectedId, theme, hasToggle }, area, scale);
    drawn = { area, scale };
  };
  const look = (): void => {
    const { x, y, width, height } = isPrinted ? extent : windowOf(camera, size());
    svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    const isStale =
      drawn === null ||
      Math.abs(Math.log2(drawn.scale / camera.scale)) > 0.3 ||
      x < drawn.area.x ||
      y < drawn.area.y ||
      x + width > drawn.area.x + drawn.area.width ||
      y + height > drawn.area.y + drawn.area.height;
    if (isStale && frame === 0) frame = requestAnimationFrame(draw);
  };
  const moveTo = (next: Camera): void => {
    camera = next;
    look();
  };
  const fit = (): void => moveTo(fitted(extent, size()));

  const arrange = (next: Place): void => {
    place = next;
    scene = layout(model, { ...place, shape }, cache);
    routes = flowRoutes(model, scene);
    extent = frameOf(blocksArea(scene), routes.flatMap(areasOf));
  };
  const show: Picture['show'] = (next, how) => {
    if (next.rootId !== place.rootId || next.exploded !== place.exploded || drawn === null) {
      const before = how === 'stay' ? boxAt(place.selectedId) : null;
      arrange(next);
      // The toggled block stays where it was: the picture grows around it.
      const after = before && boxAt(place.selectedId);
      if (before && after)
        camera = { ...camera, x: camera.x + after.x - before.x, y: camera.y + after.y - before.y };
    }
    place = next;
    drawn = null;
    const area = boxAt(place.selectedId);
    if (how === 'fit') fit();
    else moveTo(how === 'reveal' && area ? revealed(camera, area, size()) : camera);
  };
  const boxAt = (id: string | null): Rect | null => {
    const placed = id === null ? null : placedBoxOf(scene, id, ancestorIdsOf(model, id));
    return placed && { x: placed.x, y: placed.y, width: placed.box.width, height: placed.box.height };
  };

  /** The block at a point of the window, and whether its button is at that point. */
  const at = (x: number, y: number): { readonly id: string | null; readonly isToggle: boolean } => {
    const [sceneX, sceneY] = [camera.x + x / camera.scale, camera.y + y / camera.scale];
    const here = hit(scene, sceneX, sceneY);
    const isOnToggle = (placed: Placed): boolean => {
      const button = toggleAt(placed);
      const isNear = Math.hypot(button.x - sceneX, button.y - sceneY) <= TOGGLE + 2;
      return isNear && isBlock(placed.box) && hasToggle(placed.box);
    };
    // Half of a button is above its block.
    const pressed = [...hit(scene, sceneX, sceneY + TOGGLE), ...here].findLast(isOnToggle);
    if (pressed && camera.scale >= MIN_TOGGLES) return { id: pressed.box.id, isToggle: true };
    return { id: here.findLast(({ box }) => isBlock(box))?.box.id ?? null, isToggle: false };
  };

  listenToGestures(svg, {
    onPress: (x, y) => {
      const { id, isToggle } = at(x, y);
      if (isToggle && id !== null) answers.onToggle(id);
      else answers.onSelect(id);
    },
    onDoublePress: (x, y) => {
      const { id, isToggle } = at(x, y);
      if (id !== null && !isToggle) answers.onDrill(id);
    },
    onMove: (dx, dy) => moveTo(moved(camera, dx, dy)),
    onZoom: (factor, x, y) => moveTo(zoomed(camera, factor, { x, y })),
  });
  const redraw = (): void => {
    drawn = null;
    look();
  };
  dark.addEventListener('change', redraw);
  /** Containers take the shape of the window: if it gets another one, the picture is laid out again and shown whole. */
  const resized = (): void => {
    const next = shapeNow();
    if (next !== shape) {
      shape = next;
      arrange(place);
      fit();
    }
    redraw();
  };
  new ResizeObserver(resized).observe(svg);
  addEventListener('beforeprint', () => {
    isPrinted = true;
    look();
    draw();
  });
  addEventListener('afterprint', () => {
    isPrinted = false;
    redraw();
  });
  return {
    show,
    fit,
    redraw,
    zoom: (factor) => moveTo(zoomed(camera, factor, { x: size().width / 2, y: size().height / 2 })),
  };
};
