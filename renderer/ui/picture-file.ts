/** A picture of figures as the bytes of an image file. */
import { LIGHT } from '../../shared/scene/palette.ts';
import type { Picture } from '../../shared/scene/pictures/picture.ts';
import { svgFile } from '../../shared/scene/pictures/svg.ts';
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
  paintPicture(canvas, picture, LIGHT, RATIO);
  const context = canvas.getContext('2d');
  if (context) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = LIGHT.panel;
    context.fillRect(0, 0, picture.width, picture.height);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture could not be made. Save it as SVG instead.');
  return { mediaType: 'image/png', bytes: new Uint8Array(await blob.arrayBuffer()) };
};
