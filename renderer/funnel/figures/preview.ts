/** Changes from sliders and fields: first a preview that the results follow, then one change of the model. */
import type { EditCommand } from '../../../shared/model/apply.ts';
import { locale } from '../../../shared/words/locale.ts';
import { currentModel, perform } from '../../state/document/document.ts';
import { commandFor, type FigureChange } from '../scenario/change.ts';
import { funnelStore } from '../scenario/funnel-state.ts';
import { type Scenario, scenarioIn } from '../scenario/scenario.ts';
import type { PasteAnswers, Pasted } from './paste-cells.ts';

export const previewChange = (funnelId: string, change: FigureChange): void =>
  funnelStore.setState({ preview: { funnelId, change } });

export const endPreview = (): void => {
  if (funnelStore.getState().preview) funnelStore.setState({ preview: null });
};

/** Performs a command and ends the preview. False if it was refused; the reason has then been shown. */
export const performHere = (command: EditCommand): boolean => {
  const kept = perform(command) !== null;
  endPreview();
  return kept;
};

/** Saves a change, as one undo step. False if it was refused. */
export const keepChange = (funnelId: string, change: FigureChange): boolean => {
  const scenario = scenarioIn(currentModel(), funnelId);
  return scenario !== undefined && performHere(commandFor(scenario, change));
};

/**
 * Saves the figures of pasted cells, as one undo step; if a cell can be read in two ways, a dialog asks first.
 * @returns a sentence why the cells can’t be pasted.
 */
export const keepPasted = (
  funnelId: string,
  pastedBy: (scenario: Scenario, locale: string, answers: PasteAnswers) => Pasted,
  answers: PasteAnswers = {},
): string | undefined => {
  const scenario = scenarioIn(currentModel(), funnelId);
  if (!scenario) return undefined;
  const pasted = pastedBy(scenario, locale(), answers);
  if ('problem' in pasted) return pasted.problem;
  if ('unclear' in pasted) {
    const answer = (more: PasteAnswers) => keepPasted(funnelId, pastedBy, { ...answers, ...more });
    funnelStore.setState({ dialog: { kind: 'reading', ...pasted.unclear, answer } });
    return undefined;
  }
  performHere(pasted.command);
  return undefined;
};
