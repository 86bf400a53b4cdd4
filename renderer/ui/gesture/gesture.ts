/** Connects the life cycle of a gesture to the page: listens, captures the pointer, scrolls at the edges once a frame. */
import { edgePush } from './edges.ts';
import {
  type GestureEvent,
  type GestureState,
  HOLD_MS,
  next,
  type Point,
  pressed,
  type Step,
} from './machine.ts';
import { swallowClick, swallowClickOfRelease } from './swallow-click.ts';

type Pointer = Point & { readonly altKey: boolean };

/** What a gesture does once it has started. */
export type Course = {
  /** The pointer, Alt or the picture under the pointer has moved: at most once a frame, and once before `complete`. */
  move(at: Pointer): void;
  /** The release. The last `move` was at the same point. */
  complete(at: Pointer): void;
  /** Ended without a release: nothing may have changed. */
  cancel(): void;
  /** The area that scrolls at its edges; without one nothing does. */
  readonly area?: {
    bounds(): DOMRect | undefined;
    /** Scrolls by so many pixels, towards the bottom right if positive. */
    scroll(by: Point): void;
  };
  /** Values that change when the picture moves under the pointer, as by the wheel. */
  picture?(): readonly unknown[];
};

type Intent = {
  /** Hears the pointer from the start of the gesture on. It must stay in the page. */
  readonly capture: Element | null;
  /**
   * The press has moved: gives what the gesture does, or null if it does nothing.
   * @param isHeld whether a finger was held before it moved.
   */
  start(at: Pointer, isHeld: boolean): Course | null;
  /** A finger has rested where it pressed. Without it there is no long press. */
  hold?(): void;
};

/** The pointers that have a gesture, or a press that can become one. */
const underWay = new Map<number, () => GestureState['phase']>();

/** Whether a press of this pointer has been taken by a gesture. */
export const isTaken = (pointerId: number): boolean => underWay.has(pointerId);
/** Whether a gesture moves now. */
export const isGesturing = (): boolean => [...underWay.values()].some((phase) => phase() === 'moving');

/** The part of an event that a press is read from: React's and the page's own both have it. */
type Down = Pick<PointerEvent, 'pointerId' | 'pointerType' | 'button' | 'clientX' | 'clientY' | 'altKey'>;

/** Follows a press, which may become a gesture. */
export const followPress = (down: Down, intent: Intent): void => {
  const { pointerId, pointerType } = down;
  const origin = { x: down.clientX, y: down.clientY };
  const isTouch = pointerType === 'touch';
  let state = pressed({ pointerId, isTouch, button: down.button === 1 ? 4 : 1, origin });
  let course: Course | null = null;
  let last: Pointer = { ...origin, altKey: down.altKey };
  let isHeld = false;
  let frame = 0;
  let shown: readonly unknown[] = [];
  /** What starts at an edge, as from the tools, must leave it before that edge scrolls. */
  let mayScroll = false;
  const timer = isTouch && intent.hold ? setTimeout(() => take({ type: 'hold' }), HOLD_MS) : undefined;

  const moveNow = () => {
    shown = [last.x, last.y, last.altKey, ...(course?.picture?.() ?? [])];
    course?.move(last);
  };
  const onFrame = () => {
    frame = requestAnimationFrame(onFrame);
    const bounds = course?.area?.bounds();
    if (bounds) {
      const by = edgePush(last, bounds);
      if (by.x === 0 && by.y === 0) mayScroll = true;
      else if (mayScroll) course?.area?.scroll(by);
    }
    const now = [last.x, last.y, last.altKey, ...(course?.picture?.() ?? [])];
    if (now.some((value, i) => value !== shown[i])) moveNow();
  };
  const steps: Record<Step, () => void> = {
    hold: () => {
      isHeld = true;
      intent.hold?.();
    },
    start: () => {
      clearTimeout(timer);
      capture(intent.capture, pointerId);
      course = intent.start(last, isHeld);
      if (course) frame = requestAnimationFrame(onFrame);
      else end();
    },
    // The next frame moves to where the pointer is then.
    move: () => {},
    complete: () => {
      moveNow();
      const done = course;
      end();
      swallowClick();
      done?.complete(last);
    },
    cancel: () => {
      const done = course;
      end();
      done?.cancel();
    },
    menu: () => {
      end();
      swallowClick();
      openMenuAt(last);
    },
  };
  const take = (event: GestureEvent) => {
    const outcome = next(state, event);
    state = outcome.state;
    for (const step of outcome.steps) steps[step]();
    if (state.phase === 'ended') end();
  };
  const end = () => {
    state = { ...state, phase: 'ended' };
    course = null;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    if (underWay.get(pointerId) === phase) underWay.delete(pointerId);
    stop.abort();
  };
  const phase = () => state.phase;

  const onMove = (event: PointerEvent) => {
    if (event.pointerId === pointerId) last = { x: event.clientX, y: event.clientY, altKey: event.altKey };
    const { clientX: x, clientY: y, buttons } = event;
    take({ type: 'move', pointerId: event.pointerId, at: { x, y }, buttons });
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === pointerId) last = { x: event.clientX, y: event.clientY, altKey: event.altKey };
    take({ type: 'up', pointerId: event.pointerId });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.type === 'keydown') {
      if (state.phase !== 'moving') return take({ type: 'escape' });
      keepTo(event);
      swallowClickOfRelease();
      return take({ type: 'escape' });
    }
    if (state.phase !== 'moving') return;
    if (event.key === 'Alt') {
      // Else a release of Alt goes to the window's menu.
      event.preventDefault();
      last = { ...last, altKey: event.type === 'keydown' };
    } else if (event.type === 'keydown' && !MODIFIERS.has(event.key)) keepTo(event);
  };
  const leave = () => {
    if (state.phase === 'moving') swallowClickOfRelease();
    take({ type: 'leave' });
  };
  const stop = new AbortController();
  const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, listener, { capture: true, signal: stop.signal });
  listen('pointermove', onMove);
  listen('pointerup', onUp);
  // The press itself has passed the window already.
  listen('pointerdown', () => take({ type: 'down' }));
  listen('pointercancel', (event) => take({ type: 'lost', pointerId: event.pointerId }));
  listen('lostpointercapture', (event) => {
    // An element that is removed loses its capture at the document.
    if (event.target === intent.capture || event.target === document)
      take({ type: 'lost', pointerId: event.pointerId });
  });
  listen('keydown', onKey);
  listen('keyup', onKey);
  listen('blur', (event) => {
    if (event.target === window) leave();
  });
  listen('contextmenu', (event) => {
    // A long press has its menu when the finger is lifted; a gesture has none.
    if (!isTouch && state.phase !== 'moving') return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Nor does it mark text on its way.
  listen('selectstart', (event) => event.preventDefault());
  document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal: stop.signal });
  underWay.set(pointerId, phase);
};

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Meta', 'Alt', 'AltGraph']);

/** While something is held in the hand, keys must not change what is under it. */
const keepTo = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

const capture = (element: Element | null, pointerId: number): void => {
  try {
    element?.setPointerCapture(pointerId);
  } catch {
    // The pointer has just gone: its end will be heard.
  }
};

/** A right click at the point, by which every part of the window opens its menu. */
const openMenuAt = ({ x, y }: Point): void => {
  const at = { bubbles: true, cancelable: true, button: 2, clientX: x, clientY: y };
  document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('contextmenu', at));
};
