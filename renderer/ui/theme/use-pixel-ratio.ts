/** How many pixels of the screen a CSS pixel has. It changes with the browser’s zoom and on another screen. */
import { useSyncExternalStore } from 'react';

const ratioNow = (): number => window.devicePixelRatio || 1;

/** Calls `listener` whenever the ratio changes. Returns a function that stops it. */
export const onPixelRatio = (listener: () => void): (() => void) => {
  let query: MediaQueryList;
  // A query asks about one ratio only: after each change the next one is asked.
  const watch = () => {
    query = window.matchMedia(`(resolution: ${ratioNow()}dppx)`);
    query.addEventListener('change', onChange, { once: true });
  };
  const onChange = () => {
    watch();
    listener();
  };
  watch();
  return () => query.removeEventListener('change', onChange);
};

export const usePixelRatio = (): number => useSyncExternalStore(onPixelRatio, ratioNow);
