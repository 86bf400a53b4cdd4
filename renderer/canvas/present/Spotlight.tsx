import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { aroundOf, rectOf } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel } from '../../state/document/document.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import './present.css';
import { gapAround, sheetPath } from './spotlight.ts';

const RADIUS_PX = 14;

/** Dims all but the selected blocks. One path over everything, so that its cost is that of one element. */
export const Spotlight = ({ scene }: { scene: Scene }) => {
  const selection = useStore(sessionStore, selectedBlocks);
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const rects = useMemo(() => {
    const model = currentModel();
    return selection.slice(0, 1000).flatMap((id) => rectOf(scene, [...aroundOf(model, id), id]) ?? []);
  }, [scene, selection]);
  if (rects.length === 0) return null;
  const gap = gapAround(zoom);
  const holes = rects.map((rect) => ({
    x: rect.x * zoom + x - gap,
    y: rect.y * zoom + y - gap,
    width: rect.width * zoom + 2 * gap,
    height: rect.height * zoom + 2 * gap,
  }));
  return (
    <svg className="spotlight" width={width} height={height} aria-hidden="true">
      <path d={sheetPath(width, height, holes, RADIUS_PX)} fillRule="evenodd" />
    </svg>
  );
};
