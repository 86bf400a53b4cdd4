/** Running a use case on the canvas: its path is lit, one step after the other. */

import { type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../../shared/model/records.ts';
import { FAINT, type OverlayMark } from '../../../shared/scene/overlays/overlay.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore, onPatches } from '../document/document.ts';
import { stopAll } from '../stop-all.ts';
import { createStore } from '../store.ts';
import { goToBlock } from '../view/go-to-block.ts';
import { words } from '../words.ts';
import { hideOverlay, type Overlay, overlayStore, showOverlay } from './overlay.ts';

export type Step = RecordOf['step'];
type Run = { readonly useCaseId: string; readonly stepId: string };

export const runStore = createStore<{ run: Run | null }>(() => ({ run: null }));
const { getState, setState } = runStore;

export const stepsOf = (model: Model, useCaseId: string): Step[] =>
  rowsReferringTo(model, 'step', 'useCaseId', useCaseId);

/** Shows the path of a use case, at its first step. */
export const startRun = (useCaseId: string): void => {
  const [first] = stepsOf(currentModel(), useCaseId);
  if (first) goToStep(useCaseId, first.id);
};

export const goToStep = (useCaseId: string, stepId: string): void => {
  const model = currentModel();
  setState({ run: { useCaseId, stepId } });
  showOverlay(pathOverlay(model, useCaseId, stepId));
  const processId = model.rows.step.get(stepId)?.processId ?? null;
  if (processId !== null) goToBlock(processId);
};

/** The step so many after the one that is lit; undefined if there is none. */
export const stepAway = (by: 1 | -1): Step | undefined => {
  const { run } = getState();
  if (!run || !documentStore.getState().replica) return undefined;
  const steps = stepsOf(currentModel(), run.useCaseId);
  return steps[steps.findIndex(({ id }) => id === run.stepId) + by];
};

export const moveRun = (by: 1 | -1): void => {
  const step = stepAway(by);
  if (step) goToStep(step.useCaseId, step.id);
};

export const endRun = (): void => {
  setState({ run: null });
  hideOverlay('run');
};

/** The blocks of the path, each with the numbers of its steps; the others recede. */
const pathOverlay = (model: Model, useCaseId: string, stepId: string): Overlay => {
  const numbers = new Map<string, number[]>();
  const now = model.rows.step.get(stepId)?.processId ?? null;
  stepsOf(model, useCaseId).forEach(({ processId }, i) => {
    if (processId !== null) numbers.set(processId, [...(numbers.get(processId) ?? []), i + 1]);
  });
  const marks = new Map<string, OverlayMark>();
  for (const [id, at] of numbers)
    marks.set(id, {
      tone: id === now ? 'stepNow' : 'step',
      sign: id === now ? '▶' : '•',
      word: say(words.stepsOf, { count: at.length, steps: at.join(', ') }),
    });
  return {
    kind: 'run',
    title: withTerms(model, model.rows.useCase.get(useCaseId)?.name ?? ''),
    legend: [
      { tone: 'stepNow', sign: '▶', word: say(words.thisStep) },
      { tone: 'step', sign: '•', word: say(words.otherSteps) },
    ],
    markOf: (id) => marks.get(id) ?? FAINT,
    onClose: endRun,
  };
};

/** Ends a run if another overlay takes its place, and follows changes of its steps. */
export const keepRunCurrent = (): (() => void) =>
  stopAll(
    overlayStore.subscribe(({ overlay }) => {
      if (overlay?.kind !== 'run' && getState().run) setState({ run: null });
    }),
    documentStore.subscribe(({ replica }, before) => {
      if (replica !== before.replica && getState().run) endRun();
    }),
    onPatches((patches) => {
      const { run } = getState();
      if (
        !run ||
        !patches.some((patch) => patch.some(({ table }) => table === 'step' || table === 'useCase'))
      )
        return;
      const model = currentModel();
      if (model.rows.step.has(run.stepId)) showOverlay(pathOverlay(model, run.useCaseId, run.stepId));
      else endRun();
    }),
  );
