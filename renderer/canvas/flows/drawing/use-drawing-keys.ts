/** Keys while a flow is being drawn: arrows aim, Enter draws, Esc cancels. Esc also deselects the selected flow. */
import { useEffect } from 'react';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { say } from '../../../../shared/words/messages.ts';
import { currentModel } from '../../../state/document/document.ts';
import { abandonDrawing, aimAt, finishDrawing, linkStore } from '../../../state/editing/link-state.ts';
import { currentCamera } from '../../../state/ports/camera.ts';
import { announce } from '../../../state/session/announce.ts';
import { selectedFlow } from '../../../state/session/selection.ts';
import { sessionStore } from '../../../state/session/session.ts';
import { deselectFlow } from '../../../state/view/select.ts';
import { isGesturing } from '../../../ui/gesture/gesture.ts';
import { nextBlock } from '../../select/walk.ts';
import { words } from '../words.ts';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const useDrawingKeys = (scene: Scene): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isGesturing()) return;
      const { drawing } = linkStore.getState();
      if (!drawing) {
        if (event.key === 'Escape' && isOurs(event)) letGo(event);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const direction = ARROWS[event.key];
      if (direction) {
        const from = drawing.candidateId ?? drawing.fixedId;
        const next = nextBlock(currentModel(), scene, from, direction);
        if (next === undefined) return;
        aimAt(next);
        currentCamera()?.show(next);
      } else if (event.key === 'Enter') finishDrawing();
      else if (event.key === 'Escape') {
        abandonDrawing();
        announce(say(drawing.flowId === null ? words.cancelledDrawing : words.cancelledMoving));
        currentCamera()?.focus(drawing.fixedId);
      }
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [scene]);
};

const isOurs = ({ target }: KeyboardEvent): boolean =>
  selectedFlow(sessionStore.getState()) !== null &&
  target instanceof Element &&
  !target.closest('input, textarea, [role=dialog], [role=listbox], [role=menu]');

const letGo = (event: KeyboardEvent) => {
  event.stopPropagation();
  const backTo = selectedFlow(sessionStore.getState())?.backTo;
  deselectFlow();
  if (backTo) currentCamera()?.focus(backTo);
};
