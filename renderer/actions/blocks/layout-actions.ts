/** The layout of blocks’ children. */
import { Columns3, LayoutGrid, type LucideIcon, Move, Rows3, Undo, Workflow } from 'lucide-react';
import type { BatchCommand, EditCommand } from '../../../shared/model/apply.ts';
import { childrenOf, getRow, settingsOf } from '../../../shared/model/model.ts';
import type { Layout } from '../../../shared/model/records.ts';
import { positionAt } from '../../../shared/scene/free/container.ts';
import { nudgeFree } from '../../../shared/scene/free/free-place.ts';
import { FREE_GAP } from '../../../shared/scene/geometry.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { mayGive } from '../../state/guest/guest.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { insideNow } from '../../state/view/positions-now.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { performAndAnnounce } from '../perform-and-announce.ts';
import { words } from '../words.ts';

type Choice = Layout | 'inherit';

/**
 * Sets the layout of blocks’ children, as one change. Null among the ids means the model: its macro processes and all blocks
 * without a layout of their own. If the layout becomes free, blocks keep their current positions.
 */
export const setLayout = (ids: readonly (string | null)[], choice: Choice): void => {
  const blocks = ids.filter((id) => id !== null);
  const layout = choice === 'inherit' ? null : choice;
  const commands: (BatchCommand & EditCommand)[] = [];
  if (blocks.length > 0) commands.push({ type: 'process.update', ids: blocks, layout });
  if (blocks.length < ids.length && layout !== null) commands.push({ type: 'model.update', layout });
  if (layout === 'free') {
    const places = ids.flatMap(placesToKeep);
    if (places.length > 0) commands.push({ type: 'process.place', places });
  }
  const [first] = commands;
  if (!first) return;
  if (commands.length === 1) performAndAnnounce(first);
  else performAndAnnounce({ type: 'batch', label: labelFor(ids), commands });
};

const labelFor = (ids: readonly (string | null)[]): string => {
  const [id = null] = ids;
  const name = id === null ? settingsOf(currentModel()).name : getRow(currentModel(), 'process', id)?.name;
  return ids.length === 1 ? say(words.setFreeIn, { name: quoted(name ?? '') }) : say(words.setFree);
};

/** Current positions of the children that have none stored; those that have one go back to it. */
const placesToKeep = (parentId: string | null): { id: string; x: number; y: number }[] => {
  const children = childrenOf(currentModel(), parentId);
  const missing = children.filter(({ x, y }) => x === null || y === null);
  const inside = missing.length > 0 ? insideNow(parentId) : null;
  if (!inside) return [];
  const origin = { ...inside.origin };
  if (missing.length === children.length)
    return missing.flatMap(({ id }) => {
      const rect = inside.rects.get(id);
      return rect ? [{ id, ...positionAt(inside, rect) }] : [];
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
    return [{ id, ...positionAt(inside, free) }];
  });
};

/** The selected blocks; if there are none, the root of the canvas, which may be the model if its layout is ours to set. */
const subjects = (): readonly (string | null)[] => {
  const { rootId } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  if (selection.length > 0) return selection;
  return rootId !== null || mayGive('model.update') ? [rootId] : [];
};

const chosenIn = (id: string | null): Choice =>
  id === null
    ? settingsOf(currentModel()).layout
    : (getRow(currentModel(), 'process', id)?.layout ?? 'inherit');

const layOut = (choice: Choice, icon: LucideIcon): Action => ({
  id: `layout.${choice}`,
  name: () => say(names.layoutName, { layout: choice }),
  paletteName: () => say(names.layoutPaletteName, { layout: choice }),
  keywords: names.layoutKeywords,
  group: 'Block',
  icon,
  applies: () => {
    const { replica, readOnly } = documentStore.getState();
    if (!replica || readOnly) return false;
    const ids = subjects();
    return ids.some((id) => chosenIn(id) !== choice && !(id === null && choice === 'inherit'));
  },
  perform: () => setLayout(subjects(), choice),
});

export const layoutActions: readonly Action[] = [
  layOut('row', Columns3),
  layOut('column', Rows3),
  layOut('grid', LayoutGrid),
  layOut('flow', Workflow),
  layOut('free', Move),
  layOut('inherit', Undo),
];
