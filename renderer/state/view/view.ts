/** What the window shows of the model: explode, collapse, drill down, levels. */
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import { withExploded, withoutExploded } from '../../../shared/scene/exploded-set.ts';
import { explodedTo, hasInside } from '../../../shared/scene/levels.ts';
import { say } from '../../../shared/words/messages.ts';
import { blocks, selectedBlocks } from '../session/selection.ts';
import { type LevelChoice, notify, sessionStore } from '../session/session.ts';
import { words } from '../words.ts';
import { onCanvas } from './in-sight.ts';

const { getState, setState } = sessionStore;

export const explode = (id: string): void =>
  setState(({ exploded }) => ({ exploded: withExploded(exploded, id) }));

export const collapse = (id: string): void =>
  setState(({ exploded, editing }) => {
    return {
      exploded: withoutExploded(exploded, id),
      editing: editing?.kind === 'create' && editing.parentId === id ? null : editing,
    };
  });

/** Explodes every block above `level` (counted from the drilled block's children) and collapses the others. */
export const showLevel = (model: Model, level: LevelChoice): void => {
  const levels = level === 'all' ? Number.POSITIVE_INFINITY : level;
  const exploded = explodedTo(model, getState().rootId, levels);
  setState({ exploded, level: { choice: level, exploded }, editing: null });
};

/** More blocks than these are not looked at to find out the level: the one chosen last is taken for it. */
const MAX_LOOKED_AT = 500;

/** The level the picture shows evenly, or null if the blocks are exploded to different depths. */
export const shownLevel = (
  model: Model,
  rootId: string | null,
  exploded: ReadonlySet<string>,
): LevelChoice | null => {
  let shallowest = Number.POSITIVE_INFINITY;
  let deepest = 1;
  let complete = true;
  let seen = 0;
  const visit = (parentId: string | null, depth: number): void => {
    for (const child of childrenOf(model, parentId)) {
      if (++seen > MAX_LOOKED_AT) return;
      const inside = hasInside(model, child.id);
      if (exploded.has(child.id) && inside) {
        deepest = Math.max(deepest, depth + 1);
        visit(child.id, depth + 1);
      } else if (inside) {
        shallowest = Math.min(shallowest, depth);
        complete = false;
      }
    }
  };
  visit(rootId, 1);
  if (seen > MAX_LOOKED_AT) {
    const { level } = getState();
    return level?.exploded === exploded ? level.choice : null;
  }
  if (complete) return deepest <= 3 ? (deepest as LevelChoice) : 'all';
  return shallowest === deepest && deepest <= 3 ? (deepest as LevelChoice) : null;
};

/** Makes a block the root of the canvas; null shows the whole model. */
export const drillTo = (rootId: string | null): void =>
  setState((state) => ({
    rootId,
    editing: null,
    selection: rootId && selectedBlocks(state).length === 0 ? blocks([rootId]) : state.selection,
  }));

export const drillUp = (model: Model): void => {
  const { rootId } = getState();
  if (rootId === null) return;
  drillTo(model.rows.process.get(rootId)?.parentId ?? null);
  setState({ selection: blocks([rootId]) });
};

/** Whether the canvas shows a block: it is the root or inside it, with everything between exploded. */
export const isShown = (model: Model, id: string): boolean => onCanvas(model, getState())(id);

/**
 * Explodes a block and what is around it, so that its inside is shown.
 * @param onCanvas whether it must be inside the canvas's root: the root goes up where it is not.
 */
export const openTo = (model: Model, id: string, onCanvas: boolean): void => {
  const ancestorIds = ancestorsOf(model, id).map((ancestor) => ancestor.id);
  setState(({ exploded, rootId }) => {
    const opened = [...ancestorIds, id].filter((each) => !exploded.has(each));
    const isInside = rootId === null || rootId === id || ancestorIds.includes(rootId);
    return {
      exploded: opened.length === 0 ? exploded : opened.reduce(withExploded, exploded),
      rootId: isInside || !onCanvas ? rootId : (model.rows.process.get(rootId)?.parentId ?? null),
    };
  });
  // From a root beside it the way leads up until both are inside.
  const { rootId } = getState();
  if (onCanvas && rootId !== null && rootId !== id && !ancestorIds.includes(rootId))
    openTo(model, id, onCanvas);
};

/** Opens what hides a block, in the outline and on the canvas, and selects it. */
export const reveal = (model: Model, id: string): void => {
  const ancestors = ancestorsOf(model, id).map((ancestor) => ancestor.id);
  setState(({ exploded, unfolded, rootId }) => {
    const inside = rootId === null || rootId === id || ancestors.includes(rootId);
    return {
      exploded: new Set([...exploded, ...ancestors]),
      unfolded: new Set([...unfolded, ...ancestors]),
      rootId: inside ? rootId : null,
      selection: blocks([id]),
      editing: null,
    };
  });
};

export const unfold = (id: string, open: boolean): void =>
  setState(({ unfolded }) => {
    const next = new Set(unfolded);
    if (open) next.add(id);
    else next.delete(id);
    return { unfolded: next };
  });

/** Forgets blocks that a change removed: the edit in progress, and the root of the canvas. */
export const tidyView = (model: Model, patches: readonly Patch[]): void => {
  const removed = patches.some((patch) =>
    patch.some((change) => change.op === 'remove' && change.table === 'process'),
  );
  if (!removed) return;
  const { editing, rootId } = getState();
  const isThere = (id: string | null) => id === null || model.rows.process.has(id);
  const editingGone = editing && !isThere(editing.kind === 'rename' ? editing.id : editing.parentId);
  setState({ editing: editingGone ? null : editing, rootId: isThere(rootId) ? rootId : null });
  if (!isThere(rootId)) notify(say(words.rootDeleted));
};
