/**
 * What a window remembers: in the tab until it is closed, or on this machine. A browser may deny storage altogether, by
 * throwing as soon as it is touched, and it may be full. What can't be stored is then remembered as long as the page
 * is there, and `write` says so.
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
type TextStorage = {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
};

/** The storages of a window: that of its tab, and that of the machine. Each may throw. */
export type Storages = { tab(): TextStorage; machine(): TextStorage };

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

/** Prefix of the storage keys of drafts. */
export const DRAFT_KEYS = 'strata.draft.';

let storages: Storages | null = null;

/** Gives this window its storages. Nothing may be read or written before. */
export const storeIn = (given: Storages): void => {
  storages = given;
};

const given = (): Storages => {
  if (!storages) throw new Error('This window has no storage yet.');
  return storages;
};

/** Texts of this tab: they survive a reload. */
export const tabTexts = textsIn(() => given().tab());
/** Texts of this machine: every window shares them, and later ones find them. */
export const machineTexts = textsIn(() => given().machine());
