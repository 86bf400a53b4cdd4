/** Keys while presenting, ahead of all others: levels, blocks, and the way out. What edits stays as it is. */

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { stepBeside, stepInside, stepLevel, stopPresenting } from '../../actions/view/presenting.ts';
import { dragStore } from '../../canvas/drag/drag-state.ts';
import { sessionStore } from '../../state/session/session.ts';
import { isGesturing } from '../../ui/gesture/gesture.ts';
import { createEscape } from './escape.ts';

/** On the canvas; other views keep these keys for themselves. */
const STEPS: Readonly<Record<string, () => void>> = {
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
    const endsWith = createEscape();
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const isTaken =
        target.closest(
          'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], #room-bar',
        ) !== null ||
        isGesturing() ||
        dragStore.getState().drag !== null;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const step =
        event.key === 'Escape'
          ? escapeStep(endsWith(isTaken, event.timeStamp))
          : sessionStore.getState().view === 'canvas' && !target.closest('.present-bar')
            ? STEPS[event.key]
            : undefined;
      if (isTaken || !step) return;
      step();
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [presenting]);
};

const escapeStep = (isEnd: boolean) => (isEnd ? stopPresenting : () => {});
