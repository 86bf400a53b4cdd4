/** Commands on groupings: the activities that every level-2 process of a macro process has to contain. */

import { quoted } from '../../words/quoted.ts';
import { beforeField, defineCommand, getOrRefuse, idField, textField } from '../command.ts';
import { cleaned } from '../fields/cleaned.ts';
import { labelled } from '../label.ts';
import { refused } from '../refusals/refusals.ts';
import { labelOfChange, moveNamed } from './named.ts';
import { rankAmong } from './ranks.ts';
import { defineRemoval } from './removal.ts';
import { defineUpdate } from './update.ts';
import { words } from './words.ts';

const addGrouping = defineCommand(
  'grouping.add',
  'editor',
  'Adds a grouping to a macro process: a row of its matrix.',
  { processId: idField, name: textField, definition: textField.default(''), before: beforeField },
  (draft, input, context) => {
    const process = getOrRefuse(draft, 'process', input.processId);
    if (process.parentId !== null)
      throw refused('grouping-inside', process.id, { name: quoted(process.name) });
    const { name, definition } = input;
    const named = cleaned('grouping', { name, definition });
    const siblings = draft.referring('grouping', 'processId', process.id);
    const rank = rankAmong(draft, 'grouping', siblings, input.before);
    draft.put('grouping', { id: context.newId(), processId: process.id, rank, ...named });
    return labelled(words.addGrouping, { name: quoted(named.name), block: quoted(process.name) });
  },
);

const updateGrouping = defineUpdate(
  'grouping',
  'editor',
  'Changes the name or the definition of a grouping. The blocks that realise it keep their names.',
  (change) => labelOfChange('grouping', change),
);

const moveGrouping = defineCommand(
  'grouping.move',
  'editor',
  'Moves a grouping to another place among those of its macro process.',
  { id: idField, before: beforeField },
  (draft, input) =>
    moveNamed(draft, 'grouping', input, ({ processId }) =>
      draft.referring('grouping', 'processId', processId),
    ),
);

const removeGrouping = defineRemoval(
  'grouping',
  'Deletes a grouping with its cells. The blocks that realise it stay.',
  ({ name }) => labelled(words.deleteGrouping, { name: quoted(name) }),
);

export const groupingCommands = [addGrouping, updateGrouping, moveGrouping, removeGrouping] as const;
