/** A mouse and fingers that say exactly what their events say: a release that is never heard, a second finger. */
import type { Page } from '@playwright/test';

export type Point = { readonly x: number; readonly y: number };

export const mouseOf = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const send = (
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    { x, y }: Point,
    buttons: number,
    modifiers = 0,
  ) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      modifiers,
      buttons,
      button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
      clickCount: 1,
    });
  return {
    press: (at: Point, modifiers?: number) => send('mousePressed', at, 1, modifiers),
    drag: (to: Point, modifiers?: number) => send('mouseMoved', to, 1, modifiers),
    release: (at: Point) => send('mouseReleased', at, 0),
    /** Comes back without a button: the release went to another window. */
    moveWithoutButton: (to: Point) => send('mouseMoved', to, 0),
    wheel: (at: Point, deltaY: number) =>
      session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY, buttons: 1 }),
  };
};

export const SHIFT = 8;

export const fingersOf = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id, radiusX: 8, radiusY: 8, force: 1 })),
    });
  return {
    down: (...points: Point[]) => send('touchStart', points),
    move: (...points: Point[]) => send('touchMove', points),
    /** Lifts all fingers but those that are given. */
    lift: (...remaining: Point[]) => send('touchEnd', remaining),
  };
};
