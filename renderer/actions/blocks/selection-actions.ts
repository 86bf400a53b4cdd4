/** Selecting several blocks, and acting on all of them at once. */
import { BoxSelect } from 'lucide-react';
import { childrenOf } from '../../../shared/model/model.ts';
import { STATUSES } from '../../../shared/model/records/process.ts';
import type { Status } from '../../../shared/model/records.ts';
import { TINT_NAMES, type TintName } from '../../../shared/scene/overlays/palette.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import { childrenOfAll, shownBlocks, siblingsOfAll, withStatusOf } from '../../state/view/related.ts';
import { select } from '../../state/view/select.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { performAndAnnounce } from '../perform-and-announce.ts';
import { words } from '../words.ts';

const selection = () => selectedBlocks(sessionStore.getState());
const isOpen = () => documentStore.getState().replica !== null;
const isSomeSelected = () => isOpen() && selection().length > 0;
const isEditable = () => isSomeSelected() && !documentStore.getState().readOnly;

const shown = () => {
  const { rootId, exploded } = sessionStore.getState();
  return shownBlocks(currentModel(), rootId, exploded);
};

const choose = (ids: readonly string[]) => {
  select(ids);
  notify(say(words.selected, { count: ids.length }));
};

const mark = (status: Status): Action => ({
  id: `block.status.${status}`,
  name: () => say(names.status, { status }),
  paletteName: () => say(names.markAs, { status }),
  group: 'Block',
  needs: 'owner',
  applies: isEditable,
  perform: () => void performAndAnnounce({ type: 'process.setStatus', ids: [...selection()], status }),
});

/** Sets the colour of blocks; null for none. */
export const setColour = (ids: readonly string[], colour: TintName | null): void =>
  void performAndAnnounce({ type: 'process.update', ids: [...ids], colour });

const colour = (name: TintName | null): Action => ({
  id: `block.colour.${name ?? 'none'}`,
  name: () => say(names.colour, { colour: name ?? 'none' }),
  paletteName: () => say(names.setColour, { colour: name ?? 'none' }),
  group: 'Block',
  applies: isEditable,
  perform: () => setColour(selection(), name),
});

export const statusActions: readonly Action[] = STATUSES.map(mark);
export const colourActions: readonly Action[] = [...TINT_NAMES.map(colour), colour(null)];

export const selectionActions: readonly Action[] = [
  {
    id: 'select.all',
    name: names.selectAll,
    group: 'Edit',
    icon: BoxSelect,
    shortcuts: ['Mod+A'],
    onCanvas: true,
    applies: isOpen,
    perform: () => choose(shown()),
  },
  {
    id: 'select.children',
    name: names.selectChildren,
    keywords: names.selectChildrenKeywords,
    group: 'Edit',
    applies: () => isSomeSelected() && childrenOfAll(currentModel(), selection()).length > 0,
    perform: () => {
      const ids = selection();
      const model = currentModel();
      const parents = ids.filter((id) => childrenOf(model, id).length > 0);
      sessionStore.setState(({ exploded }) => ({ exploded: new Set([...exploded, ...parents]) }));
      choose(childrenOfAll(model, ids));
    },
  },
  {
    id: 'select.siblings',
    name: names.selectSiblings,
    keywords: names.selectSiblingsKeywords,
    group: 'Edit',
    applies: () => isSomeSelected() && siblingsOfAll(currentModel(), selection()).length > 0,
    perform: () => choose(siblingsOfAll(currentModel(), selection())),
  },
  {
    id: 'select.status',
    name: names.selectSameStatus,
    group: 'Edit',
    applies: isSomeSelected,
    perform: () => choose(withStatusOf(currentModel(), shown(), selection())),
  },
  {
    id: 'select.none',
    name: names.clearSelection,
    group: 'Edit',
    shortcuts: ['Escape'],
    onCanvas: true,
    applies: isSomeSelected,
    perform: () => select([]),
  },
  ...statusActions,
  ...colourActions,
];
