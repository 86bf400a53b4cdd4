/** Keys while a flow is being drawn: arrows aim, Enter draws, Esc abandons. Esc also lets the selected flow go. */
import { useEffect } from 'react';
import type { Scene } from '../../../shared/scene/scene.ts';
import { announce } from '../../state/announce.ts';
import { currentModel } from '../../state/document.ts';
import { letFlowGo } from '../../state/selected-flow.ts';
import { useSession } from '../../state/session.ts';
import { currentCamera } from '../camera.ts';
import { nextBlock } from '../walk.ts';
import { abandonDrawing, aimAt, finishDrawing, useLinkState } from './link-state.ts';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const useDrawingKeys = (scene: Scene): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { drawing } = useLinkState.getState();
      if (!drawing) {
        if (event.key === 'Escape' && isOurs(event)) letGo(event);
        return;
      }
      if (drawing.by === 'pointer' && event.key !== 'Escape') return;
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
        announce(drawing.flowId === null ? 'No flow is drawn.' : 'The flow stays as it is.');
        if (drawing.by === 'keys') currentCamera()?.focus(drawing.fixedId);
      }
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [scene]);
};

const isOurs = ({ target }: KeyboardEvent): boolean =>
  useSession.getState().selectedFlow !== null &&
  target instanceof Element &&
  !target.closest('input, textarea, [role=dialog], [role=listbox], [role=menu]');

const letGo = (event: KeyboardEvent) => {
  event.stopPropagation();
  const backTo = useSession.getState().selectedFlow?.backTo;
  letFlowGo();
  if (backTo) currentCamera()?.focus(backTo);
};
