/** Commands on lenses: overlays that weigh blocks from 0 to 3 and never change them. */
import { z } from 'zod';
import { beforeField, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import { quoted } from '../refusals.ts';
import { needAll, subjectsOf } from './blocks.ts';
import { cleanNamed, moveNamed, namedFields, updateNamed } from './named.ts';
import { rankAmong, rowsInOrder } from './ranks.ts';
import { defineRemoval } from './removal.ts';

export const addLens = defineCommand(
  'lens.add',
  'Adds a lens.',
  { name: textField, definition: textField.default(''), before: beforeField },
  (draft, { before, ...raw }, context) => {
    const named = cleanNamed('lens', raw);
    if (isRefusal(named)) return named;
    const rank = rankAmong(draft, 'lens', rowsInOrder(draft, 'lens'), before);
    if (isRefusal(rank)) return rank;
    draft.put('lens', { id: context.newId(), rank, ...named });
    return `Add lens ${quoted(named.name)}`;
  },
);

export const updateLens = defineCommand(
  'lens.update',
  'Changes the name or the definition of a lens.',
  namedFields,
  (draft, input) => updateNamed(draft, 'lens', input),
);

export const moveLens = defineCommand(
  'lens.move',
  'Moves a lens to another place among the lenses.',
  { id: idField, before: beforeField },
  (draft, input) => moveNamed(draft, 'lens', input, () => rowsInOrder(draft, 'lens')),
);

export const removeLens = defineRemoval(
  'lens',
  'Removes a lens with its weights.',
  ({ name }) => `Remove lens ${quoted(name)}`,
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
    return `Weigh ${subjectsOf(blocks)} ${weight} under ${quoted(lens.name)}`;
  },
);
