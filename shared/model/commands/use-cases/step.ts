/** Commands on the steps of a use case: a text each, linked to the block where the step happens. */

import { quoted } from '../../../words/quoted.ts';
import {
  beforeField,
  type CommandContext,
  defineCommand,
  getOrRefuse,
  idField,
  textField,
} from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { labelled } from '../../label.ts';
import { freshRanks, moveAmong, rankAmong } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { defineUpdate, needReferences } from '../update.ts';
import { words } from '../words.ts';

const addStep = defineCommand(
  'step.add',
  'editor',
  'Adds a step to a use case.',
  {
    useCaseId: idField,
    text: textField,
    processId: idField.nullable().default(null),
    before: beforeField,
  },
  (draft, { useCaseId, text, processId, before }, context) => {
    const useCase = getOrRefuse(draft, 'useCase', useCaseId);
    const step = checked(draft, { text, processId });
    const rank = rankAmong(draft, 'step', draft.referring('step', 'useCaseId', useCaseId), before);
    draft.put('step', { id: context.newId(), useCaseId, rank, ...step });
    return labelled(words.addStep, { name: quoted(step.text), useCase: quoted(useCase.name) });
  },
);

const updateStep = defineUpdate(
  'step',
  'editor',
  'Changes the text of a step, or links it to a block, or, with null, to none.',
  ({ before, after }, draft) => {
    if (after.processId === before.processId || after.text !== before.text)
      return labelled(words.changeStep, { name: quoted(before.text) });
    const block = draft.get('process', after.processId ?? '');
    return block
      ? labelled(words.linkStep, { name: quoted(before.text), block: quoted(block.name) })
      : labelled(words.unlinkStep, { name: quoted(before.text) });
  },
);

const moveStep = defineCommand(
  'step.move',
  'editor',
  'Moves a step to another place in its use case.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const step = moveAmong(draft, 'step', input, ({ useCaseId }) =>
      draft.referring('step', 'useCaseId', useCaseId),
    );
    return labelled(words.moveStep, { name: quoted(step.text) });
  },
);

const removeStep = defineRemoval('step', 'Deletes a step from its use case.', (step) =>
  labelled(words.deleteStep, { name: quoted(step.text) }),
);

type StepFields = { readonly text: string; readonly processId: string | null };

/** Gives a new use case its steps. */
export const addSteps = (
  draft: Draft,
  context: CommandContext,
  useCaseId: string,
  steps: readonly StepFields[],
): void => {
  const ranks = freshRanks(steps.length);
  for (const [i, raw] of steps.entries()) {
    const step = checked(draft, raw);
    draft.put('step', { id: context.newId(), useCaseId, rank: ranks[i] ?? '', ...step });
  }
};

const checked = (draft: Draft, given: StepFields): StepFields => {
  const step = cleaned('step', given);
  needReferences(draft, 'step', step);
  return step;
};

export const stepCommands = [addStep, updateStep, moveStep, removeStep] as const;
