/** Commands on use cases: named runs through the framework. */
import { z } from 'zod';
import { beforeField, defineCommand, idField, isRefusal, textField } from '../command.ts';
import { quoted } from '../refusals.ts';
import { cleanNamed, moveNamed, namedFields, updateNamed } from './named.ts';
import { rankAmong, rowsInOrder } from './ranks.ts';
import { defineRemoval } from './removal.ts';
import { addSteps } from './step.ts';

export const addUseCase = defineCommand(
  'useCase.add',
  'Adds a use case, with its steps where they are known.',
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
    const named = cleanNamed('useCase', raw);
    if (isRefusal(named)) return named;
    const rank = rankAmong(draft, 'useCase', rowsInOrder(draft, 'useCase'), before);
    if (isRefusal(rank)) return rank;
    const id = context.newId();
    draft.put('useCase', { id, rank, ...named });
    return addSteps(draft, context, id, steps) ?? `Add use case ${quoted(named.name)}`;
  },
);

export const updateUseCase = defineCommand(
  'useCase.update',
  'Changes the name or the definition of a use case.',
  namedFields,
  (draft, input) => updateNamed(draft, 'useCase', input),
);

export const moveUseCase = defineCommand(
  'useCase.move',
  'Moves a use case to another place among the use cases.',
  { id: idField, before: beforeField },
  (draft, input) => moveNamed(draft, 'useCase', input, () => rowsInOrder(draft, 'useCase')),
);

export const removeUseCase = defineRemoval(
  'useCase',
  'Removes a use case with its steps and discussions.',
  ({ name }) => `Remove use case ${quoted(name)}`,
);
