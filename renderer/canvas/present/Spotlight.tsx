import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ancestorIdsOf, rectOf } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel } from '../../state/document/document.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import './present.css';
import { ringGap, ringsPath, sheetPath } from './spotlight.ts';

/** The corner of a macro process, in model units. */
const CORNER = 12;

/**
 * Takes the colour from all but the selected blocks, which keeps the contrast of everything, and rings these. One element over
 * everything, with holes in it.
 */
export const Spotlight = ({ scene }: { scene: Scene }) => {
  const selection = useStore(sessionStore, selectedBlocks);
  const isAskedFor = useStore(sessionStore, ({ spotlight, editing }) => spotlight && editing === null);
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const rects = useMemo(() => {
    const model = currentModel();
    return selection.slice(0, 1000).flatMap((id) => rectOf(scene, [...ancestorIdsOf(model, id), id]) ?? []);
  }, [scene, selection]);
  if (!isAskedFor || rects.length === 0) return null;
  const gap = ringGap(zoom);
  const holes = rects.map((rect) => ({
    x: rect.x * zoom + x - gap,
    y: rect.y * zoom + y - gap,
    width: rect.width * zoom + 2 * gap,
    height: rect.height * zoom + 2 * gap,
  }));
  const radius = CORNER * zoom + gap;
  const sheet = sheetPath(width, height, holes, radius);
  return (
    <div className="spotlight" aria-hidden="true">
      <div className="spotlight-sheet" style={{ clipPath: `path(evenodd, "${sheet}")` }} />
      <svg width={width} height={height} aria-hidden="true">
        <path d={ringsPath(holes, radius)} />
      </svg>
    </div>
  );
};
