/** Marks the block that a guest may edit while the facilitator keeps everything else still. */
import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import { ancestorIdsOf, type Rect, rectOf } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel } from '../state/document/document.ts';
import { guestStore } from '../state/guest/guest.ts';

const MARK_PX = 3;

export const FreeBlockMark = ({ scene }: { scene: Scene }) => {
  const id = useStore(guestStore, ({ guest }) => (guest && guest.heldBy !== null ? guest.freeBlock : null));
  const model = currentModel();
  if (id === null || !model.rows.process.has(id)) return null;
  const rect = rectOf(scene, [...ancestorIdsOf(model, id), id]);
  return rect && <Mark rect={rect} />;
};

const Mark = ({ rect }: { rect: Rect }) => {
  const zoom = useFlowStore((state) => state.transform[2]);
  const { x, y, width, height } = rect;
  return (
    <ViewportPortal>
      <div
        className="free-block-mark"
        style={{
          transform: `translate(${x}px, ${y}px)`,
          ...{ width, height },
          // As thick on the screen whatever the zoom.
          outlineWidth: MARK_PX / zoom,
          outlineOffset: MARK_PX / zoom,
        }}
        aria-hidden
      />
    </ViewportPortal>
  );
};
