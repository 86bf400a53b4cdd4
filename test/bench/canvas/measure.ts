/** Measures one editor with one picture, from opening it to the heap that it holds. */
import { dragFrom, panByWheel, zoomByWheel } from '../browser/input.ts';
import { type Driven, NotFinished, within, withPage } from '../browser/launch.ts';
import { heldBy } from '../browser/memory.ts';
import type { Picture, PictureBox } from '../models/picture.ts';
import { progress } from '../theme.ts';
import type { Editor, Point, Viewport } from './editor.ts';

/** Milliseconds between frames during one kind of movement, or why there are none. */
export type Frames = readonly number[] | NotFinished;

export type CanvasFigures = {
  readonly load: readonly number[];
  readonly panAtFit: Frames;
  readonly zoomIn: Frames;
  readonly panAt100: Frames;
  readonly drag: Frames;
  readonly rename: readonly number[] | NotFinished;
  readonly zoomOut: Frames;
  readonly elements: number;
  readonly heap: number;
};

export type Rounds = {
  readonly loads: number;
  readonly renames: number;
  readonly limitSeconds: number;
  /** How many times slower the page's processor is made. */
  readonly slowdown: number;
};

/** Longer than this, a load is not repeated. */
const REPEATED_MS = 4000;
/** What an editor does once its picture stands still has to be over before the next movement. */
const PAUSE_MS = 500;

export const measureCanvas = async (
  editor: Editor,
  picture: Picture,
  { loads, renames, limitSeconds, slowdown }: Rounds,
): Promise<CanvasFigures | NotFinished> => {
  const loadTimes: number[] = [];
  const loadOnce = async (driven: Driven) => {
    await driven.cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await within(limitSeconds, editor.ready(driven));
    const took = await within(limitSeconds, editor.load(driven));
    loadTimes.push(took);
    progress(`${editor.name}: loaded in ${Math.round(took)} ms`);
  };
  try {
    for (let i = 1; i < loads && (loadTimes[0] ?? 0) < REPEATED_MS; i++) await withPage(editor.url, loadOnce);
    return await withPage(editor.url, async (driven) => {
      await loadOnce(driven);
      const { page } = driven;
      const block = blockInTheMiddle(picture);
      const placeOfBlock = async () => placeIn(await editor.viewport(driven), block);
      const pause = () => page.waitForTimeout(PAUSE_MS);
      /** Once an editor did not finish a movement in time, it is not asked for another. */
      let given: NotFinished | null = null;
      const tried = async <T>(work: () => Promise<T>): Promise<T | NotFinished> => {
        if (given) return given;
        try {
          await within(limitSeconds, pause());
          return await within(limitSeconds, work());
        } catch (error) {
          if (!(error instanceof NotFinished)) throw error;
          given = error;
          return error;
        }
      };
      const held = await within(limitSeconds, heldBy(driven));
      const fit = (await editor.viewport(driven)).zoom;
      // All that is done by mouse is done over one block near the middle: zooming keeps it where it is.
      const middle = await placeOfBlock();
      const panAtFit = await tried(() => panByWheel(driven, middle));
      const zoomIn = await tried(() => zoomByWheel(driven, middle, fit, 1));
      const panAt100 = await tried(() => panByWheel(driven, middle));
      const drag = await tried(async () => dragFrom(driven, await placeOfBlock()));
      const rename = await tried(async () => {
        const times: number[] = [];
        for (let i = 0; i < renames; i++) times.push(await editor.rename(driven, block.id, `Renamed ${i}`));
        return times;
      });
      const zoomOut = await tried(() => zoomByWheel(driven, middle, 1, fit));
      return { load: loadTimes, panAtFit, zoomIn, panAt100, drag, rename, zoomOut, ...held };
    });
  } catch (error) {
    if (error instanceof NotFinished) return error;
    throw error;
  }
};

/** The block nearest to the middle of the whole picture. */
const blockInTheMiddle = ({ boxes, width, height }: Picture): PictureBox => {
  const distance = (box: PictureBox) =>
    Math.hypot(box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2);
  const blocks = boxes.filter(({ isContainer }) => !isContainer);
  return blocks.reduce((best, box) => (distance(box) < distance(best) ? box : best));
};

/** The middle of a box in the window, in whole pixels: that is what a mouse event says, and a zoom multiplies the rest. */
const placeIn = ({ x, y, zoom }: Viewport, box: PictureBox): Point => ({
  x: Math.round((box.x + box.width / 2) * zoom + x),
  y: Math.round((box.y + box.height / 2) * zoom + y),
});
