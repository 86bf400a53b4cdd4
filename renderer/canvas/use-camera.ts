/** Moves the camera, and animates the picture when a block explodes or collapses. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { aroundOf, type Rect, rectOf } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import {
  around,
  EXPLODE_MS,
  ease,
  fitting,
  mountCamera,
  prefersStill,
  showing,
  type Viewport,
} from './camera.ts';
import type { Moving } from './Painter.tsx';
import { readableBoxes } from './visible.ts';

const FIT_MARGIN = 28;
const FIT_MAX_ZOOM = 1;
/** In front of a room the picture fills the screen, so that the type is as large as can be. */
const PRESENT_MAX_ZOOM = 2.5;
/** Below a fitted picture there is room for the tools, or they would lie on its last row. */
const TOOLS_PX = 32;
const ALL_MARGIN = 60;
const ALL_MAX_ZOOM = 2;

/** Whether the top of a block can be seen. */
const isInWindow = (rect: Rect, { x, y, zoom }: Viewport, width: number, height: number): boolean => {
  const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
  const right = left + Math.min(rect.width * zoom, width / 2);
  return left > -4 && top > -4 && right < width + 4 && top + Math.min(rect.height * zoom, 40) < height;
};

const sameViewport = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 1e-4;

export const useCamera = (scene: Scene): { moving: Moving | null } => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const [moving, setMoving] = useState<Moving | null>(null);
  const before = useRef(scene);
  const held = useRef<{ id: string; at: { x: number; y: number } } | null>(null);
  const wanted = useRef<((scene: Scene) => void) | null>(null);
  const replica = useDocument((state) => state.replica);
  const rootId = useSession((state) => state.rootId);
  const isReady = useRef(false);
  /** Where the camera stood before a block was exploded, so that collapsing it brings the whole picture back. */
  const returns = useRef(new Map<string, { before: Viewport; after: Viewport }>());

  const size = () => {
    const { width, height } = store.getState();
    return { width, height };
  };
  const viewport = (): Viewport => flow.getViewport();

  const glide = useRef(0);
  const moveTo = (to: Viewport, animated: boolean) => {
    cancelAnimationFrame(glide.current);
    if (!animated || prefersStill()) {
      void flow.setViewport(to);
      return;
    }
    const from = viewport();
    const start = performance.now();
    const step = (now: number) => {
      const t = ease(Math.min(1, Math.max(0, (now - start) / EXPLODE_MS)));
      const mix = (a: number, b: number) => a + (b - a) * t;
      void flow.setViewport({ x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) });
      if (t < 1) glide.current = requestAnimationFrame(step);
    };
    glide.current = requestAnimationFrame(step);
  };

  const place = (id: string, at: Scene): Rect | null => {
    return rectOf(at, [...aroundOf(currentModel(), id), id]);
  };

  const fit = (animated = true) => {
    const { width, height } = size();
    const { current } = before;
    if (width === 0 || current.boxes.length === 0) return;
    const whole = { x: 0, y: 0, width: current.width, height: current.height };
    const { presenting } = useSession.getState();
    const [room, maxZoom] = presenting ? [height, PRESENT_MAX_ZOOM] : [height - TOOLS_PX, FIT_MAX_ZOOM];
    moveTo(fitting(whole, width, room, FIT_MARGIN, maxZoom), animated);
  };

  useEffect(() =>
    mountCamera({
      fit,
      zoomBy: (factor) => {
        const { width, height } = size();
        const from = viewport();
        const zoom = from.zoom * factor;
        const at = (offset: number, extent: number) =>
          extent / 2 - ((extent / 2 - offset) / from.zoom) * zoom;
        moveTo({ x: at(from.x, width), y: at(from.y, height), zoom }, true);
      },
      zoomTo: (zoom) => {
        const { width, height } = size();
        const from = viewport();
        const at = (offset: number, extent: number) =>
          extent / 2 - ((extent / 2 - offset) / from.zoom) * zoom;
        moveTo({ x: at(from.x, width), y: at(from.y, height), zoom }, true);
      },
      show: (id) => {
        const go = (current: Scene) => {
          const rect = place(id, current);
          const { width, height } = size();
          if (rect) moveTo(showing(rect, viewport(), width, height, FIT_MARGIN), true);
        };
        // What is to be shown may only stand in the scene after the next layout.
        wanted.current = go;
        requestAnimationFrame(() => {
          wanted.current?.(before.current);
          wanted.current = null;
        });
      },
      showRect: (rect) => {
        const { width, height } = size();
        const from = viewport();
        const to = showing(rect, from, width, height, FIT_MARGIN);
        if (width > 0 && !sameViewport(from, to)) moveTo(to, true);
      },
      showAll: (ids) => {
        const { width, height } = size();
        const whole = around(ids.flatMap((id) => place(id, before.current) ?? []));
        if (whole && width > 0) moveTo(fitting(whole, width, height, ALL_MARGIN, ALL_MAX_ZOOM), true);
      },
      centre: ({ x, y }) => {
        const { width, height } = size();
        const { zoom } = viewport();
        moveTo({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }, false);
      },
      scene: () => before.current,
      viewport,
      moveTo: (to) => moveTo(to, false),
      holding: (id, change) => {
        const at = place(id, before.current);
        held.current = at ? { id, at } : null;
        change();
      },
      focus: (id) =>
        requestAnimationFrame(() => {
          const element = store
            .getState()
            .domNode?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`);
          element?.focus({ preventScroll: true });
        }),
    }),
  );

  useLayoutEffect(() => {
    const old = before.current;
    before.current = scene;
    if (old === scene) return;
    const { width, height } = size();
    if (width === 0) return;
    if (old.boxes.length === 0) {
      fit(false);
      return;
    }
    const from = viewport();
    const { current: hold } = held;
    held.current = null;
    if (!prefersStill()) {
      const rects = new Map<string, Rect>();
      for (const { box, x, y } of readableBoxes(old, from, width, height))
        rects.set(box.id, { x, y, width: box.width, height: box.height });
      setMoving({ from: rects, start: performance.now() });
    }
    const after = hold && place(hold.id, scene);
    if (!hold || !after) return;
    const kept = {
      zoom: from.zoom,
      x: from.x + (hold.at.x - after.x) * from.zoom,
      y: from.y + (hold.at.y - after.y) * from.zoom,
    };
    const earlier = returns.current.get(hold.id);
    if (earlier && sameViewport(earlier.after, from)) {
      returns.current.delete(hold.id);
      moveTo(earlier.before, true);
      return;
    }
    const to = showing(after, kept, width, height, FIT_MARGIN);
    returns.current.set(hold.id, { before: from, after: to });
    moveTo(to, true);
  });

  useEffect(() => {
    if (!moving) return;
    const timer = setTimeout(
      () => setMoving((current) => (current === moving ? null : current)),
      EXPLODE_MS + 40,
    );
    return () => clearTimeout(timer);
  }, [moving]);

  // A block selected elsewhere, in the outline say, comes into view.
  const selected = useSession((state) => (state.selection.length === 1 ? state.selection[0] : undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the camera.
  useEffect(() => {
    const rect = selected === undefined ? null : place(selected, before.current);
    const { width, height } = size();
    if (!rect || width === 0 || isInWindow(rect, viewport(), width, height)) return;
    moveTo(showing(rect, viewport(), width, height, FIT_MARGIN), true);
  }, [selected]);

  // The whole picture comes into view when a model is opened and when the root changes.
  const shown = useRef<{ replica: unknown; rootId: string | null }>({ replica: null, rootId: null });
  useEffect(() => {
    const unsubscribe = store.subscribe(({ width }) => {
      if (width > 0 && !isReady.current) {
        isReady.current = true;
        fit(false);
      }
    });
    return unsubscribe;
  });
  useLayoutEffect(() => {
    const { current } = shown;
    if (current.replica === replica && current.rootId === rootId) return;
    const isFirst = current.replica !== replica;
    shown.current = { replica, rootId };
    fit(!isFirst);
  });

  // A presentation starts with the whole picture, and has it whenever the screen changes its size.
  const presenting = useSession((state) => state.presenting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fit` reads what it needs when it is called.
  useEffect(() => {
    if (!presenting) return;
    fit(false);
    return store.subscribe((now, was) => {
      if (now.width !== was.width || now.height !== was.height) requestAnimationFrame(() => fit(false));
    });
  }, [presenting]);

  return { moving };
};
