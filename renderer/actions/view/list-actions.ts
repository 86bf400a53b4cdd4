/** Actions of the lists and the discussion that work wherever the focus is: threads, terms, lenses, use cases. */
import { Glasses, MessageCircleQuestion, Play, Plus } from 'lucide-react';
import { byRank } from '../../../shared/model/model.ts';
import { casesTouching } from '../../../shared/model/queries/use-cases.ts';
import type { RecordOf } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { roleFor } from '../../state/guest/offered.ts';
import { lensStore, showLens } from '../../state/panels/lens.ts';
import { openThreadForm } from '../../state/panels/new-thread.ts';
import { startRun, stepsOf } from '../../state/panels/run.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { showSidePanel } from '../../state/session/show-side-panel.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/panels/words.ts';
import { ADD_FIELDS } from './add-fields.ts';

const isOpen = () => documentStore.getState().replica !== null;
const isEditable = () => isOpen() && !documentStore.getState().readOnly;

const add = (panel: keyof typeof ADD_FIELDS): Action => ({
  id: `side.add.${panel}`,
  name: () => say(names.add, { panel }),
  group: 'Edit',
  needs: roleFor(panel),
  icon: Plus,
  applies: isEditable,
  perform: () => {
    showSidePanel(panel);
    focusOnceShown(ADD_FIELDS[panel]);
  },
});

const SHOWN_WITHIN_MS = 2_000;

/** Focuses a field of a panel that is about to be shown: its code may still be loading. */
const focusOnceShown = (id: string, until = performance.now() + SHOWN_WITHIN_MS): void =>
  void requestAnimationFrame(() => {
    const field = document.getElementById(id);
    if (field) field.focus();
    else if (performance.now() < until) focusOnceShown(id, until);
  });

/** The use case to run: the first that touches the selected block, else the first that has steps. */
const caseToRun = (): RecordOf['useCase'] | undefined => {
  if (!isOpen()) return undefined;
  const model = currentModel();
  const selected = lastSelected(sessionStore.getState());
  const touching = selected === undefined ? [] : casesTouching(model, selected);
  const all = touching.length > 0 ? touching : [...model.rows.useCase.values()].sort(byRank);
  return all.find(({ id }) => stepsOf(model, id).length > 0);
};

/** The lens after the one that is shown; the first if none is, or if that was the last. */
const nextLens = (): RecordOf['lens'] | undefined => {
  const lenses = isOpen() ? [...currentModel().rows.lens.values()].sort(byRank) : [];
  const at = lenses.findIndex(({ id }) => id === lensStore.getState().shown?.lensId);
  return lenses[at + 1] ?? lenses[0];
};

export const listActions: readonly Action[] = [
  {
    id: 'discussion.new',
    name: names.newThread,
    group: 'Edit',
    needs: roleFor('discussion'),
    icon: MessageCircleQuestion,
    keywords: names.newThreadKeywords,
    applies: isEditable,
    perform: () => {
      sessionStore.setState({ view: 'discussion', editing: null });
      openThreadForm();
    },
  },
  add('useCases'),
  add('terms'),
  add('dictionary'),
  add('lenses'),
  {
    id: 'run.start',
    name: names.runUseCase,
    group: 'View',
    icon: Play,
    applies: () => caseToRun() !== undefined,
    perform: () => {
      const useCase = caseToRun();
      if (!useCase) return;
      sessionStore.setState({ view: 'canvas' });
      showSidePanel('useCases');
      startRun(useCase.id);
    },
  },
  {
    id: 'lens.next',
    name: names.showNextLens,
    group: 'View',
    needs: roleFor('lenses'),
    icon: Glasses,
    keywords: names.lensKeywords,
    applies: () => nextLens() !== undefined && nextLens()?.id !== lensStore.getState().shown?.lensId,
    perform: () => {
      const lens = nextLens();
      if (!lens) return;
      sessionStore.setState({ view: 'canvas' });
      showLens(lens.id);
    },
  },
];
