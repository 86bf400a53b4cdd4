/**
 * Texts that a page remembers. A browser may deny storage altogether, by throwing as soon as it is touched, and it may be full.
 * What can't be stored is then remembered as long as the page is there, and `write` says so.
 */

export type KeptTexts = {
  /** The text under a key, or null. */
  read(key: string): string | null;
  /** False if the text is remembered until the page goes, and no longer. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
  /** Whether a text under a key that begins like this goes with the page. */
  isAtRisk(prefix: string): boolean;
};

/** As much of a browser's storage as is needed. */
export type TextStorage = {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
};

/** @param storage gives the browser's storage, or throws. */
export const textsIn = (storage: () => TextStorage): KeptTexts => {
  /** What the browser did not take; null for what it may still hold although it was removed. */
  const unstored = new Map<string, string | null>();
  const remove = (key: string): boolean => {
    try {
      storage().removeItem(key);
      unstored.delete(key);
      return true;
    } catch {
      unstored.set(key, null);
      return false;
    }
  };
  return {
    read: (key) => {
      const text = unstored.get(key);
      if (text !== undefined) return text;
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write: (key, text) => {
      try {
        storage().setItem(key, text);
        unstored.delete(key);
        return true;
      } catch {
        // An older text of the same key would come back in place of this one.
        remove(key);
        unstored.set(key, text);
        return false;
      }
    },
    remove: (key) => void remove(key),
    isAtRisk: (prefix) => [...unstored].some(([key, text]) => text !== null && key.startsWith(prefix)),
  };
};
