/** Commands on groupings: the activities that every level-2 process of a macro process has to contain. */
import { beforeField, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import { quoted, refuse } from '../refusals.ts';
import { cleanNamed, moveNamed, namedFields, updateNamed } from './named.ts';
import { rankAmong } from './ranks.ts';
import { defineRemoval } from './removal.ts';

export const addGrouping = defineCommand(
  'grouping.add',
  'Adds a grouping to a macro process: a row of its matrix.',
  { processId: idField, name: textField, definition: textField.default(''), before: beforeField },
  (draft, input, context) => {
    const process = need(draft, 'process', input.processId);
    if (isRefusal(process)) return process;
    if (process.parentId !== null) return refuse('grouping-inside', process.id, process.name);
    const named = cleanNamed('grouping', input);
    if (isRefusal(named)) return named;
    const siblings = draft.referring('grouping', 'processId', process.id);
    const rank = rankAmong(draft, 'grouping', siblings, input.before);
    if (isRefusal(rank)) return rank;
    draft.put('grouping', { id: context.newId(), processId: process.id, rank, ...named });
    return `Add grouping ${quoted(named.name)} to ${quoted(process.name)}`;
  },
);

export const updateGrouping = defineCommand(
  'grouping.update',
  'Changes the name or the definition of a grouping. The blocks that realise it keep their names.',
  namedFields,
  (draft, input) => updateNamed(draft, 'grouping', input),
);

export const moveGrouping = defineCommand(
  'grouping.move',
  'Moves a grouping to another place among those of its macro process.',
  { id: idField, before: beforeField },
  (draft, input) =>
    moveNamed(draft, 'grouping', input, ({ processId }) =>
      draft.referring('grouping', 'processId', processId),
    ),
);

export const removeGrouping = defineRemoval(
  'grouping',
  'Removes a grouping with its cells. The blocks that realise it stay.',
  ({ name }) => `Remove grouping ${quoted(name)}`,
);
