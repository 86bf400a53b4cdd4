/** The links in this window's canvas, for all that draws, lists or finds them. */

import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Scene } from '../../../shared/scene/scene.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { sessionStore } from '../../state/session/session.ts';
import { useNextFrame } from '../camera/visible/slices.ts';
import { createLinkFinder, type Link, type Links } from './links.ts';

const find = createLinkFinder();
const NOTHING: Links = { links: [], isWhole: true };

export const useLinks = (scene: Scene): readonly Link[] => {
  const now = useModelNow();
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const exploded = useStore(sessionStore, (state) => state.exploded);
  const rootId = useStore(sessionStore, (state) => state.rootId);
  const [step, setStep] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` asks for the rest of the same.
  const found = useMemo(() => {
    if (width === 0) return NOTHING;
    const { model } = now;
    return find({ model, scene, exploded, rootId }, { x, y, zoom }, width, height);
  }, [now, scene, x, y, zoom, width, height, exploded, rootId, step]);
  useNextFrame(found, setStep);
  return found.links;
};
