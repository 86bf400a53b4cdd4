/** Blocks in a free layout: aligned, distributed, tidied, and nudged with the arrow keys. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  type LucideIcon,
  Sparkles,
} from 'lucide-react';
import { childrenOf, getRow, type Model } from '../../../shared/model/model.ts';
import { type Alignment, align, type Direction, distribute, tidy } from '../../../shared/scene/free/align.ts';
import {
  type Inside,
  isFree,
  positionAt,
  positionsOfUnplaced,
} from '../../../shared/scene/free/container.ts';
import { isTooNear } from '../../../shared/scene/free/free-place.ts';
import { FREE_GAP, GRID } from '../../../shared/scene/geometry.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import { insideNow, keepingPositions } from '../../state/view/positions-now.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { performAndAnnounce } from '../perform-and-announce.ts';
import { words } from '../words.ts';

/** The selected blocks, if they are siblings in a container with a free layout. */
const subjects = (): { parentId: string | null; ids: readonly string[] } | null => {
  const { replica, readOnly } = documentStore.getState();
  const { view } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  if (!replica || readOnly || view !== 'canvas') return null;
  const model = currentModel();
  const parentId = commonParent(model, selection);
  return parentId !== undefined && isFree(model, parentId) ? { parentId, ids: selection } : null;
};

const commonParent = (model: Model, ids: readonly string[]): string | null | undefined => {
  const [first = ''] = ids;
  const block = getRow(model, 'process', first);
  if (block?.proposalId !== null) return undefined;
  const isSame = ids.every((id) => {
    const other = getRow(model, 'process', id);
    return other?.parentId === block.parentId && other.proposalId === null;
  });
  return isSame ? block.parentId : undefined;
};

/** Tidying also applies to all children of a container with a free layout. */
const subjectsToTidy = (): ReturnType<typeof subjects> => {
  const own = subjects();
  if (own && own.ids.length > 1) return own;
  const { replica, readOnly } = documentStore.getState();
  const { rootId, view } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  if (!replica || readOnly || view !== 'canvas' || selection.length > 1) return null;
  const model = currentModel();
  const parentId = selection[0] ?? rootId;
  const ids = childrenOf(model, parentId).map(({ id }) => id);
  return isFree(model, parentId) && ids.length > 1 ? { parentId, ids } : null;
};

const rearrange = (
  { parentId, ids }: { parentId: string | null; ids: readonly string[] },
  arrange: (rects: readonly Rect[], others: readonly Rect[]) => readonly Rect[],
): void => {
  const inside = insideNow(parentId);
  if (!inside) return;
  const moving = ids.filter((id) => inside.rects.has(id));
  const [rects, others] = split(inside, moving);
  store(inside, moving, arrange(rects, others));
};

const split = ({ rects }: Inside, ids: readonly string[]): [Rect[], Rect[]] => {
  const chosen = new Set(ids);
  const others = [...rects].flatMap(([id, rect]) => (chosen.has(id) ? [] : [rect]));
  return [ids.flatMap((id) => rects.get(id) ?? []), others];
};

const store = (inside: Inside, ids: readonly string[], rects: readonly Rect[]): void => {
  const moved = new Map(
    ids.map((id, i) => {
      const rect = rects[i];
      return [id, rect && { id, ...positionAt(inside, rect) }];
    }),
  );
  const still = positionsOfUnplaced(currentModel(), inside).filter(({ id }) => !moved.has(id));
  const places = [...[...moved.values()].filter((place) => place !== undefined), ...still];
  keepingPositions(inside.parentId, () => void performAndAnnounce({ type: 'process.place', places }));
};

const alignAction = (to: Alignment, icon: LucideIcon): Action => ({
  id: `arrange.${to}`,
  name: () => say(names.align, { to }),
  group: 'Block',
  icon,
  applies: () => (subjects()?.ids.length ?? 0) > 1,
  perform: () => {
    const chosen = subjects();
    if (chosen) rearrange(chosen, (rects, others) => align(rects, to, others));
  },
});

const distributeAction = (direction: Direction, icon: LucideIcon): Action => ({
  id: `arrange.${direction}`,
  name: () => say(names.distribute, { direction }),
  group: 'Block',
  icon,
  applies: () => (subjects()?.ids.length ?? 0) > 2,
  perform: () => {
    const chosen = subjects();
    if (chosen) rearrange(chosen, (rects, others) => distribute(rects, direction, others));
  },
});

export const alignActions: readonly Action[] = [
  alignAction('left', AlignStartVertical),
  alignAction('centre', AlignCenterVertical),
  alignAction('right', AlignEndVertical),
  alignAction('top', AlignStartHorizontal),
  alignAction('middle', AlignCenterHorizontal),
  alignAction('bottom', AlignEndHorizontal),
  distributeAction('horizontally', AlignHorizontalSpaceAround),
  distributeAction('vertically', AlignVerticalSpaceAround),
  {
    id: 'arrange.tidy',
    name: names.tidyUp,
    group: 'Block',
    icon: Sparkles,
    applies: () => subjectsToTidy() !== null,
    perform: () => {
      const chosen = subjectsToTidy();
      if (chosen) rearrange(chosen, tidy);
    },
  },
];

const nudge = (direction: string, key: string, dx: number, dy: number): Action => ({
  id: `arrange.nudge.${direction}`,
  name: () => say(names.nudge, { direction }),
  group: 'Block',
  shortcuts: [`Mod+${key}`],
  onCanvas: true,
  applies: () => subjects() !== null,
  whyNot: () => (selectedBlocks(sessionStore.getState()).length > 0 ? say(words.nudgeNeedsFree) : undefined),
  perform: () => {
    const chosen = subjects();
    const inside = chosen && insideNow(chosen.parentId);
    if (!inside) return;
    const ids = chosen.ids.filter((id) => inside.rects.has(id));
    const [rects, others] = split(inside, ids);
    const moved = rects.map((rect) => ({ ...rect, x: rect.x + dx, y: rect.y + dy }));
    const inTheWay = moved.some((rect) => others.some((other) => isTooNear(rect, other, FREE_GAP)));
    if (inTheWay) return notify(say(words.blockInTheWay));
    store(inside, ids, moved);
  },
});

export const arrangeActions: readonly Action[] = [
  ...alignActions,
  nudge('left', 'ArrowLeft', -GRID, 0),
  nudge('right', 'ArrowRight', GRID, 0),
  nudge('up', 'ArrowUp', 0, -GRID),
  nudge('down', 'ArrowDown', 0, GRID),
];
