/** The pictures on screen by their names, so that each can be saved. */
import { framed } from '../../../shared/charts/framed.ts';
import type { Picture } from '../../../shared/charts/picture.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { saveFile } from '../../actions/saving.ts';
import { notify } from '../../state/session/session.ts';
import { NoFont } from '../../ui/picture/drawable.ts';
import { type PictureFormat, pictureFile } from '../../ui/picture/picture-file.ts';
import { writePicture } from '../../ui/text/copying.ts';
import { words } from './words.ts';

type ShownPicture = {
  readonly name: string;
  /** The name of its scenario. */
  readonly of: string;
  draw(width: number): Picture;
};

/** By id, in the order of mounting. */
export const shownPictures = new Map<string, ShownPicture>();

/** In pixels: wide enough for a slide, with the proportions of a large screen. */
const SAVED_WIDTH = 800;

/** Puts a picture on the clipboard as PNG, as it would be saved, and says so. */
export const copyPicture = async ({ name, of, draw }: ShownPicture): Promise<void> => {
  const png = pictureFile(framed(draw, of, SAVED_WIDTH), 'png').then(
    ({ bytes, mediaType }) => new Blob([bytes], { type: mediaType }),
  );
  try {
    await writePicture(png);
    notify(say(words.copied, { name: quoted(name) }));
  } catch (error) {
    notify(error instanceof NoFont ? error.message : say(words.notCopied), 'problem');
  }
};

/** Saves a picture as a file of its own, in the colours of paper. */
export const savePicture = ({ name, of, draw }: ShownPicture, format: PictureFormat): Promise<void> =>
  saveFile(async () => ({
    fileName: `${name
      .replace(/[\\/:*?"<>|]/g, ' ')
      .slice(0, 120)
      .trim()}.${format}`,
    ...(await pictureFile(framed(draw, of, SAVED_WIDTH), format)),
  }));
