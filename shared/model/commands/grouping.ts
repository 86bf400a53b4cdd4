/** Commands on groupings: the activities that every level-2 process of a macro process has to contain. */
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
import { rankAmong } from './ranks.ts';

export const addGrouping = defineCommand(
  'grouping.add',
  'Adds a grouping to a macro process: a row of its matrix.',
  { processId: idField, name: textField, definition: textField.default(''), before: beforeField },
  (draft, input, context) => {
    const process = need(draft, 'process', input.processId);
    if (isRefusal(process)) return process;
    if (process.parentId !== null) return refuse('grouping-inside', process.id, process.name);
    const name = cleanName(input.name, 'grouping');
    if (isRefusal(name)) return name;
    const definition = cleanText(input.definition, 'definition');
    if (isRefusal(definition)) return definition;
    const siblings = draft.referring('grouping', 'processId', process.id);
    const rank = rankAmong(draft, 'grouping', siblings, input.before);
    if (isRefusal(rank)) return rank;
    draft.put('grouping', { id: context.newId(), processId: process.id, rank, name, definition });
    return `Add grouping ${quoted(name)} to ${quoted(process.name)}`;
  },
);

export const updateGrouping = defineCommand(
  'grouping.update',
  'Changes the name or the definition of a grouping. The blocks that realise it keep their names.',
  { id: idField, name: textField.optional(), definition: textField.optional() },
  (draft, { id, name: rawName, definition: rawText }) => {
    const grouping = need(draft, 'grouping', id);
    if (isRefusal(grouping)) return grouping;
    if (rawName === undefined && rawText === undefined) return refuse('nothing-to-do', id);
    const name = rawName === undefined ? grouping.name : cleanName(rawName, 'grouping', id);
    if (isRefusal(name)) return name;
    const definition = rawText === undefined ? grouping.definition : cleanText(rawText, 'definition', id);
    if (isRefusal(definition)) return definition;
    draft.set('grouping', id, { name, definition });
    return name === grouping.name
      ? `Change grouping ${quoted(name)}`
      : `Rename grouping ${quoted(grouping.name)} to ${quoted(name)}`;
  },
);

export const moveGrouping = defineCommand(
  'grouping.move',
  'Moves a grouping to another place among those of its macro process.',
  { id: idField, before: beforeField },
  (draft, { id, before }) => {
    const grouping = need(draft, 'grouping', id);
    if (isRefusal(grouping)) return grouping;
    const siblings = draft.referring('grouping', 'processId', grouping.processId);
    const rank = rankAmong(draft, 'grouping', siblings, before, id);
    if (isRefusal(rank)) return rank;
    draft.set('grouping', id, { rank });
    return `Move grouping ${quoted(grouping.name)}`;
  },
);

export const removeGrouping = defineCommand(
  'grouping.remove',
  'Removes a grouping with its cells. The blocks that realise it stay.',
  { id: idField },
  (draft, { id }) => {
    const grouping = need(draft, 'grouping', id);
    if (isRefusal(grouping)) return grouping;
    draft.remove('grouping', id);
    return `Remove grouping ${quoted(grouping.name)}`;
  },
);
