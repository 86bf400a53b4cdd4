/** Commands on the steps of a use case: a text each, linked to the block where the step happens. */
import {
  beforeField,
  type CommandContext,
  cleanName,
  defineCommand,
  idField,
  isRefusal,
  need,
  textField,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { freshRanks, moveAmong, rankAmong } from './ranks.ts';
import { defineRemoval } from './removal.ts';

export const addStep = defineCommand(
  'step.add',
  'Adds a step to a use case.',
  {
    useCaseId: idField,
    text: textField,
    processId: idField.nullable().default(null),
    before: beforeField,
  },
  (draft, { useCaseId, text, processId, before }, context) => {
    const useCase = need(draft, 'useCase', useCaseId);
    if (isRefusal(useCase)) return useCase;
    const step = cleanStep(draft, { text, processId });
    if (isRefusal(step)) return step;
    const rank = rankAmong(draft, 'step', draft.referring('step', 'useCaseId', useCaseId), before);
    if (isRefusal(rank)) return rank;
    draft.put('step', { id: context.newId(), useCaseId, rank, ...step });
    return `Add step ${quoted(step.text)} to ${quoted(useCase.name)}`;
  },
);

export const updateStep = defineCommand(
  'step.update',
  'Changes the text of a step, or links it to a block, or, with null, to none.',
  { id: idField, text: textField.optional(), processId: idField.nullable().optional() },
  (draft, { id, text, processId }) => {
    const step = need(draft, 'step', id);
    if (isRefusal(step)) return step;
    if (text === undefined && processId === undefined) return refuse('nothing-to-do', id);
    const linked = processId === undefined ? step.processId : processId;
    const after = cleanStep(draft, { text: text ?? step.text, processId: linked }, id);
    if (isRefusal(after)) return after;
    draft.set('step', id, after);
    if (after.processId === step.processId || after.text !== step.text)
      return `Change step ${quoted(step.text)}`;
    const block = draft.get('process', after.processId ?? '');
    return block
      ? `Link step ${quoted(step.text)} to ${quoted(block.name)}`
      : `Unlink step ${quoted(step.text)}`;
  },
);

export const moveStep = defineCommand(
  'step.move',
  'Moves a step to another place in its use case.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const step = moveAmong(draft, 'step', input, ({ useCaseId }) =>
      draft.referring('step', 'useCaseId', useCaseId),
    );
    return isRefusal(step) ? step : `Move step ${quoted(step.text)}`;
  },
);

export const removeStep = defineRemoval(
  'step',
  'Removes a step from its use case.',
  (step) => `Remove step ${quoted(step.text)}`,
);

type StepFields = { readonly text: string; readonly processId: string | null };

/** Gives a new use case its steps. */
export const addSteps = (
  draft: Draft,
  context: CommandContext,
  useCaseId: string,
  steps: readonly StepFields[],
): Refusal | undefined => {
  const ranks = freshRanks(steps.length);
  for (const [i, raw] of steps.entries()) {
    const step = cleanStep(draft, raw);
    if (isRefusal(step)) return step;
    draft.put('step', { id: context.newId(), useCaseId, rank: ranks[i] ?? '', ...step });
  }
  return undefined;
};

const cleanStep = (
  draft: Draft,
  { text: raw, processId }: StepFields,
  recordId?: string,
): StepFields | Refusal => {
  const text = cleanName(raw, 'step', recordId);
  if (isRefusal(text)) return text;
  const block = processId === null ? null : need(draft, 'process', processId);
  return isRefusal(block) ? block : { text, processId };
};
