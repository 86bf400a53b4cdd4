/** What painting remembers from frame to frame. */

/** A cache of at most `most` values; when it is full, it starts again empty. */
export const createCache = <K extends string | number, T>(most: number): ((key: K, find: () => T) => T) => {
  const known = new Map<K, T>();
  return (key, find) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = find();
    known.set(key, found);
    return found;
  };
};
