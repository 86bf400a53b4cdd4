import { useViewport } from '@xyflow/react';
import type { Point } from '../../../shared/scene/route.ts';
import { currentModel } from '../../state/document.ts';
import { startDrawing } from './link-state.ts';
import type { Link } from './links.ts';

/** The two ends of the selected flow: dragged to another block, they reconnect it. */
export const EndDots = ({ link, flowId }: { link: Link; flowId: string }) => {
  const { x, y, zoom } = useViewport();
  const { points } = link;
  const dot = (end: 'source' | 'target', point: Point) => (
    <div
      className="flow-dot flow-dot-end nopan"
      data-flow-end={end}
      style={{ transform: `translate(${point.x * zoom + x}px, ${point.y * zoom + y}px)` }}
      onPointerDown={(event) => {
        const flow = currentModel().rows.flow.get(flowId);
        if (event.button !== 0 || !flow) return;
        event.preventDefault();
        event.stopPropagation();
        startDrawing({
          by: 'pointer',
          end,
          fixedId: end === 'target' ? flow.sourceId : flow.targetId,
          flowId,
        });
      }}
    />
  );
  return (
    <>
      {dot('source', points[0])}
      {dot('target', points.at(-1) ?? points[0])}
    </>
  );
};
