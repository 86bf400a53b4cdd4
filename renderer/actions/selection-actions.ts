/** Choosing several blocks, and what is done to all of them at once. */
import { BoxSelect } from 'lucide-react';
import { childrenOf } from '../../shared/model/model.ts';
import { STATUSES, type Status } from '../../shared/model/records.ts';
import { TINT_NAMES, type TintName } from '../../shared/scene/palette.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { childrenOfAll, shownBlocks, siblingsOfAll, withStatusOf } from '../state/related.ts';
import { notify, useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { counted } from '../ui/counted.ts';
import type { Action } from './action.ts';
import { performAloud } from './perform-aloud.ts';

const selection = () => useSession.getState().selection;
const isOpen = () => useDocument.getState().replica !== null;
const isSomeSelected = () => isOpen() && selection().length > 0;
const isEditable = () => isSomeSelected() && !useDocument.getState().readOnly;

const shown = () => {
  const { rootId, exploded } = useSession.getState();
  return shownBlocks(currentModel(), rootId, exploded);
};

const choose = (ids: readonly string[]) => {
  select(ids);
  notify(`${counted(ids.length, 'block is', 'blocks are')} selected.`);
};

const mark = (status: Status): Action => ({
  id: `block.status.${status}`,
  name: `Mark as ${status}`,
  group: 'Block',
  applies: isEditable,
  perform: () => void performAloud({ type: 'process.setStatus', ids: [...selection()], status }),
});

/** Gives blocks a colour, or takes it away. */
export const setColour = (ids: readonly string[], colour: TintName | null): void =>
  void performAloud({ type: 'process.update', ids: [...ids], colour });

const colour = (name: TintName | null): Action => ({
  id: `block.colour.${name ?? 'none'}`,
  name: name === null ? 'Take the colour away' : `Colour ${name}`,
  group: 'Block',
  applies: isEditable,
  perform: () => setColour(selection(), name),
});

export const statusActions: readonly Action[] = STATUSES.map(mark);
export const colourActions: readonly Action[] = [...TINT_NAMES.map(colour), colour(null)];

export const selectionActions: readonly Action[] = [
  {
    id: 'select.all',
    name: 'Select all that is shown',
    group: 'Edit',
    icon: BoxSelect,
    shortcuts: ['Mod+A'],
    onCanvas: true,
    applies: isOpen,
    perform: () => choose(shown()),
  },
  {
    id: 'select.children',
    name: 'Select what is inside',
    words: 'children parts',
    group: 'Edit',
    applies: () => isSomeSelected() && childrenOfAll(currentModel(), selection()).length > 0,
    perform: () => {
      const ids = selection();
      const model = currentModel();
      const parents = ids.filter((id) => childrenOf(model, id).length > 0);
      useSession.setState(({ exploded }) => ({ exploded: new Set([...exploded, ...parents]) }));
      choose(childrenOfAll(model, ids));
    },
  },
  {
    id: 'select.siblings',
    name: 'Select what is beside',
    words: 'siblings neighbours',
    group: 'Edit',
    applies: () => isSomeSelected() && siblingsOfAll(currentModel(), selection()).length > 0,
    perform: () => choose(siblingsOfAll(currentModel(), selection())),
  },
  {
    id: 'select.status',
    name: 'Select those with the same status',
    group: 'Edit',
    applies: isSomeSelected,
    perform: () => choose(withStatusOf(currentModel(), shown(), selection())),
  },
  {
    id: 'select.none',
    name: 'Select nothing',
    group: 'Edit',
    shortcuts: ['Escape'],
    onCanvas: true,
    applies: isSomeSelected,
    perform: () => select([]),
  },
  ...statusActions,
  ...colourActions,
];
