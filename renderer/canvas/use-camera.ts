/** Moves the camera, and animates the picture when a block explodes or collapses. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { aroundOf, placeOf, type Rect, rectOf } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { type Creating, type Editing, useSession } from '../state/session.ts';
import {
  around,
  belowCaption,
  centredOn,
  EXPLODE_MS,
  ease,
  FIT_MARGIN,
  fitting,
  fittingWhole,
  isInWindow,
  MINIMAP_PX,
  mountCamera,
  prefersStill,
  READABLE,
  roomFor,
  seenWhileTyping,
  showing,
  TOOLS_PX,
  type Viewport,
  zoomedTo,
} from './camera.ts';
import { fieldPlace } from './field-place.ts';
import { focusBlock } from './focus-block.ts';
import type { Moving } from './Painter.tsx';
import { NAME_MIN_HEIGHT } from './paint.ts';
import { NAME_MIN_WIDTH } from './paint-names.ts';
import { areSameRects, readableRects } from './readable-rects.ts';

/** There, what is looked at has type that can be read from the last row, where the screen has room for it. */
const PRESENT_LEAST_ZOOM = 1.8;
/** Around the place of a name that is typed something of its surroundings is shown. */
const TYPING_MARGIN = 56;
/** What is typed next stands further on: where the picture has to move, it moves far enough for the next few names too. */
const TYPING_AHEAD = 0.5;
/** Of more blocks than these that are to be shown together the camera does not look for the place. */
const MOST_SHOWN = 1000;
const ALL_MARGIN = 60;
const ALL_MAX_ZOOM = 2;

/** Whether a block too far away to be an element of the page has its name painted on it. */
const isNamedAt = ({ width, height }: Rect, zoom: number): boolean =>
  width * zoom >= NAME_MIN_WIDTH && height * zoom >= NAME_MIN_HEIGHT;

const sameViewport = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 1e-4;

export const useCamera = (scene: Scene): { moving: Moving | null } => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const [moving, setMoving] = useState<Moving | null>(null);
  const before = useRef(scene);
  const typedInto = useRef<Editing | null>(null);
  const held = useRef<{ id: string; at: { x: number; y: number } } | null>(null);
  const wanted = useRef<((scene: Scene) => void) | null>(null);
  /** An earlier state of the model is the same file: the camera stays where it is. */
  const file = useDocument((state) => state.replica?.file);
  const rootId = useSession((state) => state.rootId);
  /** The size of the window for which the camera stands where it does from the first; another one has it fit again. */
  const sizeAtFirst = useRef({ width: store.getState().width, height: store.getState().height });
  const isReady = useRef(false);
  /** Where the camera stood before a block was exploded, so that collapsing it brings the whole picture back. */
  const returns = useRef(new Map<string, { before: Viewport; after: Viewport }>());

  const size = () => {
    const { width, height } = store.getState();
    return { width, height };
  };
  const glide = useRef(0);
  /** Where the camera is gliding to; null while it stands. */
  const goal = useRef<Viewport | null>(null);
  /** Where the camera stands, or will: moves that follow each other quickly add up from there. */
  const viewport = (): Viewport => goal.current ?? flow.getViewport();

  const moveTo = (to: Viewport, animated: boolean) => {
    cancelAnimationFrame(glide.current);
    goal.current = null;
    if (!animated || prefersStill()) {
      void flow.setViewport(to);
      return;
    }
    const from = flow.getViewport();
    goal.current = to;
    const start = performance.now();
    const step = (now: number) => {
      const t = ease(Math.min(1, Math.max(0, (now - start) / EXPLODE_MS)));
      const mix = (a: number, b: number) => a + (b - a) * t;
      void flow.setViewport({ x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) });
      if (t < 1) glide.current = requestAnimationFrame(step);
      else goal.current = null;
    };
    glide.current = requestAnimationFrame(step);
  };

  /** While blocks are typed in, what they are typed into keeps its place on the screen. */
  const holdWhileTyping = (typing: Editing | null, old: Scene) => {
    const id = typing?.kind === 'create' ? typing.parentId : null;
    const at = id === null ? null : place(id, old);
    return id !== null && at ? { id, at } : null;
  };

  const place = (id: string, at: Scene): Rect | null => {
    return rectOf(at, [...aroundOf(currentModel(), id), id]);
  };

  /** The nearest viewport to `from` in which a part of the scene can be seen and read. */
  const near = (rect: Rect, from: Viewport): Viewport => {
    const { width, height } = size();
    const { presenting, editing, minimapShown } = useSession.getState();
    const isTyping = editing?.where === 'canvas';
    const margin = isTyping ? TYPING_MARGIN : FIT_MARGIN;
    const room = presenting ? height : height - (isTyping && minimapShown ? MINIMAP_PX : TOOLS_PX);
    const least = presenting ? PRESENT_LEAST_ZOOM : undefined;
    if (!isTyping && presenting)
      return captioned(from, (free, top) => showing(rect, free, width, room - top, margin, least));
    if (!isTyping || editing.kind !== 'create') return showing(rect, from, width, room, margin, least);
    const seen = seenWhileTyping(rect, aroundField(editing), Math.max(from.zoom, least ?? READABLE), {
      width: width - 2 * margin,
      height: room - 2 * margin,
    });
    return showing(seen, from, width, room, margin, least, TYPING_AHEAD);
  };

  /** In a presentation: what `show` gives, below the caption of the block in the light where it has one. */
  const captioned = (from: Viewport, show: (from: Viewport, top: number) => Viewport): Viewport => {
    const id = useSession.getState().selection.at(-1);
    const lit = id === undefined ? null : placeOf(before.current, id, aroundOf(currentModel(), id));
    return lit ? belowCaption(lit.box.fontSize, from, show) : show(from, 0);
  };

  /** The whole picture, and the block into which a name is typed. */
  const aroundField = ({ parentId }: Creating): Rect[] => {
    const scene = before.current;
    const parent = parentId === null ? null : place(parentId, scene);
    return [{ x: 0, y: 0, width: scene.width, height: scene.height }, ...(parent ? [parent] : [])];
  };

  /** A picture that a collapsed block made small enough is seen whole: none of it stays outside the window. */
  const wholeWhereItFits = ({ width, height }: Scene, from: Viewport): Viewport => {
    const window = size();
    const room = { width: window.width, height: window.height - TOOLS_PX };
    const fits =
      from.zoom >= READABLE &&
      width * from.zoom <= room.width - 2 * FIT_MARGIN &&
      height * from.zoom <= room.height - 2 * FIT_MARGIN;
    return fits
      ? showing({ x: 0, y: 0, width, height }, from, room.width, room.height, FIT_MARGIN, from.zoom)
      : from;
  };

  /** Where typing ended: where it began, or near that where the block that was named last can't be seen from there, or by a room. */
  const withNamed = (typed: Editing | null, began: Viewport): Viewport => {
    const id = typed ? useSession.getState().selection.at(-1) : undefined;
    const rect = id === undefined ? null : place(id, before.current);
    const { width, height } = size();
    const isSeen = !useSession.getState().presenting && rect && isInWindow(rect, began, width, height);
    return rect && !isSeen ? near(rect, began) : began;
  };

  const fit = (animated = true) => {
    const { presenting, presentHint } = useSession.getState();
    const whole = fittingWhole(before.current, size(), presenting, presentHint);
    if (whole) moveTo(whole, animated);
  };

  const zoomTo = (zoom: number) => moveTo(zoomedTo(zoom, viewport(), size(), before.current), true);

  const show = (id: string, others: readonly string[] = []) => {
    const go = (current: Scene) => {
      const rect = place(id, current);
      if (!rect) return;
      const { width, height } = size();
      const beside = others.slice(0, MOST_SHOWN).flatMap((each) => place(each, current) ?? []);
      const room = { width: width - 2 * FIT_MARGIN, height: height - TOOLS_PX - 2 * FIT_MARGIN };
      moveTo(near(roomFor(rect, beside, READABLE, room), viewport()), true);
    };
    // What is to be shown may only stand in the scene after the next layout.
    wanted.current = go;
    requestAnimationFrame(() => {
      wanted.current?.(before.current);
      wanted.current = null;
    });
  };

  // In the layout phase: what is mounted inside asks for it in its own effects.
  useLayoutEffect(() =>
    mountCamera({
      fit,
      zoomBy: (factor) => zoomTo(viewport().zoom * factor),
      zoomTo,
      show,
      walkTo: (id) => {
        const rect = place(id, before.current);
        const from = viewport();
        if (!rect || from.zoom >= READABLE || !isNamedAt(rect, from.zoom)) {
          show(id);
          return true;
        }
        const { width, height } = size();
        const { presenting } = useSession.getState();
        const far = (room: number) => (at: Viewport, top: number) =>
          showing(rect, at, width, room - top, FIT_MARGIN, from.zoom, 0, from.zoom);
        const to = presenting ? captioned(from, far(height)) : far(height - TOOLS_PX)(from, 0);
        if (!sameViewport(from, to)) moveTo(to, true);
        return false;
      },
      showRect: (rect) => {
        const from = viewport();
        const to = near(rect, from);
        if (size().width > 0 && !sameViewport(from, to)) moveTo(to, true);
      },
      showAll: (ids) => {
        const { width, height } = size();
        const whole = around(ids.flatMap((id) => place(id, before.current) ?? []));
        if (whole && width > 0) moveTo(fitting(whole, width, height, ALL_MARGIN, ALL_MAX_ZOOM), true);
      },
      centre: (point) => moveTo(centredOn(point, viewport().zoom, size(), before.current), false),
      scene: () => before.current,
      viewport,
      moveTo: (to) => moveTo(to, false),
      holding: (id, change) => {
        const at = place(id, before.current);
        held.current = at ? { id, at } : null;
        change();
      },
      focus: (id) => focusBlock(store.getState().domNode, id, EXPLODE_MS + 60),
      interrupt: () => {
        cancelAnimationFrame(glide.current);
        goal.current = null;
      },
    }),
  );

  useLayoutEffect(() => {
    const old = before.current;
    before.current = scene;
    const { editing } = useSession.getState();
    const typing = editing?.where === 'canvas' ? editing : null;
    const typingBefore = typedInto.current;
    typedInto.current = typing;
    if (old === scene) return;
    const { width, height } = size();
    if (width === 0) return;
    if (old.boxes.length === 0) {
      fit(false);
      return;
    }
    const from = viewport();
    const hold = held.current ?? holdWhileTyping(typing ?? typingBefore, old);
    held.current = null;
    if (!prefersStill()) {
      const shown = (at: Scene) => readableRects(at, flow.getViewport(), width, height);
      const rects = shown(old);
      // After another name everything stands where it stood, as a rule, and nothing is on its way.
      if (!areSameRects(rects, shown(scene))) setMoving({ from: rects, start: performance.now() });
    }
    const after = hold && place(hold.id, scene);
    if (!hold || !after) return;
    const kept = {
      zoom: from.zoom,
      x: from.x + (hold.at.x - after.x) * from.zoom,
      y: from.y + (hold.at.y - after.y) * from.zoom,
    };
    const field = typing && fieldPlace(currentModel(), scene, typing);
    const earlier = returns.current.get(hold.id);
    if (!field && earlier && sameViewport(earlier.after, from)) {
      returns.current.delete(hold.id);
      moveTo(withNamed(typingBefore, earlier.before), true);
      return;
    }
    // Where a name is typed that is what must be seen, and once it is done nothing moves any more.
    const seen = field ? field.box : typingBefore ? null : after;
    const isCollapsed =
      seen === after &&
      (placeOf(scene, hold.id, aroundOf(currentModel(), hold.id))?.box.children.length ?? 0) === 0;
    const shown = seen ? near(seen, kept) : kept;
    const to = isCollapsed ? wholeWhereItFits(scene, shown) : shown;
    if (!typingBefore) returns.current.set(hold.id, { before: from, after: to });
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
    // While names are typed their field is what stays in view.
    if (useSession.getState().editing?.where === 'canvas') return;
    const rect = selected === undefined ? null : place(selected, before.current);
    const { width, height } = size();
    if (!rect || width === 0 || isInWindow(rect, viewport(), width, height)) return;
    moveTo(near(rect, viewport()), true);
  }, [selected]);

  // The whole picture comes into view when a model is opened and when the root changes.
  const shown = useRef<{ file: string | undefined; rootId: string | null }>({
    file: undefined,
    rootId: null,
  });
  useEffect(() => {
    const settle = () => {
      const { width, height } = size();
      if (width === 0 || isReady.current) return;
      isReady.current = true;
      if (width !== sizeAtFirst.current.width || height !== sizeAtFirst.current.height) fit(false);
    };
    settle();
    return store.subscribe(settle);
  });
  useLayoutEffect(() => {
    const { current } = shown;
    if (current.file === file && current.rootId === rootId) return;
    const isFirst = current.file !== file;
    shown.current = { file, rootId };
    fit(!isFirst);
  });

  // A presentation starts with what is in the light, else with the whole picture, and again on a screen of another size.
  const presenting = useSession((state) => state.presenting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called reads what it needs when it is called.
  useEffect(() => {
    if (!presenting) return;
    const present = () => {
      const { selection, presentHint } = useSession.getState();
      const whole = fittingWhole(before.current, size(), true, presentHint);
      const lit = around(selection.slice(0, MOST_SHOWN).flatMap((id) => place(id, before.current) ?? []));
      if (whole) moveTo(lit ? near(lit, whole) : whole, false);
    };
    present();
    return store.subscribe((now, was) => {
      if (now.width !== was.width || now.height !== was.height) requestAnimationFrame(present);
    });
  }, [presenting]);

  // With the light off the whole picture is shown.
  const isLit = useSession((state) => state.selection.length > 0);
  const wasLit = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    const isOff = presenting && wasLit.current && !isLit;
    wasLit.current = presenting && isLit;
    // An undo that takes the block in the light away has it on another one before the next frame.
    const frame = isOff ? requestAnimationFrame(() => fit()) : 0;
    return () => cancelAnimationFrame(frame);
  }, [presenting, isLit]);

  return { moving };
};
