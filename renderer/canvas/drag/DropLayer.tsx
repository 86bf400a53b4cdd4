/** Shows a drag's outcome: a frame, a line or the places to come, guides, and in words what will be or why it can't. */
import { useStore, ViewportPortal } from '@xyflow/react';
import type { Rect } from '../../../shared/scene/query.ts';
import { type DragState, useDrag } from './drag-state.ts';
import './drag.css';
import type { Drop } from './drop-context.ts';

/** Marks are at least this thick, however far away the picture is. */
const LEAST_PX = 3;

export const DropLayer = () => {
  const drag = useDrag((state) => state.drag);
  return (
    <>
      {drag?.drop ? <Marks drop={drag.drop} /> : null}
      {drag?.by === 'pointer' ? (
        <div className="drag-label" style={{ transform: `translate(${drag.x + 14}px, ${drag.y + 10}px)` }}>
          <bdi>{drag.copies ? `Copy of ${drag.label}` : drag.label}</bdi>
          {drag.drop ? (
            <span className={drag.drop.refused ? 'drag-refusal' : 'drag-words'}>
              {drag.drop.refused ?? drag.drop.words}
            </span>
          ) : null}
        </div>
      ) : null}
      <div role="status" className={drag?.by === 'keys' ? 'flow-hint drag-hint' : 'sr-only'}>
        {drag?.by === 'keys' ? hintFor(drag) : ''}
      </div>
    </>
  );
};

const hintFor = ({ label, drop }: DragState): string => {
  const keys = 'Arrow keys choose the block, Tab the side.';
  if (!drop) return `Move ${label}. ${keys} Esc abandons it.`;
  if (drop.refused) return `${drop.refused}. ${keys}`;
  return `Move ${label} ${drop.words}. ${keys} Enter moves it, Shift+Enter copies it, Esc abandons it.`;
};

const Marks = ({ drop: { marks, guides, refused } }: { drop: Drop }) => {
  const zoom = useStore((state) => state.transform[2]);
  return (
    <ViewportPortal>
      {marks.map(({ kind, rect }, i) => {
        const { x, y, width, height } = kind === 'line' ? thickened(rect, LEAST_PX / zoom) : rect;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity, and as many of them stay.
            key={i}
            className={`drop-mark drop-${kind}${refused ? ' drop-refused' : ''}`}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          />
        );
      })}
      {guides.map(({ from, to }) => (
        <div
          key={`${from.x} ${from.y} ${to.x} ${to.y}`}
          className="drop-guide"
          style={{
            transform: `translate(${from.x}px, ${from.y}px)`,
            width: Math.max(to.x - from.x, 1 / zoom),
            height: Math.max(to.y - from.y, 1 / zoom),
          }}
        />
      ))}
    </ViewportPortal>
  );
};

const thickened = ({ x, y, width, height }: Rect, least: number): Rect => {
  const [dx, dy] = [Math.max(0, least - width) / 2, Math.max(0, least - height) / 2];
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
};
