/** Real input, sent 60 times a second whether or not the page keeps up: waiting for an answer would hide that it does not. */
import { type Driven, within } from './launch.ts';
import type { Probe } from './probe.ts';

const STEPS = 60;
const STEP_MS = 1000 / 60;
/** A page that has not taken in its input by then is given up. */
const LIMIT_SECONDS = 60;

type Event = {
  readonly type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel';
  readonly x: number;
  readonly y: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
  /** Keys held: 2 is Ctrl. */
  readonly modifiers?: number;
  readonly button?: 'left';
  readonly buttons?: number;
  readonly clickCount?: number;
};

/**
 * Sends one event a frame and tells the milliseconds between the page's frames meanwhile.
 * @param events one for each step, in order.
 */
const framesDuring = async ({ page, cdp }: Driven, events: readonly Event[]): Promise<number[]> => {
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.frames.start());
  const answers: Promise<unknown>[] = [];
  const start = performance.now();
  for (const [i, event] of events.entries()) {
    const wait = start + i * STEP_MS - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    answers.push(cdp.send('Input.dispatchMouseEvent', event));
  }
  await within(LIMIT_SECONDS, Promise.all(answers));
  return within(
    LIMIT_SECONDS,
    page.evaluate(() => (window as unknown as { probe: Probe }).probe.frames.stop()),
  );
};

type Point = { readonly x: number; readonly y: number };
const CTRL = 2;

const wheel = (at: Point, deltaX: number, deltaY: number, modifiers = 0): Event => ({
  type: 'mouseWheel',
  ...at,
  deltaX,
  deltaY,
  modifiers,
});

/** Turns the wheel so that the picture goes to and fro by a few hundred pixels. */
export const panByWheel = (driven: Driven, at: Point): Promise<number[]> =>
  framesDuring(
    driven,
    Array.from({ length: STEPS }, (_, i) => (i < STEPS / 2 ? wheel(at, 9, 12) : wheel(at, -9, -12))),
  );

/** Turns the wheel by as much with each step, always on, so that every step brings something new. */
export const scrollByWheel = (driven: Driven, at: Point, deltaX: number, deltaY: number): Promise<number[]> =>
  framesDuring(
    driven,
    Array.from({ length: STEPS }, () => wheel(at, deltaX, deltaY)),
  );

/** Turns the wheel with Ctrl held so that the zoom goes from one to the other, by the same factor with each step. */
export const zoomByWheel = (driven: Driven, at: Point, from: number, to: number): Promise<number[]> => {
  // d3, and with it every editor here, takes 500 pixels of the wheel for a factor of two.
  const deltaY = (-Math.log2(to / from) / STEPS) * 500;
  return framesDuring(
    driven,
    Array.from({ length: STEPS }, () => wheel(at, 0, deltaY, CTRL)),
  );
};

/** Presses on a point, drags from there to and fro, and brings it back, so that nothing has moved in the end. */
export const dragFrom = async (driven: Driven, at: Point): Promise<number[]> => {
  const { cdp } = driven;
  const mouse = (type: Event['type'], point: Point, buttons: number): Event => ({
    type,
    ...point,
    button: 'left',
    buttons,
    clickCount: 1,
  });
  const way = (i: number): Point => {
    const share = i < STEPS / 2 ? i + 1 : STEPS - i - 1;
    return { x: at.x + share * 5, y: at.y + share * 3 };
  };
  const press = async () => {
    await cdp.send('Input.dispatchMouseEvent', mouse('mouseMoved', at, 0));
    await cdp.send('Input.dispatchMouseEvent', mouse('mousePressed', at, 1));
  };
  await within(LIMIT_SECONDS, press());
  const frames = await framesDuring(
    driven,
    Array.from({ length: STEPS }, (_, i) => mouse('mouseMoved', way(i), 1)),
  );
  await within(LIMIT_SECONDS, cdp.send('Input.dispatchMouseEvent', mouse('mouseReleased', at, 0)));
  return frames;
};
