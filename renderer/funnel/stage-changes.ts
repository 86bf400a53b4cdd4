/** What is done to the stages of a scenario beside their figures. */
import { stagesOf } from '../../shared/funnel/from-model.ts';
import { currentCamera } from '../canvas/camera.ts';
import { currentModel, perform } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { reveal } from '../state/view.ts';

/** Adds a stage before another one (null for the end) that lets everything pass, and gives the focus to its name. */
export const addStage = (funnelId: string, before: string | null): void => {
  const taken = new Set(stagesOf(currentModel(), funnelId).map(({ name }) => name));
  let count = taken.size + 1;
  while (taken.has(`Stage ${count}`)) count++;
  const done = perform({ type: 'stage.add', funnelId, name: `Stage ${count}`, conversion: 1, before });
  const added = done?.patch.find(({ op, table }) => op === 'put' && table === 'stage');
  if (added?.op !== 'put') return;
  const { id } = added.row;
  requestAnimationFrame(() => document.getElementById(stageNameId(id))?.focus());
};

export const stageNameId = (stageId: string): string => `stage-name-${stageId}`;

export const showOnCanvas = (processId: string): void => {
  useSession.setState({ view: 'canvas' });
  reveal(currentModel(), processId);
  // The canvas has to be there before it can be moved.
  requestAnimationFrame(() => requestAnimationFrame(() => currentCamera()?.focus(processId)));
};
