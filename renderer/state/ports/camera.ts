/** The canvas's camera, for what is outside the canvas: fit, zoom, bring a block into view. */
import type { Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';

export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

/** Where the camera stands, told by the point in the middle of the canvas in model units: the same in a window of any size. */
export type CanvasPlace = {
  readonly rootId: string | null;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
};

type Camera = {
  /** Shows the whole scene. */
  fit(animated?: boolean): void;
  /** The same in the next frame, of the scene that is laid out by then. */
  fitNext(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Pans (and zooms only where it must) so that a block can be seen and read, and of others as many as there is room for. */
  show(id: string, others?: readonly string[]): void;
  /** Brings a block that was searched for to the middle, unless it can be seen and read clear of what lies over the picture. */
  find(id: string): void;
  /** The same for a part of the scene that is no block, such as the place where one is typed. In model units. */
  showRect(rect: Rect): void;
  /** Shows blocks as large as fits the window, but no larger than twice their size. */
  showAll(ids: readonly string[]): void;
  /** Brings a point of the scene, in model units, to the middle of the window at once. */
  centre(point: { readonly x: number; readonly y: number }): void;
  /**
   * Brings a block into view that the arrow keys reached. If the camera is far away, it stays there as long as
   * the block’s name can be recognised.
   * @returns whether it can be read from there.
   */
  walkTo(id: string): boolean;
  /** What is on the canvas. */
  scene(): Scene;
  /** Where the camera stands, and how to bring it back there. */
  viewport(): Viewport;
  moveTo(viewport: Viewport): void;
  /** The same in a way that can be kept for the next time; null before the canvas has a size. */
  place(): CanvasPlace | null;
  /** Brings what was changed in this window into view, if it is out of sight. */
  changed(ids: readonly string[]): void;
  /** Runs a change of the picture while the block `id` keeps its place on the screen. */
  holding(id: string, change: () => void): void;
  /** Puts the keyboard focus on a block, or on the canvas if the block is too small for it or none is named. */
  focus(id: string): void;
  /** Stops the camera: the user pans or zooms by hand. */
  interrupt(): void;
};

let camera: Camera | null = null;
/** The camera of the canvas on screen, or null while another view is shown. */
export const currentCamera = (): Camera | null => camera;
export const mountCamera = (next: Camera): (() => void) => {
  camera = next;
  const act = awaited;
  awaited = null;
  act?.(next);
  return () => {
    if (camera === next) camera = null;
  };
};

const panListeners = new Set<() => void>();
/** Calls `listener` when the user pans by hand. @returns what ends that. */
export const onPanned = (listener: () => void): (() => void) => {
  panListeners.add(listener);
  return () => void panListeners.delete(listener);
};
export const tellPanned = (): void => {
  for (const listener of panListeners) listener();
};

/** What is to be done once there is a canvas. */
let awaited: ((camera: Camera) => void) | null = null;

/** Does something with the camera, now or as soon as the canvas is on screen. Of what waits only the last is done. */
export const withCamera = (act: (camera: Camera) => void): void => {
  if (camera) act(camera);
  else awaited = act;
};

/** Brings a block to the middle of the canvas, now or as soon as the canvas is on screen. */
export const goTo = (id: string): void => withCamera((on) => on.find(id));
