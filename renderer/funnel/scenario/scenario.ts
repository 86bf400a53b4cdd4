/** A scenario of the model as the view works on it: its records, and the calculator's input that they make. */
import { funnelInputOf, stagesOf, unitOf } from '../../../shared/funnel/input/from-model.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { blockOfStage } from '../../../shared/funnel/input/stage-links.ts';
import { getRow, type Model } from '../../../shared/model/model.ts';
import type { RecordOf } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

export type Funnel = RecordOf['funnel'];
export type Stage = RecordOf['stage'];

/** What pasted conversions without a percent sign mean. */
export type Share = 'percent' | 'part';

export type Scenario = {
  readonly funnel: Funnel;
  readonly stages: readonly Stage[];
  /** What the calculator reads; terms by their adopted names. */
  readonly input: FunnelInput;
  /** What a unit is called, as in "leads": the adopted name of the scenario's term. */
  readonly unit: string;
};

/** The stages of a scenario, each with the block that it stands for even if another scenario links it. */
const linkedStages = (model: Model, funnelId: string): Stage[] =>
  stagesOf(model, funnelId).map((stage) => {
    const processId = blockOfStage(model, stage);
    return processId === stage.processId ? stage : { ...stage, processId };
  });

/** Reads a scenario; undefined if it was deleted. */
export const scenarioIn = (model: Model, funnelId: string): Scenario | undefined => {
  const funnel = getRow(model, 'funnel', funnelId);
  return (
    funnel && {
      funnel,
      stages: linkedStages(model, funnelId),
      input: funnelInputOf(model, funnel),
      unit: unitOf(model, funnel) ?? say(words.units),
    }
  );
};
