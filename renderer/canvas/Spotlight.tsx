import { useStore, useViewport } from '@xyflow/react';
import { useMemo } from 'react';
import { aroundOf, rectOf } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import './present.css';
import { sheetPath } from './spotlight.ts';

const GAP_PX = 6;
const RADIUS_PX = 14;

/** Dims all but the selected blocks. One path over everything, so that its cost is that of one element. */
export const Spotlight = ({ scene }: { scene: Scene }) => {
  const selection = useSession((state) => state.selection);
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const rects = useMemo(() => {
    const model = currentModel();
    return selection.slice(0, 1000).flatMap((id) => rectOf(scene, [...aroundOf(model, id), id]) ?? []);
  }, [scene, selection]);
  if (rects.length === 0) return null;
  const holes = rects.map((rect) => ({
    x: rect.x * zoom + x - GAP_PX,
    y: rect.y * zoom + y - GAP_PX,
    width: rect.width * zoom + 2 * GAP_PX,
    height: rect.height * zoom + 2 * GAP_PX,
  }));
  return (
    <svg className="spotlight" width={width} height={height} aria-hidden="true">
      <path d={sheetPath(width, height, holes, RADIUS_PX)} fillRule="evenodd" />
    </svg>
  );
};
