/** The canvas's own keys: arrows walk from block to block as they stand, with Shift they select on the way, Esc lets go. */
import { useCallback, useEffect } from 'react';
import { childrenOf, getRow } from '../../shared/model/model.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { performAction } from '../actions/actions.ts';
import { announce } from '../state/announce.ts';
import { currentModel } from '../state/document.ts';
import { selectPlace } from '../state/selected-place.ts';
import { useSession } from '../state/session.ts';
import { spoken } from '../state/spoken.ts';
import { select } from '../state/view.ts';
import { currentCamera } from './camera.ts';
import { keyOfPlace } from './visible.ts';
import { type Candidate, nextInDirection } from './walk.ts';

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** On a place these are about it, as in the matrix. */
const PLACE_KEYS: Record<string, string> = { Enter: 'matrix.realise', Delete: 'matrix.clear' };

/** What is asked of a key press: React's own and the window's both have it. */
type CanvasKey = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault'
>;

/** They lead about the canvas too where nothing has the focus, as when a model was just opened. */
const isWalking = (key: string): boolean => key in ARROWS || key === 'Home' || key === 'End';

export const useCanvasKeys = (scene: Scene) => {
  const onKeyDown = useCallback(
    (event: CanvasKey) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { selection, rootId, selectedPlace } = useSession.getState();
      const model = currentModel();
      const id = selection.at(-1);
      const onPlace = selectedPlace ? PLACE_KEYS[event.key] : undefined;
      if (onPlace !== undefined) {
        event.preventDefault();
        performAction(onPlace);
        return;
      }
      const go = (next: string | undefined) => {
        if (next === undefined) return;
        event.preventDefault();
        select(event.shiftKey ? [...selection.filter((each) => each !== next), next] : [next]);
        // What is no element of the page can't have the focus, which would say it.
        if (currentCamera()?.walkTo(next) === false) announce(spoken(model, next));
        currentCamera()?.focus(next);
      };
      const goTo = (next: Candidate | undefined) => {
        if (next?.variantId === undefined) return go(next?.id);
        const place = { groupingId: next.id, processId: next.variantId };
        event.preventDefault();
        selectPlace(place);
        currentCamera()?.showRect(next.rect);
        currentCamera()?.focus(keyOfPlace(place));
      };
      const stop = selectedPlace
        ? { id: selectedPlace.groupingId, variantId: selectedPlace.processId }
        : id !== undefined && model.rows.process.has(id)
          ? { id }
          : undefined;
      const direction = ARROWS[event.key];
      if (direction) {
        if (stop) goTo(nextInDirection(model, scene, stop, direction));
        else go(childrenOf(model, rootId)[0]?.id);
      } else if (event.key === 'Escape' && selectedPlace) go(selectedPlace.processId);
      else if (event.key === 'Home') go(childrenOf(model, rootId)[0]?.id);
      else if (event.key === 'End') go(childrenOf(model, rootId).at(-1)?.id);
      else if (event.key === 'Escape' && id !== undefined) {
        const parentId = getRow(model, 'process', id)?.parentId;
        if (parentId && parentId !== rootId && selection.length === 1) go(parentId);
        else select([]);
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
