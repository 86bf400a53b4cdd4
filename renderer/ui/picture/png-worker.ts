/** Paints the canvas as a PNG beside the window, which stays free to draw and to listen. */
import '../without-eval.ts';
import {
  type CanvasPicture,
  canvasPicture,
  type PictureOptions,
} from '../../../shared/drawing/canvas-picture.ts';
import { bytesOf } from '../../../shared/model/fields/logo.ts';
import { modelFrom } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';
import { canvasPen, MONO, SANS, textsPen } from './canvas-pen.ts';
import { Undrawable, undrawableSigns } from './drawable.ts';
import { largestRatio, pixelsAt } from './png-size.ts';

export type Face = { readonly family: string; readonly weight: string; readonly url: string };
export type PngJob = {
  readonly data: ModelData;
  readonly options: PictureOptions;
  /** Pixels per unit; fewer if the picture is too large for it. */
  readonly ratio: number;
  readonly faces: readonly Face[];
};
export type PngAnswer =
  | { readonly done: number }
  | { readonly png: Blob; readonly ratio: number }
  /** What went wrong in words, if there is more to say than that the picture could not be made. */
  | { readonly problem: string | null };

const answer = (message: PngAnswer): void => postMessage(message);

/** A worker's own typefaces: it sees none of the page's. */
declare const fonts: FontFaceSet;

/** The share of the work that is drawing; the rest is packing. */
const DRAWING = 0.35;

const paint = async ({ data, options, ratio: wanted, faces }: PngJob): Promise<void> => {
  await Promise.all(
    faces.map(async ({ family, weight, url }) => {
      fonts.add(await new FontFace(family, `url(${url})`, { weight }).load());
    }),
  );
  const { area, draw } = canvasPicture(modelFrom(data), options);
  const signs = signsIn(draw);
  const logo = await logoIn(options);
  const ratio = Math.min(wanted, largestRatio(area));
  const { width, height } = pixelsAt(area, ratio);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('There is no canvas of this size.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, -area.x * ratio, -area.y * ratio);
  for (const done of draw(canvasPen(context, signs, logo))) answer({ done: done * DRAWING });
  answer({ done: DRAWING });
  answer({ png: await canvas.convertToBlob({ type: 'image/png' }), ratio });
};

/** The logo in the imprint, read; null if there is none. Throws an `Undrawable` if the browser can’t read it. */
const logoIn = async ({ imprint }: PictureOptions): Promise<ImageBitmap | null> => {
  const bytes = bytesOf(imprint?.logo ?? '');
  if (!bytes || bytes.length === 0) return null;
  return createImageBitmap(new Blob([bytes])).catch(() => {
    throw new Undrawable(say(words.logoUnreadable));
  });
};

/** The signs in a picture that no font has. Throws an `Undrawable` if letters are among them. */
const signsIn = (draw: CanvasPicture['draw']): ReadonlySet<string> => {
  const [sans, mono] = [new Set<string>(), new Set<string>()];
  for (const _done of draw(textsPen(sans, mono)));
  return new Set([...undrawableSigns(sans, SANS), ...undrawableSigns(mono, MONO)]);
};

addEventListener('message', ({ data }: MessageEvent<PngJob>) => {
  paint(data).catch((error) => answer({ problem: error instanceof Undrawable ? error.message : null }));
});
