/**
 * Dragging with the pointer: past a few pixels a press becomes a drag; Alt copies; Esc abandons it; the edges of the
 * canvas scroll. The outcome is looked up once a frame.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback } from 'react';
import { outermost } from '../../../shared/model/clip.ts';
import type { Pattern } from '../../../shared/model/patterns.ts';
import { aroundOf, type Rect, rectOf } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { select } from '../../state/view.ts';
import { swallowClick } from '../swallow-click.ts';
import { carryOut } from './carry-out.ts';
import { type Dragged, useDrag } from './drag-state.ts';
import { dropAt } from './drop.ts';

/** What was pressed: a block, which brings the others that are selected, or a tool. */
export type Pressed =
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'process' }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

const THRESHOLD_PX = 5;
const EDGE_PX = 36;
const SCROLL_PX = 12;
/** More blocks than these are shown as a number, not at their places. */
const MOST_GRABBED = 200;

/** Handler for a press. `getScene` gives the scene on screen at the time. */
export const useDragStart = (getScene: () => Scene) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (pressed: Pressed, down: ReactPointerEvent, onStart?: () => void) => {
      if (down.button !== 0 || (pressed.kind === 'block' && isControl(down.target))) return;
      const origin = { x: down.clientX, y: down.clientY };
      let last = origin;
      let isDragging = false;
      let frame = 0;
      let grabbed: ReadonlyMap<string, Rect> = new Map();
      /** A drag that starts at an edge, from the tools say, must not scroll before it has left it. */
      let mayScroll = false;

      const start = (copies: boolean) => {
        isDragging = true;
        const dragged = draggedBy(pressed);
        if (dragged.kind === 'blocks') {
          const { selection } = useSession.getState();
          if (!selection.includes(dragged.held)) select([dragged.held]);
          grabbed = rectsFrom(getScene(), dragged, flow.screenToFlowPosition(origin, { snapToGrid: false }));
        }
        useDrag.setState({
          drag: { by: 'pointer', dragged, label: labelOf(dragged), copies, x: 0, y: 0, drop: null },
        });
        document.body.classList.add('dragging');
        onStart?.();
        frame = requestAnimationFrame(step);
      };
      /** Once a frame: the edges scroll, and the drop is looked up at the pointer. */
      let looked = { x: Number.NaN, y: Number.NaN, copies: false };
      const step = () => {
        frame = requestAnimationFrame(step);
        const { drag } = useDrag.getState();
        const bounds = store.getState().domNode?.getBoundingClientRect();
        if (!drag || !bounds) return;
        const dx = edgePush(last.x - bounds.left, bounds.width);
        const dy = edgePush(last.y - bounds.top, bounds.height);
        const isAtEdge = dx !== 0 || dy !== 0;
        if (!isAtEdge) mayScroll = true;
        else if (mayScroll) {
          const { x, y, zoom } = flow.getViewport();
          void flow.setViewport({ x: x + dx, y: y + dy, zoom });
        }
        const isStill = looked.x === last.x && looked.y === last.y && looked.copies === drag.copies;
        if (isStill && !(isAtEdge && mayScroll)) return;
        looked = { ...last, copies: drag.copies };
        const point = flow.screenToFlowPosition(last, { snapToGrid: false });
        const context = {
          model: currentModel(),
          scene: getScene(),
          rootId: useSession.getState().rootId,
          zoom: flow.getZoom(),
          dragged: drag.dragged,
          copies: drag.copies,
          grabbed,
        };
        const drop = isOverCanvas(last, bounds) ? dropAt(context, point) : null;
        useDrag.setState({ drag: { ...drag, x: last.x - bounds.left, y: last.y - bounds.top, drop } });
      };
      const setCopies = (copies: boolean) => {
        const { drag } = useDrag.getState();
        if (drag && drag.copies !== copies && drag.dragged.kind === 'blocks')
          useDrag.setState({ drag: { ...drag, copies } });
      };
      const move = (event: PointerEvent) => {
        last = { x: event.clientX, y: event.clientY };
        if (!isDragging && Math.hypot(last.x - origin.x, last.y - origin.y) < THRESHOLD_PX) return;
        if (!isDragging) start(event.altKey && pressed.kind === 'block');
        setCopies(event.altKey);
      };
      const stop = () => {
        cancelAnimationFrame(frame);
        document.body.classList.remove('dragging');
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        window.removeEventListener('pointercancel', stop);
        window.removeEventListener('keydown', onKey, true);
        window.removeEventListener('keyup', onKey, true);
        useDrag.setState({ drag: null });
      };
      const up = (event: PointerEvent) => {
        last = { x: event.clientX, y: event.clientY };
        if (isDragging) {
          step();
          swallowClick();
        }
        const { drag } = useDrag.getState();
        stop();
        if (isDragging && drag) carryOut(drag);
      };
      const onKey = (event: KeyboardEvent) => {
        if (!isDragging) return;
        if (event.key === 'Alt') {
          // Else a release of Alt goes to the window's menu.
          event.preventDefault();
          setCopies(event.type === 'keydown');
        }
        if (event.key !== 'Escape' || event.type !== 'keydown') return;
        event.preventDefault();
        event.stopPropagation();
        stop();
        window.addEventListener('pointerup', swallowClick, { once: true });
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      window.addEventListener('pointercancel', stop);
      window.addEventListener('keydown', onKey, true);
      window.addEventListener('keyup', onKey, true);
    },
    [flow, store, getScene],
  );
};

const draggedBy = (pressed: Pressed): Dragged => {
  if (pressed.kind !== 'block') return pressed;
  const { selection } = useSession.getState();
  return blocksAround(pressed.id, selection);
};

/** A block with the others that are selected; those inside another one come with it. */
export const blocksAround = (held: string, selection: readonly string[]): Dragged & { kind: 'blocks' } => {
  const chosen = selection.includes(held) ? selection : [held];
  const ids = chosen.length === 1 ? chosen : outermost(currentModel(), chosen).map(({ id }) => id);
  return { kind: 'blocks', held, ids: new Set(ids) };
};

export const labelOf = (dragged: Dragged): string => {
  if (dragged.kind === 'process') return 'New process';
  if (dragged.kind === 'pattern') return dragged.pattern.name;
  if (dragged.ids.size > 1) return `${dragged.ids.size} blocks`;
  return currentModel().rows.process.get([...dragged.ids][0] ?? '')?.name ?? '';
};

const rectsFrom = (
  scene: Scene,
  { ids }: Dragged & { kind: 'blocks' },
  { x, y }: { x: number; y: number },
): Map<string, Rect> => {
  const rects = new Map<string, Rect>();
  if (ids.size > MOST_GRABBED) return rects;
  const model = currentModel();
  for (const id of ids) {
    const rect = rectOf(scene, [...aroundOf(model, id), id]);
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

const edgePush = (at: number, size: number): number =>
  at < EDGE_PX ? SCROLL_PX : at > size - EDGE_PX ? -SCROLL_PX : 0;
