/** The dots on the edges of the block under the pointer, or the selected one: a flow is drawn by dragging from one. */

import { useStore as useFlowStore } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { useStore } from 'zustand';
import { ancestorIdsOf, rectOf } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { say } from '../../../../shared/words/messages.ts';
import { useModel, useModelNow } from '../../../parts/use-model.ts';
import { linkStore } from '../../../state/editing/link-state.ts';
import { onlySelected } from '../../../state/session/selection.ts';
import { sessionStore } from '../../../state/session/session.ts';
import { dragStore } from '../../drag/drag-state.ts';
import { funnelOverlayStore } from '../../funnel/overlay-state.ts';
import { words } from '../words.ts';
import type { LinkStart } from './use-link-drag.ts';

/** Smaller blocks have no room for dots beside their name. */
const MIN_WIDTH_PX = 70;
const MIN_HEIGHT_PX = 26;

const SIDES = [
  { side: 'right', x: 1, y: 0.5 },
  { side: 'bottom', x: 0.5, y: 1 },
  { side: 'left', x: 0, y: 0.5 },
  { side: 'top', x: 0.5, y: 0 },
] as const;
/** Where the bottom dot stands beside a band of the funnel overlay, which has the middle. */
const BESIDE_BAND = 0.05;

type Props = {
  readonly scene: Scene;
  readonly hovered: string | null;
  readonly onPress: (down: PointerEvent, start: LinkStart) => void;
};

export const ConnectDots = ({ scene, hovered, onPress }: Props) => {
  const selected = useStore(sessionStore, onlySelected);
  const isBusy = useStore(sessionStore, ({ editing }) => editing !== null);
  const isDragging = useStore(dragStore, ({ drag }) => drag !== null);
  const isDrawing = useStore(linkStore, ({ drawing }) => drawing !== null);
  const rootId = useStore(sessionStore, (state) => state.rootId);
  useModelNow();
  const id = hovered ?? selected;
  const hasBand = useStore(
    funnelOverlayStore,
    ({ shown }) => id !== undefined && (shown?.overlay?.whole.has(id) ?? false),
  );
  const path = useModel((model) => (id === undefined ? '' : [...ancestorIdsOf(model, id), id].join(' ')));
  const [left, top, zoom] = useFlowStore((state) => state.transform);
  if (id === undefined || id === rootId || isBusy || isDragging || isDrawing) return null;
  const rect = rectOf(scene, path.split(' '));
  if (!rect || rect.width * zoom < MIN_WIDTH_PX || rect.height * zoom < MIN_HEIGHT_PX) return null;
  return SIDES.map(({ side, x, y }) => (
    <div
      key={side}
      className="flow-dot nopan"
      data-flow-dot={side}
      data-of={id}
      title={say(words.dragDot)}
      style={{
        transform: `translate(${(rect.x + rect.width * (hasBand && side === 'bottom' ? BESIDE_BAND : x)) * zoom + left}px, ${(rect.y + rect.height * y) * zoom + top}px)`,
      }}
      onPointerDown={(event) => onPress(event, { end: 'target', fixedId: id, flowId: null })}
    />
  ));
};
