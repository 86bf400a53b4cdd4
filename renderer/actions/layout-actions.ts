/** How the parts of blocks are laid out. */
import { Columns3, LayoutGrid, type LucideIcon, Move, Rows3, Undo, Workflow } from 'lucide-react';
import type { BatchCommand } from '../../shared/model/apply.ts';
import { childrenOf, getRow, settingsOf } from '../../shared/model/model.ts';
import type { Layout } from '../../shared/model/records.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { nudgeFree } from '../../shared/scene/free-place.ts';
import { FREE_GAP } from '../../shared/scene/geometry.ts';
import { spotAt } from '../canvas/free-container.ts';
import { insideNow } from '../canvas/places-now.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import type { Action } from './action.ts';
import { performAloud } from './perform-aloud.ts';

type Choice = Layout | 'inherit';

/**
 * Lays out the parts of blocks, as one change. Null among the ids stands for the model, and so for its macro processes
 * and all blocks without a layout of their own. Blocks that are placed by hand from now on stay where they are.
 */
export const setLayout = (ids: readonly (string | null)[], choice: Choice): void => {
  const blocks = ids.filter((id) => id !== null);
  const layout = choice === 'inherit' ? null : choice;
  const commands: BatchCommand[] = [];
  if (blocks.length > 0) commands.push({ type: 'process.update', ids: blocks, layout });
  if (blocks.length < ids.length && layout !== null) commands.push({ type: 'model.update', layout });
  if (layout === 'free') {
    const places = ids.flatMap(placesToKeep);
    if (places.length > 0) commands.push({ type: 'process.place', places });
  }
  const [first] = commands;
  if (!first) return;
  if (commands.length === 1) performAloud(first);
  else performAloud({ type: 'batch', label: labelFor(ids), commands });
};

const labelFor = (ids: readonly (string | null)[]): string => {
  const [id = null] = ids;
  const name = id === null ? settingsOf(currentModel()).name : getRow(currentModel(), 'process', id)?.name;
  return ids.length === 1 ? `Place the parts of ${quoted(name ?? '')} by hand` : 'Place parts by hand';
};

/** Where the parts without a place stand now; those that were placed before go back to their places. */
const placesToKeep = (parentId: string | null): { id: string; x: number; y: number }[] => {
  const children = childrenOf(currentModel(), parentId);
  const missing = children.filter(({ x, y }) => x === null || y === null);
  const inside = missing.length > 0 ? insideNow(parentId) : null;
  if (!inside) return [];
  const origin = { ...inside.origin };
  if (missing.length === children.length)
    return missing.flatMap(({ id }) => {
      const rect = inside.rects.get(id);
      return rect ? [{ id, ...spotAt(inside, rect) }] : [];
    });
  const taken = children.flatMap(({ id, x, y }) => {
    const rect = inside.rects.get(id);
    return rect && x !== null && y !== null ? [{ ...rect, x: x + origin.x, y: y + origin.y }] : [];
  });
  return missing.flatMap(({ id }) => {
    const rect = inside.rects.get(id);
    if (!rect) return [];
    const by = nudgeFree([rect], taken, FREE_GAP);
    const free = { ...rect, x: rect.x + by.x, y: rect.y + by.y };
    taken.push(free);
    return [{ id, ...spotAt(inside, free) }];
  });
};

/** The blocks selected; where none is, what the canvas shows. */
const subjects = (): readonly (string | null)[] => {
  const { selection, rootId } = useSession.getState();
  return selection.length > 0 ? selection : [rootId];
};

const chosenIn = (id: string | null): Choice =>
  id === null
    ? settingsOf(currentModel()).layout
    : (getRow(currentModel(), 'process', id)?.layout ?? 'inherit');

const layOut = (choice: Choice, name: string, icon: LucideIcon): Action => ({
  id: `layout.${choice}`,
  name,
  group: 'Block',
  icon,
  applies: () => {
    const { replica, readOnly } = useDocument.getState();
    if (!replica || readOnly) return false;
    const ids = subjects();
    return ids.some((id) => chosenIn(id) !== choice && !(id === null && choice === 'inherit'));
  },
  perform: () => setLayout(subjects(), choice),
});

export const layoutActions: readonly Action[] = [
  layOut('row', 'Lay parts out in a row', Columns3),
  layOut('column', 'Lay parts out in a column', Rows3),
  layOut('grid', 'Lay parts out in a grid', LayoutGrid),
  layOut('flow', 'Lay parts out along their flows', Workflow),
  layOut('free', 'Place parts by hand', Move),
  layOut('inherit', 'Lay parts out as the model', Undo),
];
