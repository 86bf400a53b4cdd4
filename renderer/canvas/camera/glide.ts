/** The way of the camera from where it stands to where it goes: at once, or gliding, frame by frame. */
import type { Viewport } from '../../state/ports/camera.ts';
import { EXPLODE_MS, ease } from './camera.ts';

/** What a glide is carried out with; a browser's own parts, or a test's. */
type GlideParts = {
  /** Where the camera stands now. */
  stand(): Viewport;
  put(to: Viewport): void;
  /** Whether nothing may glide. */
  isStill(): boolean;
  /** Runs a function in the next frame, with its time in milliseconds; returns what calls it off. */
  inFrame(act: (now: number) => void): () => void;
  now(): number;
};

type Glide = {
  moveTo(to: Viewport, animated: boolean): void;
  /** Where the camera stands, or will: moves that follow each other quickly add up from there. */
  viewport(): Viewport;
  /** Stops where it is. */
  interrupt(): void;
};

export const createGlide = ({ stand, put, isStill, inFrame, now }: GlideParts): Glide => {
  /** Where the camera is gliding to; null while it stands. */
  let goal: Viewport | null = null;
  let callOff = () => {};
  const interrupt = () => {
    callOff();
    goal = null;
  };
  return {
    interrupt,
    viewport: () => goal ?? stand(),
    moveTo: (to, animated) => {
      interrupt();
      if (!animated || isStill()) {
        put(to);
        return;
      }
      const from = stand();
      const start = now();
      goal = to;
      const step = (at: number) => {
        const t = ease(Math.min(1, Math.max(0, (at - start) / EXPLODE_MS)));
        const mix = (a: number, b: number) => a + (b - a) * t;
        put({ x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) });
        if (t < 1) callOff = inFrame(step);
        else goal = null;
      };
      callOff = inFrame(step);
    },
  };
};
