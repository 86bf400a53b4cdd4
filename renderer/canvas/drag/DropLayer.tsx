/** Shows the outcome of a drag: a frame, a line or the new positions, guides, and in words the target or why it is refused. */

import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import type { Rect } from '../../../shared/scene/query.ts';
import { type DragState, dragStore } from './drag-state.ts';
import './drag.css';
import { say } from '../../../shared/words/messages.ts';
import type { Drop } from './drop-context.ts';
import { aimWords } from './drop-context.ts';
import { words } from './words.ts';

/** Marks are at least this thick, however far away the picture is. */
const MIN_PX = 3;

export const DropLayer = () => {
  const drag = useStore(dragStore, (state) => state.drag);
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  return (
    <>
      {drag?.drop ? <Marks drop={drag.drop} /> : null}
      {drag?.by === 'pointer' ? (
        <div className="drag-label" style={wordsPlace(drag, width, height)}>
          <bdi>{drag.copies ? say(words.copyOf, { blocks: drag.label }) : drag.label}</bdi>
          {drag.drop ? (
            <span className={drag.drop.refused ? 'drag-refusal' : 'drag-words'}>
              {drag.drop.refused ?? aimWords(drag.drop.target)}
            </span>
          ) : null}
        </div>
      ) : null}
      <div className={drag?.by === 'keys' ? 'flow-hint drag-hint' : 'sr-only'}>
        {/* The keys were announced at the start; each step only announces the target. */}
        <span role="status">{drag?.by === 'keys' ? hintFor(drag) : ''}</span>
        {drag?.by === 'keys' ? <span className="drag-words">{say(words.keys)}</span> : null}
      </div>
    </>
  );
};

/** Room for the text beside the pointer. Nearer than this to the edge, it goes to the pointer’s other side. */
const WORDS_PX = { width: 280, height: 56 } as const;

const wordsPlace = ({ x, y }: DragState, width: number, height: number) => {
  const isLeft = x > width - WORDS_PX.width;
  const isAbove = y > height - WORDS_PX.height;
  return {
    transform: `translate(${isLeft ? x - 10 : x + 14}px, ${isAbove ? y - 8 : y + 10}px) translate(${isLeft ? '-100%' : 0}, ${isAbove ? '-100%' : 0})`,
  };
};

const hintFor = ({ label, drop }: DragState): string => {
  if (!drop) return say(words.moveSomewhere, { blocks: label });
  const { as, name } = drop.target;
  return drop.refused
    ? say(words.refused, { reason: drop.refused })
    : say(words.move, { as, blocks: label, name });
};

const Marks = ({ drop: { marks, guides, refused } }: { drop: Drop }) => {
  const zoom = useFlowStore((state) => state.transform[2]);
  return (
    <ViewportPortal>
      {marks.map(({ kind, rect }, i) => {
        const { x, y, width, height } = kind === 'line' ? thickened(rect, MIN_PX / zoom) : rect;
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
