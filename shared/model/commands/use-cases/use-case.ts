/** Commands on use cases: named runs through the framework. */

import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { beforeField, defineCommand, idField, textField } from '../../command.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { labelled } from '../../label.ts';
import { labelOfChange, moveNamed } from '../named.ts';
import { rankAmong, rowsInOrder } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { defineUpdate } from '../update.ts';
import { words } from '../words.ts';
import { addSteps } from './step.ts';

const addUseCase = defineCommand(
  'useCase.add',
  'editor',
  'Adds a use case, with its steps if they are known.',
  {
    name: textField,
    definition: textField.default(''),
    before: beforeField,
    steps: z
      .array(z.strictObject({ text: textField, processId: idField.nullable().default(null) }))
      .max(10_000)
      .default([]),
  },
  (draft, { before, steps, ...raw }, context) => {
    const named = cleaned('useCase', raw);
    const rank = rankAmong(draft, 'useCase', rowsInOrder(draft, 'useCase'), before);
    const id = context.newId();
    draft.put('useCase', { id, rank, ...named });
    addSteps(draft, context, id, steps);
    return labelled(words.addUseCase, { name: quoted(named.name) });
  },
);

const updateUseCase = defineUpdate(
  'useCase',
  'editor',
  'Changes the name or the definition of a use case.',
  (change) => labelOfChange('useCase', change),
);

const moveUseCase = defineCommand(
  'useCase.move',
  'editor',
  'Moves a use case to another place among the use cases.',
  { id: idField, before: beforeField },
  (draft, input) => moveNamed(draft, 'useCase', input, () => rowsInOrder(draft, 'useCase')),
);

const removeUseCase = defineRemoval('useCase', 'Deletes a use case with its steps and threads.', ({ name }) =>
  labelled(words.deleteUseCase, { name: quoted(name) }),
);

export const useCaseCommands = [addUseCase, updateUseCase, moveUseCase, removeUseCase] as const;
