/** Keeps empty boxes out of pictures that the browser paints. */
import { noFontSentence } from '../../../shared/scene/text/scripts.ts';
import { undrawableIn } from '../../../shared/scene/text/undrawable.ts';
import { glyphProbe } from './glyph-probe.ts';

/** Something of a picture can't be drawn. The message says so to people. */
export class Undrawable extends Error {}

/**
 * The signs in some texts that no font of the browser draws. Throws an `Undrawable` that names the scripts if these are letters.
 * @param families the fonts of the texts, as in CSS.
 */
export const undrawableSigns = (texts: Iterable<string>, families: string): ReadonlySet<string> => {
  const { scripts, signs } = undrawableIn(texts, glyphProbe(families));
  if (scripts.size > 0) throw new Undrawable(noFontSentence(scripts));
  return signs;
};
