/** Letters that no face draws: noted while a document is drawn, and refused together at its end. */
import { UserError } from '../../../../shared/api/contract.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { blocksWith } from '../../../../shared/scene/text/blocks-with.ts';
import { noFontSentence, scriptOf } from '../../../../shared/scene/text/scripts.ts';

export type MissingLetters = {
  /** Signs of no script are not noted: they are drawn as their code points. */
  readonly note: (grapheme: string) => void;
  /** Throws a `UserError` that names the scripts and the blocks, if letters were noted. */
  readonly assertNone: () => void;
};

export const missingLetters = (model: Model): MissingLetters => {
  /** A letter of each script. */
  const scripts = new Map<string, string>();
  const graphemes = new Set<string>();
  return {
    note: (grapheme) => {
      const script = scriptOf(grapheme);
      if (script === 'Common') return;
      graphemes.add(grapheme);
      if (!scripts.has(script)) scripts.set(script, grapheme);
    },
    assertNone: () => {
      if (scripts.size > 0)
        throw new UserError('no-font', noFontSentence(scripts, blocksWith(model, graphemes)));
    },
  };
};
