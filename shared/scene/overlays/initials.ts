/** Names as signs of a letter or two, for where colours can’t be seen. */

/** The words of a name, by their letters and digits. */
const wordsOf = (name: string): readonly string[] => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const letters = (word: string, count: number): string => Array.from(word).slice(0, count).join('');

/** In the order in which they are tried: the first letters of two words, then of one, then ever more of it. */
const candidates = (name: string): readonly string[] => {
  const [first = name, second] = wordsOf(name);
  return [
    ...(second === undefined ? [] : [letters(first, 1) + letters(second, 1)]),
    letters(first, 2),
    letters(first, 3),
  ].map((sign) => sign.toUpperCase());
};

/** A sign for each name, in the order given, no two alike: those that would be get a number. */
export const initialsOf = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const free = candidates(name).find((sign) => sign !== '' && !taken.has(sign));
    let sign = free ?? '';
    for (let number = 2; free === undefined; number++) {
      sign = `${letters(name, 1).toUpperCase()}${number}`;
      if (!taken.has(sign)) break;
    }
    taken.add(sign);
    return sign;
  });
};
