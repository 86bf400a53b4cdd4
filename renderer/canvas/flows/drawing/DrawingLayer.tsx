/** A flow that is being drawn: its line so far, a frame around its target block, and a hint. */

import { useViewport } from '@xyflow/react';
import { useStore } from 'zustand';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import type { Points } from '../../../../shared/scene/lines/points.ts';
import { route } from '../../../../shared/scene/lines/route.ts';
import { ancestorIdsOf, type Rect, rectOf } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { say } from '../../../../shared/words/messages.ts';
import { currentModel } from '../../../state/document/document.ts';
import { type Drawing, linkStore } from '../../../state/editing/link-state.ts';
import { spoken } from '../../../state/view/spoken.ts';
import { words } from '../words.ts';

export const DrawingLayer = ({ scene }: { scene: Scene }) => {
  const drawing = useStore(linkStore, (state) => state.drawing);
  const { x, y, zoom } = useViewport();
  const model = currentModel();
  const rectOn = (id: string | null): Rect | null => {
    const rect = id === null ? null : rectOf(scene, [...ancestorIdsOf(model, id), id]);
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
  if (refused) return say(words.refused, { reason: refused });
  return candidateId === null
    ? say(words.start, { end, by, fixed })
    : say(words.aimed, { end, by, fixed, block: spoken(model, candidateId) });
};
