/** What sliders and fields do to a scenario: a preview that the results follow, then one change of the model. */
import type { Command } from '../../shared/model/apply.ts';
import { currentModel, perform } from '../state/document.ts';
import { commandFor, type FigureChange } from './change.ts';
import { useFunnelState } from './funnel-state.ts';
import { LOCALE } from './locale.ts';
import type { Pasted } from './paste-cells.ts';
import { type Scenario, scenarioIn } from './scenario.ts';

export const previewChange = (funnelId: string, change: FigureChange): void =>
  useFunnelState.setState({ preview: { funnelId, change } });

export const endPreview = (): void => {
  if (useFunnelState.getState().preview) useFunnelState.setState({ preview: null });
};

/** Carries a command out and ends the preview. False where it was refused; the user has then been told why. */
export const performHere = (command: Command): boolean => {
  const kept = perform(command) !== null;
  endPreview();
  return kept;
};

/** Keeps a change, as one step of undo. False where it was refused. */
export const keepChange = (funnelId: string, change: FigureChange): boolean => {
  const scenario = scenarioIn(currentModel(), funnelId);
  return scenario !== undefined && performHere(commandFor(scenario, change));
};

/** Keeps what cells of a spreadsheet set, as one step of undo. A sentence says why not, where they don't fit. */
export const keepPasted = (
  funnelId: string,
  pastedBy: (scenario: Scenario, locale: string) => Pasted,
): string | undefined => {
  const scenario = scenarioIn(currentModel(), funnelId);
  if (!scenario) return undefined;
  const pasted = pastedBy(scenario, LOCALE);
  if ('problem' in pasted) return pasted.problem;
  performHere(pasted.command);
  return undefined;
};
