/** Changes of the stages of a scenario other than their figures. */
import { stagesOf } from '../../../shared/funnel/input/from-model.ts';
import { isLagInDays } from '../../../shared/funnel/rates.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, perform } from '../../state/document/document.ts';
import { withCamera } from '../../state/ports/camera.ts';
import { sessionStore } from '../../state/session/session.ts';
import { reveal } from '../../state/view/view.ts';
import { words } from './words.ts';

/** Adds a stage before another one (null for the end) that lets everything pass, and gives the focus to its name. */
export const addStage = (funnelId: string, before: string | null): void => {
  const taken = new Set(stagesOf(currentModel(), funnelId).map(({ name }) => name));
  let count = taken.size + 1;
  while (taken.has(nameOf(count))) count++;
  const lag = isLagInDays(stagesOf(currentModel(), funnelId)) ? { lagDays: 0 } : {};
  const done = perform({ type: 'stage.add', funnelId, name: nameOf(count), conversion: 1, before, ...lag });
  const added = done?.patch.find(({ op, table }) => op === 'put' && table === 'stage');
  if (added?.op !== 'put') return;
  const { id } = added.row;
  requestAnimationFrame(() => document.getElementById(stageNameId(id))?.focus());
};

const nameOf = (number: number): string => say(words.newStage, { number });

export const stageNameId = (stageId: string): string => `stage-name-${stageId}`;

export const showOnCanvas = (processId: string): void => {
  sessionStore.setState({ view: 'canvas' });
  reveal(currentModel(), processId);
  withCamera((camera) => camera.focus(processId));
};
