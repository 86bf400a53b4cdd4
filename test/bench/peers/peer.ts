/** What the bench asks of each editor it is measured beside. */
import type { Picture } from '../models/picture.ts';

/** Screen = picture × zoom + offset, in pixels of the stage. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

export type Peer = {
  /** Reads the picture at an address (to which `.json` or `.bpmn` is added) and shows it. Resolves when the library says so. */
  load(dataUrl: string, fitted: Viewport): Promise<void>;
  viewport(): Viewport;
  setViewport(viewport: Viewport): void;
  /** Moves the picture, where the library has no panning by wheel of its own. */
  panBy?(dx: number, dy: number): void;
  /** Gives a block another name, by what the library's own editing of texts calls at its end. */
  rename(id: string, name: string): void;
};

export type PeerModule = {
  /** Starts the library in an element. */
  create(stage: HTMLElement): Promise<Peer>;
};

/** What a peer's page offers as `window.bench`. */
export type PeerPage = Pick<Peer, 'load' | 'viewport' | 'rename'>;

/** The picture is not kept by the page: the heap that is measured is the library's own. */
export const readPicture = async (dataUrl: string): Promise<Picture> =>
  (await fetch(`${dataUrl}.json`)).json();
