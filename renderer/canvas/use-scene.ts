/** The scene of the open model as this window shows it, laid out anew only where something changed. */
import { useMemo, useRef } from 'react';
import { createLayoutMemory, layout } from '../../shared/scene/layout.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';

export const useScene = (): Scene => {
  const revision = useDocument((state) => state.revision);
  const replica = useDocument((state) => state.replica);
  const rootId = useSession((state) => state.rootId);
  const exploded = useSession((state) => state.exploded);
  const editing = useSession((state) => state.editing);
  const memory = useRef({ replica, layout: createLayoutMemory() });
  if (memory.current.replica !== replica) memory.current = { replica, layout: createLayoutMemory() };
  const capture = editing?.kind === 'create' && editing.where === 'canvas' ? editing : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model changes in place; `revision` tells when.
  return useMemo(
    () =>
      layout(currentModel(), { rootId, exploded, ...(capture ? { capture } : {}) }, memory.current.layout),
    [revision, rootId, exploded, capture],
  );
};
