/** Blocks that are placed by hand: lined up, spread out, tidied, and nudged with the arrow keys. */
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
import { childrenOf, getRow, type Model } from '../../shared/model/model.ts';
import { type Alignment, align, type Direction, distribute, tidy } from '../../shared/scene/align.ts';
import { isTooNear } from '../../shared/scene/free-place.ts';
import { FREE_GAP, GRID } from '../../shared/scene/geometry.ts';
import type { Rect } from '../../shared/scene/query.ts';
import { type Inside, isFree, spotAt, spotsOfUnplaced } from '../canvas/free-container.ts';
import { insideNow, keepingPlaces } from '../canvas/places-now.ts';
import { announce } from '../state/announce.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import type { Action } from './action.ts';
import { performAloud } from './perform-aloud.ts';

/** The selected blocks where they stand side by side in one container, placed by hand. */
const subjects = (): { parentId: string | null; ids: readonly string[] } | null => {
  const { replica, readOnly } = useDocument.getState();
  const { selection, view } = useSession.getState();
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

/** For tidying, a container whose parts are placed by hand stands for all of them. */
const subjectsToTidy = (): ReturnType<typeof subjects> => {
  const own = subjects();
  if (own && own.ids.length > 1) return own;
  const { replica, readOnly } = useDocument.getState();
  const { selection, rootId, view } = useSession.getState();
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
      return [id, rect && { id, ...spotAt(inside, rect) }];
    }),
  );
  const still = spotsOfUnplaced(currentModel(), inside).filter(({ id }) => !moved.has(id));
  const places = [...[...moved.values()].filter((place) => place !== undefined), ...still];
  keepingPlaces(inside.parentId, () => void performAloud({ type: 'process.place', places }));
};

const alignAction = (to: Alignment, name: string, icon: LucideIcon): Action => ({
  id: `arrange.${to}`,
  name,
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
  name: `Distribute ${direction}`,
  group: 'Block',
  icon,
  applies: () => (subjects()?.ids.length ?? 0) > 2,
  perform: () => {
    const chosen = subjects();
    if (chosen) rearrange(chosen, (rects, others) => distribute(rects, direction, others));
  },
});

export const alignActions: readonly Action[] = [
  alignAction('left', 'Align left', AlignStartVertical),
  alignAction('centre', 'Align centres', AlignCenterVertical),
  alignAction('right', 'Align right', AlignEndVertical),
  alignAction('top', 'Align tops', AlignStartHorizontal),
  alignAction('middle', 'Align middles', AlignCenterHorizontal),
  alignAction('bottom', 'Align bottoms', AlignEndHorizontal),
  distributeAction('horizontally', AlignHorizontalSpaceAround),
  distributeAction('vertically', AlignVerticalSpaceAround),
  {
    id: 'arrange.tidy',
    name: 'Tidy up',
    group: 'Block',
    icon: Sparkles,
    applies: () => subjectsToTidy() !== null,
    perform: () => {
      const chosen = subjectsToTidy();
      if (chosen) rearrange(chosen, tidy);
    },
  },
];

const nudge = (word: string, key: string, dx: number, dy: number): Action => ({
  id: `arrange.nudge.${word}`,
  name: `Nudge ${word}`,
  group: 'Block',
  shortcuts: [`Alt+${key}`],
  overrides: [dx + dy < 0 ? 'block.moveBack' : 'block.moveOn'],
  onCanvas: true,
  applies: () => subjects() !== null,
  perform: () => {
    const chosen = subjects();
    const inside = chosen && insideNow(chosen.parentId);
    if (!inside) return;
    const ids = chosen.ids.filter((id) => inside.rects.has(id));
    const [rects, others] = split(inside, ids);
    const moved = rects.map((rect) => ({ ...rect, x: rect.x + dx, y: rect.y + dy }));
    const inTheWay = moved.some((rect) => others.some((other) => isTooNear(rect, other, FREE_GAP)));
    if (inTheWay) return announce('Another block is in the way.');
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
