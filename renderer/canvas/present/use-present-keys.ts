/** Keys while presenting, ahead of all others: levels, blocks, and the way out. What edits stays as it is. */

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { stepBeside, stepInside, stepLevel, stopPresenting } from '../../actions/view/presenting.ts';
import { sessionStore } from '../../state/session/session.ts';
import { isGesturing } from '../../ui/gesture/gesture.ts';
import { dragStore } from '../drag/drag-state.ts';

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
  const presenting = useStore(sessionStore, (state) => state.presenting);
  useEffect(() => {
    if (!presenting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, [role=dialog], [role=menu]')) return;
      if (isGesturing() || dragStore.getState().drag) return;
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
