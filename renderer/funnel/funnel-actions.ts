/** Actions on scenarios of the funnel calculator as a whole. */
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
import { funnelInputOf } from '../../shared/funnel/input/from-model.ts';
import { readFunnelInput } from '../../shared/funnel/input/read-input.ts';
import { decimalMark } from '../../shared/funnel/input/read-number.ts';
import { resultsCsv } from '../../shared/funnel/results-csv.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { systemLocale } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import type { Action } from '../actions/action.ts';
import { deleteRecord } from '../actions/blocks/deleting.ts';
import { saveText } from '../actions/files/saving.ts';
import { currentModel, documentStore, perform } from '../state/document/document.ts';
import { notify, sessionStore } from '../state/session/session.ts';
import { canMoveScenario, moveScenario } from './compare/move-scenario.ts';
import { shownCharts } from './results/shown-charts.ts';
import { currentFunnel, funnelStore, showFunnel, startComparing } from './scenario/funnel-state.ts';
import { addStage } from './stages/stage-changes.ts';
import { words } from './words.ts';

const isOpen = () => documentStore.getState().replica !== null;
const isEditable = () => isOpen() && !documentStore.getState().readOnly;
const isShown = () => isOpen() && sessionStore.getState().view === 'funnel';
const shown = () => (isShown() ? currentFunnel(currentModel()) : undefined);
const isShownEditable = () => isEditable() && shown() !== undefined;

const saveResults = async (): Promise<void> => {
  const funnel = shown();
  if (!funnel) return;
  const read = readFunnelInput(funnelInputOf(currentModel(), funnel));
  if ('problems' in read) {
    notify(read.problems[0]?.sentence ?? say(words.notCalculated), 'problem');
    return;
  }
  const name = withTerms(currentModel(), funnel.name)
    .replace(/[\\/:*?"<>|]/g, ' ')
    .slice(0, 80)
    .trim();
  await saveText(
    `${name || say(words.resultsFile)}.csv`,
    'text/csv',
    resultsCsv(read.input, decimalMark(systemLocale())),
  );
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
    name: words.newScenarioAction,
    group: 'Funnel',
    icon: Filter,
    applies: isEditable,
    perform: () => {
      sessionStore.setState({ view: 'funnel', editing: null });
      funnelStore.setState({ dialog: { kind: 'new' } });
    },
  },
  {
    id: 'funnel.duplicate',
    name: words.duplicateScenario,
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
    name: words.renameScenarioAction,
    group: 'Funnel',
    icon: Pencil,
    shortcuts: ['F2'],
    overrides: ['edit.rename', 'flow.label'],
    applies: isShownEditable,
    perform: () => funnelStore.setState({ dialog: { kind: 'rename' } }),
  },
  {
    id: 'funnel.readPipeline',
    name: words.importPipeline,
    group: 'Funnel',
    icon: FileUp,
    applies: isShownEditable,
    perform: () => {
      const funnelId = shown()?.id;
      if (funnelId !== undefined) funnelStore.setState({ dialog: { kind: 'csv', funnelId } });
    },
  },
  {
    id: 'funnel.saveResults',
    name: words.exportResults,
    group: 'Funnel',
    icon: Download,
    applies: () => shown() !== undefined,
    perform: () => void saveResults(),
  },
  {
    id: 'funnel.exportChart',
    name: words.exportChart,
    group: 'Funnel',
    keywords: words.exportChartKeywords,
    icon: ImageDown,
    applies: () => shown() !== undefined && shownCharts.size > 0,
    perform: () => funnelStore.setState({ dialog: { kind: 'chart' } }),
  },
  {
    id: 'funnel.moveLeft',
    name: words.moveLeft,
    group: 'Funnel',
    keywords: words.moveLeftKeywords,
    icon: ArrowLeft,
    shortcuts: ['Alt+ArrowLeft'],
    overrides: ['block.moveBack'],
    ...moving(-1),
  },
  {
    id: 'funnel.moveRight',
    name: words.moveRight,
    group: 'Funnel',
    keywords: words.moveRightKeywords,
    icon: ArrowRight,
    shortcuts: ['Alt+ArrowRight'],
    overrides: ['block.moveOn'],
    ...moving(1),
  },
  {
    id: 'funnel.delete',
    name: words.deleteScenario,
    group: 'Funnel',
    icon: Trash2,
    applies: isShownEditable,
    perform: () => {
      const funnel = shown();
      if (!funnel) return;
      funnelStore.setState({ blockId: funnel.processId });
      deleteRecord({ type: 'funnel.remove', id: funnel.id });
    },
  },
  {
    id: 'funnel.compare',
    name: words.compareScenarios,
    paletteName: () => say(funnelStore.getState().compared ? words.stopComparing : words.compareScenarios),
    isOn: () => funnelStore.getState().compared !== null,
    group: 'Funnel',
    icon: Columns3,
    shortcuts: ['Mod+Shift+C'],
    applies: () => shown() !== undefined,
    perform: () => {
      if (funnelStore.getState().compared) funnelStore.setState({ compared: null });
      else startComparing(currentModel());
    },
  },
  {
    id: 'funnel.addStage',
    name: words.addStage,
    group: 'Funnel',
    icon: ListPlus,
    applies: isShownEditable,
    perform: () => {
      const funnel = shown();
      if (funnel) addStage(funnel.id, null);
    },
  },
];
