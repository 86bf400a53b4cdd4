/** What is done with the scenarios of the funnel calculator as a whole. */
import {
  ArrowLeft,
  ArrowRight,
  Columns3,
  Copy,
  Download,
  FileUp,
  Filter,
  ImageDown,
  ListPlus,
  Pencil,
  Trash2,
} from 'lucide-react';
import { funnelInputOf } from '../../shared/funnel/from-model.ts';
import { readFunnelInput } from '../../shared/funnel/read-input.ts';
import { resultsCsv } from '../../shared/funnel/results-csv.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentFunnel, showFunnel, startComparing, useFunnelState } from '../funnel/funnel-state.ts';
import { LOCALE } from '../funnel/locale.ts';
import { canMoveScenario, moveScenario } from '../funnel/move-scenario.ts';
import { decimalMark } from '../funnel/read-number.ts';
import { shownPictures } from '../funnel/shown-pictures.ts';
import { addStage } from '../funnel/stage-changes.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { saveText } from '../state/saving.ts';
import { notify, useSession } from '../state/session.ts';
import type { Action } from './action.ts';

const isOpen = () => useDocument.getState().replica !== null;
const isEditable = () => isOpen() && !useDocument.getState().readOnly;
const isShown = () => isOpen() && useSession.getState().view === 'funnel';
const shown = () => (isShown() ? currentFunnel(currentModel()) : undefined);
const isShownEditable = () => isEditable() && shown() !== undefined;

const saveResults = async (): Promise<void> => {
  const funnel = shown();
  if (!funnel) return;
  const read = readFunnelInput(funnelInputOf(currentModel(), funnel));
  if ('problems' in read) {
    notify(read.problems[0]?.sentence ?? 'The scenario can’t be calculated.', 'problem');
    return;
  }
  const name = withTerms(currentModel(), funnel.name)
    .replace(/[\\/:*?"<>|]/g, ' ')
    .slice(0, 80)
    .trim();
  await saveText(`${name || 'Funnel'}.csv`, 'text/csv', resultsCsv(read.input, decimalMark(LOCALE)));
};

const moving = (by: -1 | 1): Pick<Action, 'applies' | 'perform'> => ({
  applies: () => {
    const funnel = isEditable() ? shown() : undefined;
    return funnel !== undefined && canMoveScenario(funnel, by);
  },
  perform: () => {
    const funnel = shown();
    if (funnel) moveScenario(funnel, by);
  },
});

export const funnelActions: readonly Action[] = [
  {
    id: 'funnel.new',
    name: 'New funnel scenario…',
    group: 'Funnel',
    icon: Filter,
    applies: isEditable,
    perform: () => {
      useSession.setState({ view: 'funnel', editing: null });
      useFunnelState.setState({ dialog: { kind: 'new' } });
    },
  },
  {
    id: 'funnel.duplicate',
    name: 'Duplicate the scenario',
    group: 'Funnel',
    icon: Copy,
    shortcuts: ['Mod+D'],
    overrides: ['edit.duplicate'],
    applies: isShownEditable,
    perform: () => {
      const funnel = shown();
      const done = funnel && perform({ type: 'funnel.duplicate', id: funnel.id });
      const copy = done?.patch.find(({ op, table }) => op === 'put' && table === 'funnel');
      if (copy?.op === 'put') showFunnel(copy.row.id);
    },
  },
  {
    id: 'funnel.rename',
    name: 'Rename the scenario…',
    group: 'Funnel',
    icon: Pencil,
    shortcuts: ['F2'],
    overrides: ['edit.rename', 'flow.label'],
    applies: isShownEditable,
    perform: () => useFunnelState.setState({ dialog: { kind: 'rename' } }),
  },
  {
    id: 'funnel.readPipeline',
    name: 'Read the pipeline from a CSV file…',
    group: 'Funnel',
    icon: FileUp,
    applies: isShownEditable,
    perform: () => {
      const funnelId = shown()?.id;
      if (funnelId !== undefined) useFunnelState.setState({ dialog: { kind: 'csv', funnelId } });
    },
  },
  {
    id: 'funnel.saveResults',
    name: 'Save the results as CSV…',
    group: 'Funnel',
    icon: Download,
    applies: () => shown() !== undefined,
    perform: () => void saveResults(),
  },
  {
    id: 'funnel.savePicture',
    name: 'Save a picture of the funnel…',
    group: 'Funnel',
    words: 'SVG PNG image chart',
    icon: ImageDown,
    applies: () => shown() !== undefined && shownPictures.size > 0,
    perform: () => useFunnelState.setState({ dialog: { kind: 'picture' } }),
  },
  {
    id: 'funnel.moveLeft',
    name: 'Move the scenario to the left',
    group: 'Funnel',
    words: 'order before earlier',
    icon: ArrowLeft,
    shortcuts: ['Alt+ArrowLeft'],
    overrides: ['block.moveBack'],
    ...moving(-1),
  },
  {
    id: 'funnel.moveRight',
    name: 'Move the scenario to the right',
    group: 'Funnel',
    words: 'order after later',
    icon: ArrowRight,
    shortcuts: ['Alt+ArrowRight'],
    overrides: ['block.moveOn'],
    ...moving(1),
  },
  {
    id: 'funnel.delete',
    name: 'Delete the scenario',
    group: 'Funnel',
    icon: Trash2,
    applies: isShownEditable,
    perform: () => {
      const funnel = shown();
      if (funnel && perform({ type: 'funnel.remove', id: funnel.id }))
        notify(`‹${funnel.name}› was deleted. Undo brings it back whole.`);
    },
  },
  {
    id: 'funnel.compare',
    name: 'Compare scenarios side by side, or end it',
    group: 'Funnel',
    icon: Columns3,
    shortcuts: ['Mod+Shift+C'],
    applies: () => shown() !== undefined,
    perform: () => {
      if (useFunnelState.getState().compared) useFunnelState.setState({ compared: null });
      else startComparing(currentModel());
    },
  },
  {
    id: 'funnel.addStage',
    name: 'Add a stage to the funnel',
    group: 'Funnel',
    icon: ListPlus,
    applies: isShownEditable,
    perform: () => {
      const funnel = shown();
      if (funnel) addStage(funnel.id, null);
    },
  },
];
