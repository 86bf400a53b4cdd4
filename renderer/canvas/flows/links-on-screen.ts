/** The links in this window's canvas, for all that draws, lists or finds them. */
import { useStore, useViewport } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Model } from '../../../shared/model/model.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { currentModel, onPatches, useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { useNextFrame } from '../slices.ts';
import { createFlowIndex, type FlowIndex } from './flow-index.ts';
import { createLinkFinder, type Link, type Links } from './links.ts';

let index: { readonly model: Model; readonly flows: FlowIndex } | null = null;
const indexOf = (model: Model): FlowIndex => {
  if (index?.model !== model) index = { model, flows: createFlowIndex(model) };
  return index.flows;
};
onPatches((patches) => {
  // A model read anew starts with an index of its own.
  if (index?.model !== useDocument.getState().replica?.model) index = null;
  else index?.flows.follow(patches);
});

const find = createLinkFinder();
const NOTHING: Links = { links: [], isWhole: true };

export const useLinks = (scene: Scene): readonly Link[] => {
  const revision = useDocument((state) => state.revision);
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const exploded = useSession((state) => state.exploded);
  const rootId = useSession((state) => state.rootId);
  const [step, setStep] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model changes in place; `revision` tells when, and `step` asks for the rest.
  const found = useMemo(() => {
    if (width === 0) return NOTHING;
    const model = currentModel();
    return find({ model, scene, exploded, rootId, index: indexOf(model) }, { x, y, zoom }, width, height);
  }, [revision, scene, x, y, zoom, width, height, exploded, rootId, step]);
  useNextFrame(found, setStep);
  return found.links;
};
