/** Shows a drag's outcome: a frame around the block it goes into, a line where it goes between, why it can't. */
import { ViewportPortal } from '@xyflow/react';
import { useDrag } from './drag-state.ts';

export const DropLayer = () => {
  const drag = useDrag((state) => state.drag);
  if (!drag) return null;
  const { drop } = drag;
  return (
    <>
      {drop ? (
        <ViewportPortal>
          <div
            className={`drop-mark drop-${drop.mark.kind}${drop.refused ? ' drop-refused' : ''}`}
            style={{
              transform: `translate(${drop.mark.rect.x}px, ${drop.mark.rect.y}px)`,
              width: drop.mark.rect.width,
              height: drop.mark.rect.height,
            }}
          />
        </ViewportPortal>
      ) : null}
      <div className="drag-label" style={{ transform: `translate(${drag.x + 14}px, ${drag.y + 10}px)` }}>
        <bdi>{drag.label}</bdi>
        {drop?.refused ? <span className="drag-refusal">{drop.refused}</span> : null}
      </div>
    </>
  );
};
