/** Commands on the stages of a funnel scenario. */

import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { beforeField, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { MAX_PERIODS, MAX_STAGES } from '../../funnel/limits.ts';
import { labelled } from '../../label.ts';
import type { RecordOf } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { moveAmong, rankAmong } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { changeRecord, defineUpdate, needReferences } from '../update.ts';
import { checkStage } from './figures.ts';
import { words } from './words.ts';

type Stage = RecordOf['stage'];

/** The fields of a new stage, as `stage.add` and `funnel.create` take them. */
export const newStageShape = {
  name: textField,
  conversion: z.number().describe('units entering the next stage per unit entering this one, 0 to 1'),
  lagPeriods: z.number().default(0).describe('whole periods from entering this stage to entering the next'),
  lagDays: z.number().nullable().default(null).describe('the same in days, in place of whole periods'),
  open: z.number().default(0).describe('units in the stage now'),
  openByPeriod: z
    .array(z.number())
    .max(MAX_PERIODS)
    .nullable()
    .default(null)
    .describe('those of the open units that become available by period'),
  processId: idField.nullable().default(null).describe('the block that the stage stands for'),
};
type NewStage = z.infer<z.ZodObject<typeof newStageShape>>;

const addStage = defineCommand(
  'stage.add',
  'editor',
  'Adds a stage to a scenario.',
  { funnelId: idField, ...newStageShape, before: beforeField },
  (draft, { funnelId, before, ...fields }, context) => {
    const funnel = getOrRefuse(draft, 'funnel', funnelId);
    const rank = rankAmong(draft, 'stage', draft.referring('stage', 'funnelId', funnelId), before);
    const stage = stageFrom(draft, fields, { id: context.newId(), funnelId, rank });
    draft.put('stage', stage);
    return labelled(words.addStage, { name: quoted(stage.name), scenario: quoted(funnel.name) });
  },
);

/** A stage made of fields that came from outside; it is not put into the draft yet. */
export const stageFrom = (
  draft: Draft,
  given: NewStage,
  place: Pick<Stage, 'id' | 'funnelId' | 'rank'>,
): Stage => {
  if (draft.referring('stage', 'funnelId', place.funnelId).length >= MAX_STAGES)
    throw refused('too-many-stages', place.funnelId, { limit: MAX_STAGES });
  const stage = newRecord('stage', { ...cleaned('stage', given, place), ...place });
  needReferences(draft, 'stage', stage);
  check(draft, stage);
  if (stage.processId !== null) shareLink(draft, stage);
  return stage;
};

const updateStage = defineUpdate(
  'stage',
  'editor',
  'Changes the name or the figures of a stage, or the block that it and its namesakes in the scenarios of the same block stand for.',
  ({ before, after, fields }, draft) => {
    check(draft, after, before);
    if (fields.includes('processId')) shareLink(draft, after);
    return after.name === before.name
      ? labelled(words.changeStage, {
          field: fields.length === 1 ? (fields[0] ?? '') : 'several',
          name: quoted(before.name),
        })
      : labelled(words.renameStage, { from: quoted(before.name), to: quoted(after.name) });
  },
);

const setOpen = defineCommand(
  'stage.setOpen',
  'editor',
  'Updates the open units of several stages of a scenario, as from a pipeline report.',
  {
    stages: z
      .array(
        z.strictObject({
          id: idField,
          open: z.number(),
          openByPeriod: z.array(z.number()).max(MAX_PERIODS).nullable().default(null),
        }),
      )
      .min(1)
      .max(MAX_STAGES),
  },
  (draft, { stages }) => {
    let name = '';
    for (const { id, ...given } of stages) {
      const { before: stage, after } = changeRecord(draft, 'stage', id, given);
      checkStage(after);
      name = draft.get('funnel', stage.funnelId)?.name ?? '';
    }
    return labelled(words.updateOpen, { count: stages.length, scenario: quoted(name) });
  },
);

const moveStage = defineCommand(
  'stage.move',
  'editor',
  'Moves a stage to another place among those of its scenario.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const stage = moveAmong(draft, 'stage', input, ({ funnelId }) =>
      draft.referring('stage', 'funnelId', funnelId),
    );
    return labelled(words.moveStage, { name: quoted(stage.name) });
  },
);

const removeStage = defineRemoval('stage', 'Deletes a stage from its scenario.', (stage) =>
  labelled(words.deleteStage, { name: quoted(stage.name) }),
);

/**
 * Links the stages of the same name in all scenarios of the block to what this one is linked to: what a stage stands for does
 * not depend on the figures. `blockOfStage` reads it in the same way.
 */
const shareLink = (draft: Draft, { id, funnelId, name, processId }: Stage): void => {
  const ownerId = draft.get('funnel', funnelId)?.processId;
  if (ownerId === undefined) return;
  for (const scenario of draft.referring('funnel', 'processId', ownerId))
    for (const stage of draft.referring('stage', 'funnelId', scenario.id))
      if (stage.id !== id && stage.name === name && stage.processId !== processId)
        draft.set('stage', stage.id, { processId });
};

/** Refused if another stage has the name, or if a figure breaks its rule. */
const check = (draft: Draft, stage: Stage, before?: Stage): void => {
  if (stage.name !== before?.name && isTaken(draft, stage))
    throw refused('stage-name-taken', stage.id, {
      name: quoted(stage.name),
      kind: stage.name === 'won' ? 'won' : 'other',
    });
  checkStage(stage);
};

/** The calculator identifies its items by name, deals included. */
const isTaken = (draft: Draft, { id, funnelId, name }: Stage): boolean =>
  name === 'won' ||
  draft.referring('stage', 'funnelId', funnelId).some((other) => other.id !== id && other.name === name);

export const stageCommands = [addStage, updateStage, setOpen, moveStage, removeStage] as const;
