import { useEffect } from 'react';
import { sessionStore } from '../../state/session/session.ts';
import { makeWay, type Panels, TWO_PANELS_PX } from './make-way.ts';

const panelsNow = (): Panels => {
  const { outlineShown, inspectorShown } = sessionStore.getState();
  return { outlineShown, inspectorShown };
};

/** Keeps one panel at most in a narrow window, and both where there is room for both. */
export const useMakeWay = (): void => {
  useEffect(() => {
    const query = matchMedia(`(width < ${TWO_PANELS_PX}px)`);
    let was: Panels | null = null;
    let isHeld = false;
    const check = () => {
      const now = panelsNow();
      const next = makeWay(now, was, query.matches, isHeld);
      was = next.shown;
      isHeld = next.isHeld;
      const { outlineShown, inspectorShown } = next.shown;
      if (outlineShown !== now.outlineShown || inspectorShown !== now.inspectorShown)
        sessionStore.setState({ outlineShown, inspectorShown });
    };
    check();
    query.addEventListener('change', check);
    const stop = sessionStore.subscribe((now, before) => {
      if (now.outlineShown !== before.outlineShown || now.inspectorShown !== before.inspectorShown) check();
    });
    return () => {
      query.removeEventListener('change', check);
      stop();
    };
  }, []);
};
