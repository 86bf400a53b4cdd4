/**
 * Selecting by a rectangle: a drag with Shift, from the ground or from a block. Begun inside an exploded block it takes what is
 * in there. It adds to what is selected; Esc cancels it.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useCallback } from 'react';
import type { Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { lastSelected, selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { createStore } from '../../state/store.ts';
import { select } from '../../state/view/select.ts';
import { followPress } from '../../ui/gesture/gesture.ts';
import { groundOf, onPicture } from '../camera/canvas-area.ts';
import { blocksInMarquee, containersAt, rectBetween } from './marquee.ts';

/** The rectangle being drawn, in screen pixels from the canvas's top left corner. */
export const marqueeStore = createStore<{ rect: Rect | null }>(() => ({ rect: null }));

/** Handler for a press with Shift. Returns whether it has taken the press. */
export const useMarquee = (getScene: () => Scene) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (down: PointerEvent): boolean => {
      if (!startsMarquee(down)) return false;
      const origin = { x: down.clientX, y: down.clientY };
      const toScene = (at: { x: number; y: number }) => flow.screenToFlowPosition(at, { snapToGrid: false });
      followPress(down, {
        capture: groundOf(store),
        start: () => {
          const before = selectedBlocks(sessionStore.getState());
          const from = toScene(origin);
          const containers = containersAt(getScene(), flow.getZoom(), from);
          // The parent of those that are chosen, if it was selected, is not meant.
          const kept = before.filter((id) => containers.every((box) => box.id !== id));
          const end = () => marqueeStore.setState({ rect: null });
          return {
            ...onPicture(flow, store, getScene),
            move: (at) => {
              const bounds = store.getState().domNode?.getBoundingClientRect();
              if (!bounds) return;
              // Its first corner stays at its place in the picture, wherever that is scrolled.
              const { x, y, width, height } = rectBetween(flow.flowToScreenPosition(from), at);
              marqueeStore.setState({ rect: { x: x - bounds.left, y: y - bounds.top, width, height } });
              const found = blocksInMarquee(
                getScene(),
                rectBetween(from, toScene(at)),
                flow.getZoom(),
                containers,
              );
              const next = [...new Set([...kept, ...found])];
              const selection = selectedBlocks(sessionStore.getState());
              if (next.length !== selection.length || next.some((id, i) => id !== selection[i])) select(next);
            },
            complete: () => {
              end();
              const chosen = lastSelected(sessionStore.getState());
              if (chosen !== undefined) currentCamera()?.focus(chosen);
            },
            cancel: () => {
              end();
              select(before);
            },
          };
        },
      });
      return true;
    },
    [flow, store, getScene],
  );
};

type Press = Pick<MouseEvent, 'button' | 'shiftKey' | 'target'>;

/** Whether a press begins a marquee. */
const startsMarquee = ({ button, shiftKey, target }: Press): boolean =>
  button === 0 && shiftKey && target instanceof Element && target.closest('button, textarea, input') === null;

/** Whether it begins one on the ground, where the browser would mark text. A block takes the focus by its press. */
export const marksGround = (press: Press): boolean => startsMarquee(press) && isGround(press.target);

/** What is painted, or a passive part of a block's header: everything but blocks themselves and their controls. */
const isGround = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.react-flow__node, button, textarea, input') === null;
