/** The dots on the edges of the block under the pointer, or the selected one: a flow is drawn by dragging from one. */
import { useStore } from '@xyflow/react';
import { aroundOf, rectOf } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { useDocument, useModel } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { useDrag } from '../drag/drag-state.ts';
import { useFunnelOverlay } from '../funnel/overlay-state.ts';
import { startDrawing, useLinkState } from './link-state.ts';

/** Smaller blocks have no room for dots beside their name. */
const LEAST_WIDTH_PX = 70;
const LEAST_HEIGHT_PX = 26;

const SIDES = [
  { side: 'right', x: 1, y: 0.5 },
  { side: 'bottom', x: 0.5, y: 1 },
  { side: 'left', x: 0, y: 0.5 },
  { side: 'top', x: 0.5, y: 0 },
] as const;
/** Where the bottom dot stands beside a band of the funnel overlay, which has the middle. */
const BESIDE_BAND = 0.05;

export const ConnectDots = ({ scene, hovered }: { scene: Scene; hovered: string | null }) => {
  const selected = useSession(({ selection }) => (selection.length === 1 ? selection[0] : undefined));
  const isBusy = useSession(({ editing }) => editing !== null);
  const isDragging = useDrag(({ drag }) => drag !== null);
  const isDrawing = useLinkState(({ drawing }) => drawing !== null);
  const rootId = useSession((state) => state.rootId);
  useDocument((state) => state.revision);
  const id = hovered ?? selected;
  const hasBand = useFunnelOverlay(
    ({ shown }) => id !== undefined && (shown?.overlay?.whole.has(id) ?? false),
  );
  const path = useModel((model) => (id === undefined ? '' : [...aroundOf(model, id), id].join(' ')));
  const [left, top, zoom] = useStore((state) => state.transform);
  if (id === undefined || id === rootId || isBusy || isDragging || isDrawing) return null;
  const rect = rectOf(scene, path.split(' '));
  if (!rect || rect.width * zoom < LEAST_WIDTH_PX || rect.height * zoom < LEAST_HEIGHT_PX) return null;
  return SIDES.map(({ side, x, y }) => (
    <div
      key={side}
      className="flow-dot nopan"
      data-flow-dot={side}
      data-of={id}
      title="Drag to another block to draw a flow"
      style={{
        transform: `translate(${(rect.x + rect.width * (hasBand && side === 'bottom' ? BESIDE_BAND : x)) * zoom + left}px, ${(rect.y + rect.height * y) * zoom + top}px)`,
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        startDrawing({ by: 'pointer', end: 'target', fixedId: id, flowId: null });
      }}
    />
  ));
};
