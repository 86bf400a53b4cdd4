/** The direction of the parts of a text, which Word needs for each paragraph and each run (ECMA-376 part 1, 17.3.1.6 and 17.3.2.30). */
import bidiFactory from 'bidi-js';

type Piece = { readonly text: string; readonly isFromRight: boolean };

const bidi = bidiFactory();

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Whether a paragraph begins at the right, as its first letter with a direction says (Unicode’s bidirectional algorithm, P2), and
 * its pieces of one direction in the order in which they are read.
 */
export const piecesOf = (
  text: string,
): { readonly isFromRight: boolean; readonly pieces: readonly Piece[] } => {
  if (!FROM_RIGHT.test(text)) return { isFromRight: false, pieces: [{ text, isFromRight: false }] };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto');
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && isOdd(levels[at]) === isOdd(levels[from])) continue;
    pieces.push({ text: text.slice(from, at), isFromRight: isOdd(levels[from]) });
    from = at;
  }
  return { isFromRight: isOdd(paragraphs[0]?.level), pieces };
};

const isOdd = (level = 0): boolean => level % 2 === 1;
