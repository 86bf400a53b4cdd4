/**
 * Dragging with the pointer: what is pressed is moved, or copied with Alt. A finger drags a block that is selected or that
 * it has held; otherwise it moves the picture.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback } from 'react';
import { outermost } from '../../../shared/model/clip/clip.ts';
import type { Pattern } from '../../../shared/model/clip/patterns.ts';
import { ancestorIdsOf, type Rect, rectOf } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { movesByDragging } from '../../state/guest/guest.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import { type Course, followPress } from '../../ui/gesture/gesture.ts';
import { groundOf, onPicture } from '../camera/canvas-area.ts';
import { panCourse } from '../camera/use-pan.ts';
import { carryOut } from './carry-out.ts';
import { dragStore } from './drag-state.ts';
import { dropAt } from './drop.ts';
import type { Dragged } from './drop-context.ts';
import { words } from './words.ts';

/** What was pressed: a block, which brings the others that are selected, or a tool. */
export type Pressed =
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'process' }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

/** More blocks than these are shown as a number, not at their places. */
const MAX_GRABBED = 200;

/** Handler for a press. `getScene` gives the scene on screen at the time. */
export const useDragStart = (getScene: () => Scene) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (pressed: Pressed, down: ReactPointerEvent, onStart?: () => void) => {
      if (down.button !== 0 || (pressed.kind === 'block' && isControl(down.target))) return;
      // The ground takes it, and pans.
      if (pressed.kind === 'block' && !movesByDragging()) return;
      // With Shift a rectangle is drawn that selects.
      if (down.shiftKey && pressed.kind === 'block') return;
      const ground = groundOf(store);
      const origin = { x: down.clientX, y: down.clientY };
      const selection = selectedBlocks(sessionStore.getState());
      // A finger moves the picture, unless it means the block: that is selected, or was held first.
      const isMeant =
        down.pointerType !== 'touch' || pressed.kind !== 'block' || selection.includes(pressed.id);

      const startDrag = (): Course => {
        const dragged = draggedBy(pressed);
        let grabbed: ReadonlyMap<string, Rect> = new Map();
        if (dragged.kind === 'blocks') {
          if (!selectedBlocks(sessionStore.getState()).includes(dragged.held)) select([dragged.held]);
          grabbed = rectsFrom(getScene(), dragged, flow.screenToFlowPosition(origin, { snapToGrid: false }));
        }
        const label = labelOf(dragged);
        dragStore.setState({
          drag: { by: 'pointer', dragged, label, copies: false, x: 0, y: 0, drop: null },
        });
        document.body.classList.add('dragging');
        onStart?.();
        const end = () => {
          document.body.classList.remove('dragging');
          dragStore.setState({ drag: null });
        };
        return {
          ...onPicture(flow, store, getScene),
          move: (at) => {
            const bounds = store.getState().domNode?.getBoundingClientRect();
            if (!bounds) return;
            const copies = at.altKey && dragged.kind === 'blocks';
            const context = {
              model: currentModel(),
              scene: getScene(),
              rootId: sessionStore.getState().rootId,
              zoom: flow.getZoom(),
              dragged,
              copies,
              grabbed,
            };
            const point = flow.screenToFlowPosition(at, { snapToGrid: false });
            const drop = isOverCanvas(at, bounds) ? dropAt(context, point) : null;
            const [x, y] = [at.x - bounds.left, at.y - bounds.top];
            dragStore.setState({ drag: { by: 'pointer', dragged, label, copies, x, y, drop } });
          },
          complete: () => {
            const { drag } = dragStore.getState();
            end();
            if (drag) carryOut(drag);
          },
          cancel: end,
        };
      };
      followPress(down, {
        capture: ground,
        start: (_at, isHeld) => (isMeant || isHeld ? startDrag() : panCourse(flow, ground, origin)),
        hold: () => {
          if (pressed.kind === 'block' && !selectedBlocks(sessionStore.getState()).includes(pressed.id))
            select([pressed.id]);
        },
      });
    },
    [flow, store, getScene],
  );
};

const draggedBy = (pressed: Pressed): Dragged => {
  if (pressed.kind !== 'block') return pressed;
  const selection = selectedBlocks(sessionStore.getState());
  return draggedBlocks(pressed.id, selection);
};

/** A block with the others that are selected; those inside another one come with it. */
export const draggedBlocks = (held: string, selection: readonly string[]): Dragged & { kind: 'blocks' } => {
  const chosen = selection.includes(held) ? selection : [held];
  const ids = chosen.length === 1 ? chosen : outermost(currentModel(), chosen).map(({ id }) => id);
  return { kind: 'blocks', held, ids: new Set(ids) };
};

export const labelOf = (dragged: Dragged): string => {
  if (dragged.kind === 'process') return say(words.newBlock);
  if (dragged.kind === 'pattern') return say(dragged.pattern.name);
  if (dragged.ids.size > 1) return say(words.blocks, { count: dragged.ids.size });
  return currentModel().rows.process.get([...dragged.ids][0] ?? '')?.name ?? '';
};

const rectsFrom = (
  scene: Scene,
  { ids }: Dragged & { kind: 'blocks' },
  { x, y }: { x: number; y: number },
): Map<string, Rect> => {
  const rects = new Map<string, Rect>();
  if (ids.size > MAX_GRABBED) return rects;
  const model = currentModel();
  for (const id of ids) {
    const rect = rectOf(scene, [...ancestorIdsOf(model, id), id]);
    if (rect) rects.set(id, { ...rect, x: rect.x - x, y: rect.y - y });
  }
  return rects;
};

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('button, textarea, input, select') !== null;

/** Not beside the canvas, and not on the tools that lie over it. */
const isOverCanvas = ({ x, y }: { x: number; y: number }, bounds: DOMRect): boolean =>
  x >= bounds.left &&
  x <= bounds.right &&
  y >= bounds.top &&
  y <= bounds.bottom &&
  !document.elementFromPoint(x, y)?.closest('.canvas-tools, .minimap');
