/** An editor as the canvas theme drives it: our own and its peers alike. */
import type { Driven } from '../browser/launch.ts';

export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };
export type Point = { readonly x: number; readonly y: number };

/** An editor with a picture to open. */
export type Editor = {
  readonly name: string;
  /** The page that is opened: the editor with nothing in it. */
  readonly url: string;
  /** Resolves when the page can open a picture. */
  ready(driven: Driven): Promise<void>;
  /** Opens the picture, all exploded, fitted to the window. Milliseconds until it had been painted whole. */
  load(driven: Driven): Promise<number>;
  /** Where the picture stands: a point of it times `zoom` plus `x` and `y` is its place in the window, in pixels. */
  viewport(driven: Driven): Promise<Viewport>;
  /** Gives a block another name. Milliseconds from the key, or from the call that it ends in, to paint. */
  rename(driven: Driven, id: string, name: string): Promise<number>;
};
