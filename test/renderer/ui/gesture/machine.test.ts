import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GestureEvent,
  type GestureState,
  next,
  type Press,
  pressed,
  type Step,
  THRESHOLD_PX,
} from '../../../../renderer/ui/gesture/machine.ts';

const MOUSE: Press = { pointerId: 1, isTouch: false, button: 1, origin: { x: 100, y: 100 } };
const FINGER: Press = { ...MOUSE, pointerId: 7, isTouch: true };

const move = (press: Press, dx: number, buttons = press.button): GestureEvent => ({
  type: 'move',
  pointerId: press.pointerId,
  at: { x: press.origin.x + dx, y: press.origin.y },
  buttons,
});
const up = (press: Press): GestureEvent => ({ type: 'up', pointerId: press.pointerId });

/** What is to be done after each event, and where the gesture is then. */
const run = (press: Press, ...events: readonly GestureEvent[]) => {
  let state: GestureState = pressed(press);
  const steps: Step[] = [];
  for (const event of events) {
    const outcome = next(state, event);
    state = outcome.state;
    steps.push(...outcome.steps);
  }
  return { steps, phase: state.phase };
};

describe('a gesture', () => {
  it('starts when the press has moved far enough, and is completed by the release', () => {
    expect(run(MOUSE, move(MOUSE, THRESHOLD_PX - 1))).toEqual({ steps: [], phase: 'pressed' });
    expect(run(MOUSE, move(MOUSE, 8), move(MOUSE, 40), up(MOUSE))).toEqual({
      steps: ['start', 'move', 'move', 'complete'],
      phase: 'ended',
    });
  });

  it('is nothing but a click if the press never moves', () => {
    expect(run(MOUSE, move(MOUSE, 2), up(MOUSE))).toEqual({ steps: [], phase: 'ended' });
  });

  it('is cancelled by a movement without the button: its release was never heard', () => {
    expect(run(MOUSE, move(MOUSE, 8), move(MOUSE, 40, 0))).toEqual({
      steps: ['start', 'move', 'cancel'],
      phase: 'ended',
    });
    expect(run(MOUSE, move(MOUSE, 40, 0), move(MOUSE, 80))).toEqual({ steps: [], phase: 'ended' });
    const middle = { ...MOUSE, button: 4 };
    expect(run(middle, move(middle, 8), move(middle, 20, 1)).steps).toEqual(['start', 'move', 'cancel']);
  });

  for (const [way, event] of [
    ['a lost capture', { type: 'lost', pointerId: 1 }],
    ['a second finger, or the next press', { type: 'down' }],
    ['Esc', { type: 'escape' }],
    ['the window losing the focus', { type: 'leave' }],
  ] as const satisfies readonly (readonly [string, GestureEvent])[])
    it(`is cancelled by ${way}, and a press that has not moved just ends`, () => {
      expect(run(MOUSE, move(MOUSE, 8), event, move(MOUSE, 40), up(MOUSE))).toEqual({
        steps: ['start', 'move', 'cancel'],
        phase: 'ended',
      });
      expect(run(MOUSE, event, move(MOUSE, 40), up(MOUSE))).toEqual({ steps: [], phase: 'ended' });
    });

  it('goes on if another pointer moves, is lifted or is lost', () => {
    const others = [move(FINGER, 60, 0), up(FINGER), { type: 'lost', pointerId: 7 } as const];
    expect(run(MOUSE, move(MOUSE, 8), ...others).phase).toBe('moving');
  });

  it('of a finger that is held waits for a movement, and opens the menu if there is none', () => {
    expect(run(FINGER, { type: 'hold' }, up(FINGER))).toEqual({ steps: ['hold', 'menu'], phase: 'ended' });
    expect(run(FINGER, { type: 'hold' }, move(FINGER, 20), up(FINGER)).steps).toEqual([
      'hold',
      'start',
      'move',
      'complete',
    ]);
    expect(run(FINGER, { type: 'hold' }, { type: 'down' }, up(FINGER)).steps).toEqual(['hold']);
  });

  it('has no long press for the mouse, or once it moves', () => {
    expect(run(MOUSE, { type: 'hold' }, up(MOUSE)).steps).toEqual([]);
    expect(run(FINGER, move(FINGER, 20), { type: 'hold' }, up(FINGER)).steps).toEqual([
      'start',
      'move',
      'complete',
    ]);
  });

  it('ends once, whatever comes in whatever order, and is done or undone only if it had started', () => {
    const pointer = fc.constantFrom(1, 7);
    const event: fc.Arbitrary<GestureEvent> = fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        pointerId: pointer,
        at: fc.record({ x: fc.integer({ min: 80, max: 120 }), y: fc.integer({ min: 80, max: 120 }) }),
        buttons: fc.constantFrom(0, 1, 2, 3),
      }),
      fc.record({ type: fc.constantFrom('up' as const, 'lost' as const), pointerId: pointer }),
      fc.record({
        type: fc.constantFrom('hold' as const, 'down' as const, 'escape' as const, 'leave' as const),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(MOUSE, FINGER), fc.array(event, { maxLength: 30 }), (press, events) => {
        const { steps, phase } = run(press, ...events);
        const count = (step: Step) => steps.filter((each) => each === step).length;
        const ends = count('complete') + count('cancel');
        expect(count('start')).toBeLessThanOrEqual(1);
        expect(ends + count('menu')).toBeLessThanOrEqual(1);
        if (ends > 0) expect(steps.indexOf('start')).toBeGreaterThanOrEqual(0);
        if (phase === 'ended' && count('start') === 1) expect(ends).toBe(1);
        if (phase === 'moving') expect([count('start'), ends]).toEqual([1, 0]);
      }),
    );
  });
});
