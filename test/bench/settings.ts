/** What a run of the bench is asked for on the command line. */

export type Settings = {
  /** Numbers of blocks to measure with. */
  readonly sizes: readonly number[];
  /** Fewer rounds, and peers at the smallest size only: shows within minutes whether something broke. */
  readonly quick: boolean;
  /** Names of the themes to run; all where it is empty. */
  readonly themes: readonly string[];
  /** Names of the editors to measure on the canvas; all where it is empty. */
  readonly editors: readonly string[];
};

const USAGE = `Usage: npm run bench -- [SIZE ...] [quick] [THEME ...] [only=EDITOR,EDITOR]`;
const SIZES = [1_000, 10_000, 100_000];

/** Reads the arguments. @throws with the usage where a word is neither a size, a theme nor "quick". */
export const readSettings = (words: readonly string[], themeNames: readonly string[]): Settings => {
  const sizes: number[] = [];
  const themes: string[] = [];
  let editors: string[] = [];
  let quick = false;
  for (const word of words) {
    const size = Number(word.replaceAll(/[,_]/g, ''));
    if (word === 'quick') quick = true;
    else if (themeNames.includes(word)) themes.push(word);
    else if (word.startsWith('only=')) editors = word.slice('only='.length).toLowerCase().split(',');
    else if (Number.isInteger(size) && size >= 10 && size <= 1_000_000) sizes.push(size);
    else throw new Error(`"${word}" is no size and no theme. ${USAGE}\nThemes: ${themeNames.join(', ')}`);
  }
  return { sizes: sizes.length > 0 ? sizes : quick ? [1_000] : SIZES, quick, themes, editors };
};
