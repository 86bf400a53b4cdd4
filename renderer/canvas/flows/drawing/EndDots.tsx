import { useViewport } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Point } from '../../../../shared/scene/lines/points.ts';
import { currentModel } from '../../../state/document/document.ts';
import type { Link } from '../links.ts';
import type { LinkStart } from './use-link-drag.ts';

/** The two ends of the selected flow: dragged to another block, they reconnect it. */
type Props = {
  readonly link: Link;
  readonly flowId: string;
  readonly onPress: (down: PointerEvent, start: LinkStart) => void;
};

export const EndDots = ({ link, flowId, onPress }: Props) => {
  const { x, y, zoom } = useViewport();
  const { points } = link;
  const dot = (end: 'source' | 'target', point: Point) => (
    <div
      className="flow-dot flow-dot-end nopan"
      data-flow-end={end}
      style={{ transform: `translate(${point.x * zoom + x}px, ${point.y * zoom + y}px)` }}
      onPointerDown={(event) => {
        const flow = currentModel().rows.flow.get(flowId);
        if (!flow) return;
        onPress(event, { end, fixedId: end === 'target' ? flow.sourceId : flow.targetId, flowId });
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
