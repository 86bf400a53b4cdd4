/** Commands on the stages of a funnel scenario. */
import { z } from 'zod';
import { beforeField, cleanName, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { MOST_PERIODS, MOST_STAGES } from '../funnel-limits.ts';
import type { RecordOf } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { plain, stageProblem } from './figures.ts';
import { moveAmong, rankAmong } from './ranks.ts';
import { defineRemoval } from './removal.ts';

type Stage = RecordOf['stage'];

/** The fields of a new stage, as `stage.add` and `funnel.create` take them. */
export const newStageShape = {
  name: textField,
  conversion: z.number().describe('units entering the next stage per unit entering this one, 0 to 1'),
  lagPeriods: z.number().default(0).describe('whole periods from entering this stage to entering the next'),
  open: z.number().default(0).describe('units in the stage now'),
  openByPeriod: z
    .array(z.number())
    .max(MOST_PERIODS)
    .nullable()
    .default(null)
    .describe('those of the open units that become available by period'),
  processId: idField.nullable().default(null).describe('the block that the stage stands for'),
};
type NewStage = z.infer<z.ZodObject<typeof newStageShape>>;

export const addStage = defineCommand(
  'stage.add',
  'Adds a stage to a scenario.',
  { funnelId: idField, ...newStageShape, before: beforeField },
  (draft, { funnelId, before, ...fields }, context) => {
    const funnel = need(draft, 'funnel', funnelId);
    if (isRefusal(funnel)) return funnel;
    const rank = rankAmong(draft, 'stage', draft.referring('stage', 'funnelId', funnelId), before);
    if (isRefusal(rank)) return rank;
    const stage = stageFrom(draft, fields, { id: context.newId(), funnelId, rank });
    if (isRefusal(stage)) return stage;
    draft.put('stage', stage);
    return `Add stage ${quoted(stage.name)} to ${quoted(funnel.name)}`;
  },
);

/** A stage made of fields that came from outside; it is not put into the draft yet. */
export const stageFrom = (
  draft: Draft,
  { name: raw, openByPeriod, ...fields }: NewStage,
  place: Pick<Stage, 'id' | 'funnelId' | 'rank'>,
): Stage | Refusal => {
  if (draft.referring('stage', 'funnelId', place.funnelId).length >= MOST_STAGES)
    return refuse('too-many-stages', place.funnelId, MOST_STAGES);
  const stage = {
    ...place,
    name: raw,
    conversion: plain(fields.conversion),
    lagPeriods: plain(fields.lagPeriods),
    open: plain(fields.open),
    openByPeriod: openByPeriod?.map(plain) ?? null,
    processId: fields.processId,
  };
  return checked(draft, stage);
};

export const updateStage = defineCommand(
  'stage.update',
  'Changes the name or the figures of a stage, or the block it stands for.',
  {
    id: idField,
    name: newStageShape.name.optional(),
    conversion: z.number().optional(),
    lagPeriods: z.number().optional(),
    open: z.number().optional(),
    openByPeriod: z.array(z.number()).max(MOST_PERIODS).nullable().optional(),
    processId: idField.nullable().optional(),
  },
  (draft, { id, ...changes }) => {
    const stage = need(draft, 'stage', id);
    if (isRefusal(stage)) return stage;
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (given.length === 0) return refuse('nothing-to-do', id);
    const after = checked(draft, { ...stage, ...plainFields(given) });
    if (isRefusal(after)) return after;
    draft.set('stage', id, after);
    return after.name === stage.name
      ? `Change ${given.length === 1 ? WORDS[given[0]?.[0] ?? ''] : 'figures'} of stage ${quoted(stage.name)}`
      : `Rename stage ${quoted(stage.name)} to ${quoted(after.name)}`;
  },
);

const WORDS: Record<string, string> = {
  name: 'name',
  conversion: 'conversion',
  lagPeriods: 'lag',
  open: 'open units',
  openByPeriod: 'date profile',
  processId: 'block',
};

export const setOpen = defineCommand(
  'stage.setOpen',
  'Sets what is open in several stages of a scenario, as a report of the pipeline tells it.',
  {
    stages: z
      .array(
        z.strictObject({
          id: idField,
          open: z.number(),
          openByPeriod: z.array(z.number()).max(MOST_PERIODS).nullable().default(null),
        }),
      )
      .min(1)
      .max(MOST_STAGES),
  },
  (draft, { stages }) => {
    let name = '';
    for (const { id, open, openByPeriod } of stages) {
      const stage = need(draft, 'stage', id);
      if (isRefusal(stage)) return stage;
      const after = checked(draft, {
        ...stage,
        open: plain(open),
        openByPeriod: openByPeriod?.map(plain) ?? null,
      });
      if (isRefusal(after)) return after;
      draft.set('stage', id, after);
      name = draft.get('funnel', stage.funnelId)?.name ?? '';
    }
    return `Set what is open in ${stages.length === 1 ? '1 stage' : `${stages.length} stages`} of ${quoted(name)}`;
  },
);

export const moveStage = defineCommand(
  'stage.move',
  'Moves a stage to another place among those of its scenario.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const stage = moveAmong(draft, 'stage', input, ({ funnelId }) =>
      draft.referring('stage', 'funnelId', funnelId),
    );
    return isRefusal(stage) ? stage : `Move stage ${quoted(stage.name)}`;
  },
);

export const removeStage = defineRemoval(
  'stage',
  'Removes a stage from its scenario.',
  (stage) => `Remove stage ${quoted(stage.name)}`,
);

/** The stage with its name cleaned, or why it can't be as it is. */
const checked = (draft: Draft, stage: Stage): Stage | Refusal => {
  const name = cleanName(stage.name, 'stage', stage.id);
  if (isRefusal(name)) return name;
  const before = draft.get('stage', stage.id);
  if (name !== before?.name && isTaken(draft, stage, name)) return refuse('stage-name-taken', stage.id, name);
  const process =
    stage.processId === null || stage.processId === before?.processId
      ? null
      : need(draft, 'process', stage.processId);
  if (isRefusal(process)) return process;
  return stageProblem({ ...stage, name }) ?? { ...stage, name };
};

/** The calculator tells its items by their names, among them that of the deals. */
const isTaken = (draft: Draft, { id, funnelId }: Stage, name: string): boolean =>
  name === 'won' ||
  draft.referring('stage', 'funnelId', funnelId).some((other) => other.id !== id && other.name === name);

const plainFields = (given: readonly [string, unknown][]): Partial<Stage> =>
  Object.fromEntries(
    given.map(([field, value]) => {
      if (typeof value === 'number') return [field, plain(value)];
      return [field, Array.isArray(value) ? value.map(plain) : value];
    }),
  );
