/** Commands on lenses: overlays that weigh blocks from 0 to 3 and never change them. */
import { z } from 'zod';
import {
  beforeField,
  cleanName,
  cleanText,
  defineCommand,
  idField,
  isRefusal,
  namesOrCount,
  need,
  textField,
} from '../command.ts';
import { quoted, refuse } from '../refusals.ts';
import { needAll } from './process.ts';
import { rankAmong, rowsInOrder } from './ranks.ts';

export const addLens = defineCommand(
  'lens.add',
  'Adds a lens.',
  { name: textField, definition: textField.default(''), before: beforeField },
  (draft, { name: rawName, definition: rawText, before }, context) => {
    const name = cleanName(rawName, 'lens');
    if (isRefusal(name)) return name;
    const definition = cleanText(rawText, 'definition');
    if (isRefusal(definition)) return definition;
    const rank = rankAmong(draft, 'lens', rowsInOrder(draft, 'lens'), before);
    if (isRefusal(rank)) return rank;
    draft.put('lens', { id: context.newId(), rank, name, definition });
    return `Add lens ${quoted(name)}`;
  },
);

export const updateLens = defineCommand(
  'lens.update',
  'Changes the name or the definition of a lens.',
  { id: idField, name: textField.optional(), definition: textField.optional() },
  (draft, { id, name: rawName, definition: rawText }) => {
    const lens = need(draft, 'lens', id);
    if (isRefusal(lens)) return lens;
    if (rawName === undefined && rawText === undefined) return refuse('nothing-to-do', id);
    const name = rawName === undefined ? lens.name : cleanName(rawName, 'lens', id);
    if (isRefusal(name)) return name;
    const definition = rawText === undefined ? lens.definition : cleanText(rawText, 'definition', id);
    if (isRefusal(definition)) return definition;
    draft.set('lens', id, { name, definition });
    return name === lens.name
      ? `Change lens ${quoted(name)}`
      : `Rename lens ${quoted(lens.name)} to ${quoted(name)}`;
  },
);

export const moveLens = defineCommand(
  'lens.move',
  'Moves a lens to another place among the lenses.',
  { id: idField, before: beforeField },
  (draft, { id, before }) => {
    const lens = need(draft, 'lens', id);
    if (isRefusal(lens)) return lens;
    const rank = rankAmong(draft, 'lens', rowsInOrder(draft, 'lens'), before, id);
    if (isRefusal(rank)) return rank;
    draft.set('lens', id, { rank });
    return `Move lens ${quoted(lens.name)}`;
  },
);

export const removeLens = defineCommand(
  'lens.remove',
  'Removes a lens with its weights.',
  { id: idField },
  (draft, { id }) => {
    const lens = need(draft, 'lens', id);
    if (isRefusal(lens)) return lens;
    draft.remove('lens', id);
    return `Remove lens ${quoted(lens.name)}`;
  },
);

export const setEmphasis = defineCommand(
  'emphasis.set',
  'Gives blocks a weight under a lens. A weight of 0 is that of every block without one.',
  { lensId: idField, processIds: z.array(idField).min(1).max(100_000), weight: z.int().min(0).max(3) },
  (draft, { lensId, processIds, weight }, context) => {
    const lens = need(draft, 'lens', lensId);
    if (isRefusal(lens)) return lens;
    const blocks = needAll(draft, processIds);
    if (isRefusal(blocks)) return blocks;
    const weighed = new Map(
      draft.referring('emphasis', 'lensId', lensId).map(({ id, processId }) => [processId, id]),
    );
    for (const { id: processId } of blocks) {
      const id = weighed.get(processId);
      if (weight === 0) {
        if (id !== undefined) draft.remove('emphasis', id);
      } else if (id !== undefined) draft.set('emphasis', id, { weight });
      else draft.put('emphasis', { id: context.newId(), lensId, processId, weight });
    }
    const subjects = namesOrCount(
      blocks.map(({ name }) => name),
      'block',
    );
    return `Weigh ${subjects} ${weight} under ${quoted(lens.name)}`;
  },
);
