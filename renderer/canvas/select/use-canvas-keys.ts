/** The canvas's own keys: arrows walk from block to block as they stand, with Shift they select on the way, Esc lets go. */
import { useCallback, useEffect } from 'react';
import { childrenOf, getRow } from '../../../shared/model/model.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { performAction } from '../../actions/registry.ts';
import { currentModel } from '../../state/document/document.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { announce } from '../../state/session/announce.ts';
import { selectedBlocks, selectedCell } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { select, selectCell } from '../../state/view/select.ts';
import { spoken } from '../../state/view/spoken.ts';
import { nodeIdOfCell } from '../camera/visible/visible.ts';
import { type Candidate, nextInDirection } from './walk.ts';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** On a place these are about it, as in the matrix. */
const PLACE_KEYS: Record<string, string> = {
  Enter: 'matrix.realise',
  Delete: 'matrix.clear',
  Backspace: 'matrix.clear',
};

/** What is asked of a key press: React's own and the window's both have it. */
type CanvasKey = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault'
>;

/** Keys that also navigate the canvas if nothing has the focus, as when a model was just opened. */
const isWalking = (key: string): boolean => key in ARROWS || key === 'Home' || key === 'End';

/** The block that has the focus without being selected, as after a drop into it. */
const focusedBlock = (): { readonly id: string } | undefined => {
  const id = document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset.block;
  return id === undefined ? undefined : { id };
};

export const useCanvasKeys = (scene: Scene) => {
  const onKeyDown = useCallback(
    (event: CanvasKey) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const session = sessionStore.getState();
      const { rootId } = session;
      const selection = selectedBlocks(session);
      const cellKey = selectedCell(session);
      const model = currentModel();
      const id = selection.at(-1);
      const onCell = cellKey ? PLACE_KEYS[event.key] : undefined;
      if (onCell !== undefined) {
        event.preventDefault();
        performAction(onCell);
        return;
      }
      const go = (next: string | undefined) => {
        if (next === undefined) return;
        event.preventDefault();
        select(event.shiftKey ? [...selection.filter((each) => each !== next), next] : [next]);
        // A painted block isn’t an element and can’t be focused, so it is announced.
        if (currentCamera()?.walkTo(next) === false) announce(spoken(model, next));
        currentCamera()?.focus(next);
      };
      const goTo = (next: Candidate | undefined) => {
        if (next?.variantId === undefined) return go(next?.id);
        const cellKey = { groupingId: next.id, processId: next.variantId };
        event.preventDefault();
        selectCell(cellKey);
        currentCamera()?.showRect(next.rect);
        currentCamera()?.focus(nodeIdOfCell(cellKey));
      };
      const stop = cellKey
        ? { id: cellKey.groupingId, variantId: cellKey.processId }
        : id !== undefined && model.rows.process.has(id)
          ? { id }
          : focusedBlock();
      const direction = ARROWS[event.key];
      if (direction) {
        if (stop) goTo(nextInDirection(model, scene, stop, direction));
        else go(childrenOf(model, rootId)[0]?.id);
      } else if (event.key === 'Escape' && cellKey) go(cellKey.processId);
      else if (event.key === 'Home') go(childrenOf(model, rootId)[0]?.id);
      else if (event.key === 'End') go(childrenOf(model, rootId).at(-1)?.id);
      else if (event.key === 'Escape' && id !== undefined) {
        const parentId = getRow(model, 'process', id)?.parentId;
        if (parentId && parentId !== rootId && selection.length === 1) go(parentId);
        else select([]);
      } else if (event.key === 'Escape' && rootId !== null) {
        event.preventDefault();
        performAction('block.drillUp');
      }
    },
    [scene],
  );
  useEffect(() => {
    const onBody = (event: KeyboardEvent) => {
      if (event.target === document.body && !event.defaultPrevented && isWalking(event.key)) onKeyDown(event);
    };
    window.addEventListener('keydown', onBody);
    return () => window.removeEventListener('keydown', onBody);
  }, [onKeyDown]);
  return onKeyDown;
};
