/** Keys while presenting, ahead of all others: levels, blocks, and the way out. What edits stays as it is. */
import { useEffect } from 'react';
import { stepBeside, stepInside, stepLevel, stopPresenting } from '../actions/presenting.ts';
import { useSession } from '../state/session.ts';
import { useDrag } from './drag/drag-state.ts';
import { useMarqueeRect } from './use-marquee.ts';

const STEPS: Readonly<Record<string, () => void>> = {
  Escape: stopPresenting,
  PageDown: () => stepLevel(1),
  PageUp: () => stepLevel(-1),
  ArrowDown: () => stepInside(1),
  ArrowUp: () => stepInside(-1),
  ArrowRight: () => stepBeside(1),
  ArrowLeft: () => stepBeside(-1),
};

export const usePresentKeys = (): void => {
  const presenting = useSession((state) => state.presenting);
  useEffect(() => {
    if (!presenting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, [role=dialog], [role=menu]')) return;
      if (useDrag.getState().drag || useMarqueeRect.getState().rect) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const step = STEPS[event.key];
      if (!step) return;
      step();
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [presenting]);
};
