/**
 * The life cycle that every gesture of the pointer shares: dragging blocks, rows and the ends of flows, the marquee, panning.
 * A press becomes a gesture when it moves; the gesture moves and is completed by the release, or it is cancelled. Pure: the
 * events of the page come in, and what is to be done comes out.
 */
export type Point = { readonly x: number; readonly y: number };

export type Press = {
  readonly pointerId: number;
  /** A finger: it can be held for a long press, and it may have come to pan. */
  readonly isTouch: boolean;
  /** The bit of `MouseEvent.buttons` that the press set: 1 for the left button and for fingers, 4 for the middle one. */
  readonly button: number;
  readonly origin: Point;
};

/** `pressed` and `held` (a long press) wait for a movement; `moving` is the gesture itself. */
type Phase = 'pressed' | 'held' | 'moving' | 'ended';
export type GestureState = { readonly press: Press; readonly phase: Phase };

export type GestureEvent =
  | {
      readonly type: 'move';
      readonly pointerId: number;
      readonly at: Point;
      /** `MouseEvent.buttons`: which buttons are down. */
      readonly buttons: number;
    }
  | { readonly type: 'up'; readonly pointerId: number }
  /** Another press: of a second finger, or of the same mouse if its release was lost. */
  | { readonly type: 'down' }
  /** The browser took the pointer away: a lost capture, or its own gesture. */
  | { readonly type: 'lost'; readonly pointerId: number }
  /** The finger has rested long enough for a long press. */
  | { readonly type: 'hold' }
  | { readonly type: 'escape' }
  /** The window lost the focus, or what was pressed has gone. */
  | { readonly type: 'leave' };

/** What is to be done: `menu` follows a long press that never moved. */
export type Step = 'hold' | 'start' | 'move' | 'complete' | 'cancel' | 'menu';
type Outcome = { readonly state: GestureState; readonly steps: readonly Step[] };

/** A press becomes a gesture when the pointer has moved this far, in pixels. */
export const THRESHOLD_PX = 5;
/** A finger that rests this long is a long press. */
export const HOLD_MS = 500;

export const pressed = (press: Press): GestureState => ({ press, phase: 'pressed' });

export const next = (state: GestureState, event: GestureEvent): Outcome => {
  const { press, phase } = state;
  const to = (next: Phase, ...steps: Step[]): Outcome => ({ state: { press, phase: next }, steps });
  if (phase === 'ended') return to('ended');
  const isMoving = phase === 'moving';
  const cancelled = () => (isMoving ? to('ended', 'cancel') : to('ended'));
  switch (event.type) {
    case 'move': {
      if (event.pointerId !== press.pointerId) return to(phase);
      // The release was never heard: it went to another window, or to a dialog of the system.
      if ((event.buttons & press.button) === 0) return cancelled();
      if (isMoving) return to('moving', 'move');
      const { origin } = press;
      const distance = Math.hypot(event.at.x - origin.x, event.at.y - origin.y);
      return distance < THRESHOLD_PX ? to(phase) : to('moving', 'start', 'move');
    }
    case 'up':
      if (event.pointerId !== press.pointerId) return to(phase);
      if (isMoving) return to('ended', 'complete');
      return phase === 'held' ? to('ended', 'menu') : to('ended');
    case 'lost':
      return event.pointerId === press.pointerId ? cancelled() : to(phase);
    case 'hold':
      return phase === 'pressed' && press.isTouch ? to('held', 'hold') : to(phase);
    case 'down':
    case 'escape':
    case 'leave':
      return cancelled();
  }
};
