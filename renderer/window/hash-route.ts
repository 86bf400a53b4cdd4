/** Keeps the place of this window in the address. */
import type { Route } from '../state/ports/route.ts';

const PREFIX = '#/model/';

export const hashRoute: Route = {
  hasLibrary: true,
  current: () => {
    if (!location.hash.startsWith(PREFIX)) return null;
    try {
      return decodeURIComponent(location.hash.slice(PREFIX.length)) || null;
    } catch {
      return null;
    }
  },
  go: (file) => {
    location.hash = file === null ? '#/' : PREFIX + encodeURIComponent(file);
  },
  onChange: (listener) => {
    window.addEventListener('hashchange', listener);
    return () => window.removeEventListener('hashchange', listener);
  },
};
