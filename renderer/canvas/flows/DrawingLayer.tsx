/** A flow that is being drawn: its line so far, a frame around the block it goes to, and the words that say so. */
import { useViewport } from '@xyflow/react';
import { codeOf } from '../../../shared/model/codes.ts';
import { aroundOf, type Rect, rectOf } from '../../../shared/scene/query.ts';
import { type Points, route } from '../../../shared/scene/route.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel } from '../../state/document.ts';
import { spoken } from '../../state/spoken.ts';
import { type Drawing, useLinkState } from './link-state.ts';

export const DrawingLayer = ({ scene }: { scene: Scene }) => {
  const drawing = useLinkState((state) => state.drawing);
  const { x, y, zoom } = useViewport();
  const model = currentModel();
  const rectOn = (id: string | null): Rect | null => {
    const rect = id === null ? null : rectOf(scene, [...aroundOf(model, id), id]);
    return (
      rect && {
        x: rect.x * zoom + x,
        y: rect.y * zoom + y,
        width: rect.width * zoom,
        height: rect.height * zoom,
      }
    );
  };
  const target = rectOn(drawing?.candidateId ?? null);
  const line = drawing && previewLine(drawing, rectOn(drawing.fixedId), target, { x, y, zoom });
  return (
    <>
      {target ? (
        <div
          className={drawing?.refused ? 'flow-target flow-target-refused' : 'flow-target'}
          style={{
            transform: `translate(${target.x}px, ${target.y}px)`,
            width: target.width,
            height: target.height,
          }}
        />
      ) : null}
      {line ? (
        <svg className="flow-preview" aria-hidden="true">
          <polyline points={line.map((point) => `${point.x},${point.y}`).join(' ')} />
          <circle cx={line.at(-1)?.x} cy={line.at(-1)?.y} r={4} />
        </svg>
      ) : null}
      <div role="status" className={drawing ? 'flow-hint' : 'sr-only'}>
        {drawing ? hintFor(drawing) : ''}
      </div>
    </>
  );
};

const previewLine = (
  { end, point, candidateId, fixedId }: Drawing,
  fixed: Rect | null,
  target: Rect | null,
  at: { x: number; y: number; zoom: number },
): Points | null => {
  if (!fixed || candidateId === fixedId) return null;
  const loose: Rect | null =
    target ?? (point && { x: point.x * at.zoom + at.x, y: point.y * at.zoom + at.y, width: 0, height: 0 });
  if (!loose) return null;
  return end === 'target' ? route(fixed, loose) : route(loose, fixed);
};

const hintFor = ({ by, end, fixedId, candidateId, refused }: Drawing): string => {
  const model = currentModel();
  const fixed = codeOf(model, fixedId) || spoken(model, fixedId);
  const start = end === 'target' ? `Flow from ${fixed}` : `Flow to ${fixed}`;
  if (refused) return `${refused}.`;
  const keys = by === 'keys' ? ' Arrow keys choose the block.' : '';
  if (candidateId === null) return `${start}.${keys} Esc abandons it.`;
  const done = by === 'keys' ? ' Enter draws it, Esc abandons it.' : '';
  return `${start} ${end === 'target' ? 'to' : 'from'} ${spoken(model, candidateId)}.${done}`;
};
