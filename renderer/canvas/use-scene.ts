/** The scene of the open model as this window shows it, laid out again only if something changed. */

import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { createLayoutCache, layout } from '../../shared/scene/layout.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { useModelNow } from '../parts/use-model.ts';
import { documentStore } from '../state/document/document.ts';
import { sessionStore } from '../state/session/session.ts';
import { useWindowShape } from './camera/window-shape.ts';

export const useScene = (): Scene => {
  const now = useModelNow();
  const replica = useStore(documentStore, (state) => state.replica);
  const rootId = useStore(sessionStore, (state) => state.rootId);
  const exploded = useStore(sessionStore, (state) => state.exploded);
  const editing = useStore(sessionStore, (state) => state.editing);
  const shape = useWindowShape(useStore(sessionStore, (state) => state.presenting));
  const memory = useRef({ replica, layout: createLayoutCache() });
  if (memory.current.replica !== replica) memory.current = { replica, layout: createLayoutCache() };
  const capture = editing?.kind === 'create' && editing.where === 'canvas' ? editing : null;
  return useMemo(
    () =>
      layout(now.model, { rootId, exploded, shape, ...(capture ? { capture } : {}) }, memory.current.layout),
    [now, rootId, exploded, capture, shape],
  );
};
