/** Shows a drag's outcome: a frame, a line or the places to come, guides, and in words what will be or why it can't. */
import { useStore, ViewportPortal } from '@xyflow/react';
import type { Rect } from '../../../shared/scene/query.ts';
import { CARRY_KEYS } from './carrying.ts';
import { type DragState, useDrag } from './drag-state.ts';
import './drag.css';
import type { Drop } from './drop-context.ts';

/** Marks are at least this thick, however far away the picture is. */
const LEAST_PX = 3;

export const DropLayer = () => {
  const drag = useDrag((state) => state.drag);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return (
    <>
      {drag?.drop ? <Marks drop={drag.drop} /> : null}
      {drag?.by === 'pointer' ? (
        <div className="drag-label" style={wordsPlace(drag, width, height)}>
          <bdi>{drag.copies ? `Copy of ${drag.label}` : drag.label}</bdi>
          {drag.drop ? (
            <span className={drag.drop.refused ? 'drag-refusal' : 'drag-words'}>
              {drag.drop.refused ?? drag.drop.words}
            </span>
          ) : null}
        </div>
      ) : null}
      <div className={drag?.by === 'keys' ? 'flow-hint drag-hint' : 'sr-only'}>
        {/* The keys were said when it was picked up: with each step only the place is. */}
        <span role="status">{drag?.by === 'keys' ? hintFor(drag) : ''}</span>
        {drag?.by === 'keys' ? <span className="drag-words">{CARRY_KEYS}</span> : null}
      </div>
    </>
  );
};

/** Room that the words beside the pointer need: nearer than this to the edge they stand on its other side, or they are cut off. */
const WORDS_PX = { width: 280, height: 56 } as const;

const wordsPlace = ({ x, y }: DragState, width: number, height: number) => {
  const isLeft = x > width - WORDS_PX.width;
  const isAbove = y > height - WORDS_PX.height;
  return {
    transform: `translate(${isLeft ? x - 10 : x + 14}px, ${isAbove ? y - 8 : y + 10}px) translate(${isLeft ? '-100%' : 0}, ${isAbove ? '-100%' : 0})`,
  };
};

const hintFor = ({ label, drop }: DragState): string =>
  drop?.refused ? `${drop.refused}.` : `Move ${label}${drop ? ` ${drop.words}` : ''}.`;

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
