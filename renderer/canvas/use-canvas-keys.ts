/** The canvas's own keys: arrows walk from block to block as they stand, with Shift they select on the way, Esc lets go. */
import { useCallback } from 'react';
import { childrenOf, getRow } from '../../shared/model/model.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { currentCamera } from './camera.ts';
import { nextInDirection } from './walk.ts';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is asked of a key press: React's own and the window's both have it. */
export type CanvasKey = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault'
>;

export const useCanvasKeys = (scene: Scene) =>
  useCallback(
    (event: CanvasKey) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { selection, rootId } = useSession.getState();
      const model = currentModel();
      const id = selection.at(-1);
      const go = (next: string | undefined) => {
        if (next === undefined) return;
        event.preventDefault();
        select(event.shiftKey ? [...selection.filter((each) => each !== next), next] : [next]);
        currentCamera()?.show(next);
        currentCamera()?.focus(next);
      };
      const direction = ARROWS[event.key];
      if (direction) {
        const first = childrenOf(model, rootId)[0]?.id;
        go(
          id === undefined || !model.rows.process.has(id)
            ? first
            : nextInDirection(model, scene, id, direction),
        );
      } else if (event.key === 'Home') go(childrenOf(model, rootId)[0]?.id);
      else if (event.key === 'End') go(childrenOf(model, rootId).at(-1)?.id);
      else if (event.key === 'Escape' && id !== undefined) {
        const parentId = getRow(model, 'process', id)?.parentId;
        if (parentId && parentId !== rootId && selection.length === 1) go(parentId);
        else select([]);
      }
    },
    [scene],
  );
