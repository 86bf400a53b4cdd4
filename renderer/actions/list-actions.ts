/** What is begun in the lists and in the discussion, wherever the focus is: discussions, terms, lenses, use cases. */
import { Glasses, MessageCircleQuestion, Play, Plus } from 'lucide-react';
import { byRank } from '../../shared/model/model.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { casesTouching } from '../../shared/model/use-cases.ts';
import { openThreadForm } from '../discussion/new-thread.ts';
import { showLens, useLens } from '../lenses/lens-overlay.ts';
import { ADD_FIELDS } from '../side/add-fields.ts';
import { showSidePanel } from '../side/side-panel.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { startRun, stepsOf } from '../use-cases/run.ts';
import type { Action } from './action.ts';

const isOpen = () => useDocument.getState().replica !== null;
const isEditable = () => isOpen() && !useDocument.getState().readOnly;

const add = (panel: keyof typeof ADD_FIELDS, name: string): Action => ({
  id: `side.add.${panel}`,
  name,
  group: 'Edit',
  icon: Plus,
  applies: isEditable,
  perform: () => {
    showSidePanel(panel);
    // Once the list is there.
    requestAnimationFrame(() => document.getElementById(ADD_FIELDS[panel])?.focus());
  },
});

/** The use case to run: the first that touches the selected block, else the first that has steps. */
const caseToRun = (): RecordOf['useCase'] | undefined => {
  if (!isOpen()) return undefined;
  const model = currentModel();
  const selected = useSession.getState().selection.at(-1);
  const touching = selected === undefined ? [] : casesTouching(model, selected);
  const all = touching.length > 0 ? touching : [...model.rows.useCase.values()].sort(byRank);
  return all.find(({ id }) => stepsOf(model, id).length > 0);
};

/** The lens after the one that is shown; the first where none is, or the last. */
const nextLens = (): RecordOf['lens'] | undefined => {
  const lenses = isOpen() ? [...currentModel().rows.lens.values()].sort(byRank) : [];
  const at = lenses.findIndex(({ id }) => id === useLens.getState().shown?.lensId);
  return lenses[at + 1] ?? lenses[0];
};

export const listActions: readonly Action[] = [
  {
    id: 'discussion.new',
    name: 'Ask, request, note or decide something',
    group: 'Edit',
    icon: MessageCircleQuestion,
    words: 'question discussion thread decision',
    applies: isEditable,
    perform: () => {
      useSession.setState({ view: 'discussion', editing: null });
      openThreadForm();
    },
  },
  add('useCases', 'Add a use case'),
  add('terms', 'Add a term'),
  add('lenses', 'Add a lens'),
  {
    id: 'run.start',
    name: 'Run a use case, that of the selected block',
    group: 'View',
    icon: Play,
    applies: () => caseToRun() !== undefined,
    perform: () => {
      const useCase = caseToRun();
      if (!useCase) return;
      useSession.setState({ view: 'canvas' });
      showSidePanel('useCases');
      startRun(useCase.id);
    },
  },
  {
    id: 'lens.next',
    name: 'Look through the next lens',
    group: 'View',
    icon: Glasses,
    words: 'show emphasis',
    applies: () => nextLens() !== undefined && nextLens()?.id !== useLens.getState().shown?.lensId,
    perform: () => {
      const lens = nextLens();
      if (!lens) return;
      useSession.setState({ view: 'canvas' });
      showLens(lens.id);
    },
  },
];
