/** Keys while presenting, ahead of all others: levels, blocks, and the way out. What edits stays as it is. */
import { useEffect } from 'react';
import { stepLevel, stopPresenting } from '../actions/presenting.ts';
import { useSession } from '../state/session.ts';
import { useDrag } from './drag-state.ts';
import type { CanvasKey } from './use-canvas-keys.ts';
import { useMarqueeRect } from './use-marquee.ts';

const LEVEL_KEYS: Readonly<Record<string, -1 | 1>> = {
  PageUp: -1,
  PageDown: 1,
  ArrowUp: -1,
  ArrowDown: 1,
};

/** @param walk what the arrow keys do on the canvas: here they do it wherever the focus is. */
export const usePresentKeys = (walk: (event: CanvasKey) => void): void => {
  const presenting = useSession((state) => state.presenting);
  useEffect(() => {
    if (!presenting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, [role=dialog], [role=menu]')) return;
      if (useDrag.getState().drag || useMarqueeRect.getState().rect) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const by = LEVEL_KEYS[event.key];
      const isPaging = event.key.startsWith('Page') || useSession.getState().selection.length === 0;
      if (event.key === 'Escape') stopPresenting();
      else if (by !== undefined && isPaging) stepLevel(by);
      else if (event.key.startsWith('Arrow')) walk(event);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [presenting, walk]);
};
