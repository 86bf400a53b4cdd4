/** Where this window is: in the library, or in a model. Kept in the address, so that a reload comes back to it. */
import { useSyncExternalStore } from 'react';

const PREFIX = '#/model/';

const read = (): string | null => {
  if (!location.hash.startsWith(PREFIX)) return null;
  try {
    return decodeURIComponent(location.hash.slice(PREFIX.length)) || null;
  } catch {
    return null;
  }
};

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The file of the model to show, or null for the library. */
export const useRoute = (): string | null => useSyncExternalStore(subscribe, read);

export const goToFile = (file: string): void => {
  location.hash = PREFIX + encodeURIComponent(file);
};
export const goToLibrary = (): void => {
  location.hash = '#/';
};

/** Tells `listener` where this window is, now and whenever that changes: at once, before anything is drawn for it. */
export const onRoute = (listener: (file: string | null) => void): void => {
  window.addEventListener('hashchange', () => listener(read()));
  listener(read());
};
