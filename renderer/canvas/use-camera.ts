/** Tells the camera what happens and moves it; animates the picture when a block explodes or collapses. */

import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { onOwnChange } from '../state/document/own-changes.ts';
import { overlayStore } from '../state/panels/overlay.ts';
import { type CanvasPlace, mountCamera, type Viewport } from '../state/ports/camera.ts';
import { onlySelected, selectedBlocks } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import type { Bars } from './camera/bars.ts';
import { EXPLODE_MS, prefersStill, type Size } from './camera/camera.ts';
import type { CameraEvent, Surroundings } from './camera/events.ts';
import { focusBlock } from './camera/focus-block.ts';
import { createGlide } from './camera/glide.ts';
import { cameraAtFirst, isToldFromAfar, nextCamera } from './camera/machine.ts';
import { tellChanged } from './camera/tell-changed.ts';
import { areSameRects, readableRects } from './camera/visible/readable-rects.ts';
import { areaOfScene, linesAmongBlocks } from './flows/area-of-scene.ts';
import type { Moving } from './paint/Painter.tsx';

type Flow = Pick<ReturnType<typeof useReactFlow>, 'getViewport' | 'setViewport'>;
type FlowStore = ReturnType<typeof useStoreApi>;

/** The model and the root for which the camera stands right when the canvas appears. */
export type CameraStart = { readonly file: string | undefined; readonly rootId: string | null };

/** The camera of one canvas: its state, and its way through the window. */
const createCamera = (flow: Flow, store: FlowStore, scene: Scene, shown?: CameraStart) => {
  const size = () => {
    const { width, height } = store.getState();
    return { width, height };
  };
  const { moveTo, viewport, interrupt } = createGlide({
    stand: () => flow.getViewport(),
    put: (to) => void flow.setViewport(to),
    isStill: prefersStill,
    inFrame: (act) => {
      const frame = requestAnimationFrame(act);
      return () => cancelAnimationFrame(frame);
    },
    now: () => performance.now(),
  });
  const surroundings = (): Surroundings => {
    const session = sessionStore.getState();
    const { editing, presenting, presentHint, minimapShown } = session;
    const selection = selectedBlocks(session);
    const [model, at] = [currentModel(), viewport()];
    const hasLegend = overlayStore.getState().overlay !== null;
    const seen = { model, size: size(), viewport: at, areaOf: areaOfScene, linesAmong: linesAmongBlocks };
    return { ...seen, editing, selection, presenting, presentHint, hasLegend, minimapShown };
  };
  let state = cameraAtFirst(scene, size(), shown);
  const tell = (event: CameraEvent): void => {
    // Nothing is on screen any more.
    if (!documentStore.getState().replica) return;
    const { wanted, isReady } = state;
    const next = nextCamera(state, event, surroundings());
    state = next.state;
    if (next.goal) moveTo(next.goal.to, next.goal.animated);
    if (state.wanted && (state.wanted !== wanted || state.isReady !== isReady))
      requestAnimationFrame(() => tell({ kind: 'arrived' }));
  };
  return {
    tell,
    size,
    viewport,
    interrupt,
    scene: () => state.scene,
    isToldFromAfar: (id: string) => isToldFromAfar(state, id, surroundings()),
  };
};

/** Where the canvas begins in the window. */
const cornerOf = (store: FlowStore) => {
  const { x = 0, y = 0 } = store.getState().domNode?.getBoundingClientRect() ?? {};
  return { x, y, presenting: sessionStore.getState().presenting };
};

const placeOfCamera = ({ x, y, zoom }: Viewport, { width, height }: Size): CanvasPlace | null =>
  width === 0
    ? null
    : {
        rootId: sessionStore.getState().rootId,
        x: (width / 2 - x) / zoom,
        y: (height / 2 - y) / zoom,
        zoom,
      };

/** What moves from one scene to another in this window; null if nothing does, or if nothing may be animated. */
const movingFrom = (old: Scene, scene: Scene, flow: Flow, store: FlowStore): Moving | null => {
  const { width, height } = store.getState();
  if (old === scene || width === 0 || old.boxes.length === 0 || prefersStill()) return null;
  const shown = (at: Scene) => readableRects(at, flow.getViewport(), width, height);
  const rects = shown(old);
  // After another name everything stands where it stood, as a rule, and nothing is on its way.
  return areSameRects(rects, shown(scene)) ? null : { from: rects, start: performance.now() };
};

/** @param shown what the first viewport was kept for; the whole picture is fitted if it is left out. */
export const useCamera = (
  scene: Scene,
  { hasLegend, hasStrip }: Bars,
  shown?: CameraStart,
): { moving: Moving | null } => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [camera] = useState(() => createCamera(flow, store, scene, shown));
  const { tell } = camera;

  useEffect(() => onOwnChange((patch, isUndone) => tellChanged(patch, isUndone)), []);

  // In the layout phase: what is mounted inside asks for it in its own effects.
  useLayoutEffect(
    () =>
      mountCamera({
        fit: (animated = true) => tell({ kind: 'fit', animated }),
        fitNext: () => tell({ kind: 'fitNext' }),
        zoomBy: (factor) => tell({ kind: 'zoom', zoom: camera.viewport().zoom * factor }),
        zoomTo: (zoom) => tell({ kind: 'zoom', zoom }),
        show: (id, others = []) => tell({ kind: 'show', id, others }),
        find: (id) => tell({ kind: 'find', id }),
        walkTo: (id) => {
          const canBeRead = !camera.isToldFromAfar(id);
          tell({ kind: 'walked', id });
          return canBeRead;
        },
        showRect: (rect) => tell({ kind: 'showRect', rect }),
        showAll: (ids) => tell({ kind: 'showAll', ids }),
        centre: (point) => tell({ kind: 'centre', point }),
        scene: camera.scene,
        viewport: camera.viewport,
        moveTo: (to) => tell({ kind: 'moved', to }),
        place: () => placeOfCamera(camera.viewport(), camera.size()),
        changed: (ids) => tell({ kind: 'changed', ids }),
        holding: (id, change) => {
          tell({ kind: 'held', id });
          change();
        },
        focus: (id) => focusBlock(() => store.getState().domNode, id, EXPLODE_MS + 60),
        interrupt: camera.interrupt,
      }),
    [camera, store, tell],
  );

  // A fitted picture has room for the legend, but not for the strip of a funnel.
  const hadStrip = useRef(hasStrip);
  useLayoutEffect(() => {
    if (hadStrip.current !== hasStrip) tell({ kind: 'barred' });
    hadStrip.current = hasStrip;
  }, [hasStrip, tell]);

  // What opens or closes beside the canvas leaves the picture where it is on the screen: a panel, or a bar above it.
  const lastCorner = useRef<ReturnType<typeof cornerOf> | null>(null);
  const holdStill = useCallback(() => {
    const last = lastCorner.current;
    const corner = cornerOf(store);
    lastCorner.current = corner;
    if (!last || corner.presenting || last.presenting) return;
    const [x, y] = [corner.x - last.x, corner.y - last.y];
    if (x !== 0 || y !== 0) tell({ kind: 'shifted', x, y });
  }, [store, tell]);
  useEffect(() => {
    lastCorner.current ??= cornerOf(store);
    return store.subscribe((now, was) => {
      if (now.width !== was.width || now.height !== was.height) holdStill();
    });
  }, [store, holdStill]);
  // The size is known a frame later. A bar is there at once, so the picture goes its own way in the same frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bars above the canvas move its corner.
  useLayoutEffect(() => {
    if (lastCorner.current) holdStill();
  }, [hasLegend, hasStrip, holdStill]);

  // After every drawing: the end of a name changes what is typed and may leave the scene as it is.
  useLayoutEffect(() => {
    const next = movingFrom(camera.scene(), scene, flow, store);
    if (next) setMoving(next);
    tell({ kind: 'scene', scene });
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
  const selected = useStore(sessionStore, onlySelected);
  useEffect(() => tell({ kind: 'selected', id: selected }), [tell, selected]);

  useEffect(() => {
    const settle = () => tell({ kind: 'sized' });
    settle();
    return store.subscribe((now, was) => {
      if (now.width !== was.width || now.height !== was.height) settle();
    });
  }, [store, tell]);

  // The whole picture comes into view when a model is opened and when the root changes.
  const file = useStore(documentStore, (state) => state.replica?.file);
  const rootId = useStore(sessionStore, (state) => state.rootId);
  useLayoutEffect(() => tell({ kind: 'opened', file, rootId }), [tell, file, rootId]);

  // Before the canvas goes, where the camera stands is kept for when it comes back, unless another model is open by then.
  useLayoutEffect(
    () => () => {
      const canvasPlace = placeOfCamera(camera.viewport(), camera.size());
      if (documentStore.getState().replica?.file === file && canvasPlace)
        sessionStore.setState({ canvasPlace });
    },
    [camera, file],
  );

  // A presentation starts with what is in the light, else with the whole picture, and again on a screen of another size.
  const presenting = useStore(sessionStore, (state) => state.presenting);
  useEffect(() => {
    if (!presenting) return;
    const present = () => tell({ kind: 'presented' });
    present();
    return store.subscribe((now, was) => {
      if (now.width !== was.width || now.height !== was.height) requestAnimationFrame(present);
    });
  }, [presenting, store, tell]);

  // With the light off the whole picture is shown.
  const isLit = useStore(sessionStore, (state) => presenting && selectedBlocks(state).length > 0);
  useEffect(() => tell({ kind: 'lit', isLit }), [isLit, tell]);

  return { moving };
};
