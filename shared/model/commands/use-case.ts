/** Commands on use cases: named runs through the framework. */
import { z } from 'zod';
import {
  beforeField,
  cleanName,
  cleanText,
  defineCommand,
  idField,
  isRefusal,
  need,
  textField,
} from '../command.ts';
import { quoted, refuse } from '../refusals.ts';
import { rankAmong, rowsInOrder } from './ranks.ts';
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
  (draft, { name: rawName, definition: rawText, before, steps }, context) => {
    const name = cleanName(rawName, 'use case');
    if (isRefusal(name)) return name;
    const definition = cleanText(rawText, 'definition');
    if (isRefusal(definition)) return definition;
    const rank = rankAmong(draft, 'useCase', rowsInOrder(draft, 'useCase'), before);
    if (isRefusal(rank)) return rank;
    const id = context.newId();
    draft.put('useCase', { id, rank, name, definition });
    return addSteps(draft, context, id, steps) ?? `Add use case ${quoted(name)}`;
  },
);

export const updateUseCase = defineCommand(
  'useCase.update',
  'Changes the name or the definition of a use case.',
  { id: idField, name: textField.optional(), definition: textField.optional() },
  (draft, { id, name: rawName, definition: rawText }) => {
    const useCase = need(draft, 'useCase', id);
    if (isRefusal(useCase)) return useCase;
    if (rawName === undefined && rawText === undefined) return refuse('nothing-to-do', id);
    const name = rawName === undefined ? useCase.name : cleanName(rawName, 'use case', id);
    if (isRefusal(name)) return name;
    const definition = rawText === undefined ? useCase.definition : cleanText(rawText, 'definition', id);
    if (isRefusal(definition)) return definition;
    draft.set('useCase', id, { name, definition });
    return name === useCase.name
      ? `Change use case ${quoted(name)}`
      : `Rename use case ${quoted(useCase.name)} to ${quoted(name)}`;
  },
);

export const moveUseCase = defineCommand(
  'useCase.move',
  'Moves a use case to another place among the use cases.',
  { id: idField, before: beforeField },
  (draft, { id, before }) => {
    const useCase = need(draft, 'useCase', id);
    if (isRefusal(useCase)) return useCase;
    const rank = rankAmong(draft, 'useCase', rowsInOrder(draft, 'useCase'), before, id);
    if (isRefusal(rank)) return rank;
    draft.set('useCase', id, { rank });
    return `Move use case ${quoted(useCase.name)}`;
  },
);

export const removeUseCase = defineCommand(
  'useCase.remove',
  'Removes a use case with its steps and discussions.',
  { id: idField },
  (draft, { id }) => {
    const useCase = need(draft, 'useCase', id);
    if (isRefusal(useCase)) return useCase;
    draft.remove('useCase', id);
    return `Remove use case ${quoted(useCase.name)}`;
  },
);
