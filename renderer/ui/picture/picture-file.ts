/** A picture of figures as the bytes of an image file. */
import type { Picture, TextShape } from '../../../shared/charts/picture.ts';
import { svgFile } from '../../../shared/charts/svg.ts';
import { LIGHT } from '../../../shared/scene/overlays/palette.ts';
import { withCodePoints } from '../../../shared/scene/text/undrawable.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';
import { MONO, SANS } from './canvas-pen.ts';
import { undrawableSigns } from './drawable.ts';
import { paintPicture } from './paint-picture.ts';

export type PictureFormat = 'svg' | 'png';

/** Pixels a unit, so that type is sharp on a projector. */
const RATIO = 2;

export const pictureFile = async (
  picture: Picture,
  format: PictureFormat,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> }> => {
  if (format === 'svg')
    return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svgFile(picture, LIGHT)) };
  const canvas = document.createElement('canvas');
  paintPicture(canvas, drawable(picture), LIGHT, RATIO);
  const context = canvas.getContext('2d');
  if (context) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = LIGHT.panel;
    context.fillRect(0, 0, picture.width, picture.height);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(say(words.cantMakeChart));
  return { mediaType: 'image/png', bytes: new Uint8Array(await blob.arrayBuffer()) };
};

/** A picture without what the browser would paint as empty boxes. Throws a `NoFont` if letters are among it. */
const drawable = (picture: Picture): Picture => {
  const isMono = (shape: TextShape) => shape.font === 'mono-500';
  const texts = picture.shapes.filter((shape) => shape.kind === 'text');
  const textsOf = (mono: boolean) => texts.filter((shape) => isMono(shape) === mono).map(({ text }) => text);
  const signs = new Set([...undrawableSigns(textsOf(false), SANS), ...undrawableSigns(textsOf(true), MONO)]);
  return {
    ...picture,
    shapes: picture.shapes.map((shape) =>
      shape.kind === 'text' ? { ...shape, text: withCodePoints(shape.text, signs) } : shape,
    ),
  };
};
