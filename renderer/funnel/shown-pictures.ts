/** The pictures on screen by their names, so that each can be saved. */
import { framed } from '../../shared/scene/pictures/framed.ts';
import type { Picture } from '../../shared/scene/pictures/picture.ts';
import { saveFile } from '../state/saving.ts';
import { type PictureFormat, pictureFile } from '../ui/picture-file.ts';

type ShownPicture = {
  readonly name: string;
  /** The name of its scenario. */
  readonly of: string;
  draw(width: number): Picture;
};

/** By what names them; in the order in which they came. */
export const shownPictures = new Map<string, ShownPicture>();

/** Wide enough for a slide, and with the proportions that it has on a large screen. */
const SAVED_WIDTH = 800;

/** Saves a picture as a file of its own, in the colours of paper. */
export const savePicture = ({ name, of, draw }: ShownPicture, format: PictureFormat): Promise<void> =>
  saveFile(async () => ({
    fileName: `${name
      .replace(/[\\/:*?"<>|]/g, ' ')
      .slice(0, 120)
      .trim()}.${format}`,
    ...(await pictureFile(framed(draw, of, SAVED_WIDTH), format)),
  }));
