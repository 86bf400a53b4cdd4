/** Commands on lenses: overlays that weigh blocks from 0 to 3 and never change them. */

import { z } from 'zod';
import { quoted } from '../../words/quoted.ts';
import { beforeField, defineCommand, getOrRefuse, idField, textField } from '../command.ts';
import { cleaned } from '../fields/cleaned.ts';
import { labelled } from '../label.ts';
import { namesIn, needAll } from './blocks/blocks.ts';
import { labelOfChange, moveNamed } from './named.ts';
import { rankAmong, rowsInOrder } from './ranks.ts';
import { defineRemoval } from './removal.ts';
import { defineUpdate } from './update.ts';
import { words } from './words.ts';

const addLens = defineCommand(
  'lens.add',
  'editor',
  'Adds a lens.',
  { name: textField, definition: textField.default(''), before: beforeField },
  (draft, { before, ...raw }, context) => {
    const named = cleaned('lens', raw);
    const rank = rankAmong(draft, 'lens', rowsInOrder(draft, 'lens'), before);
    draft.put('lens', { id: context.newId(), rank, ...named });
    return labelled(words.addLens, { name: quoted(named.name) });
  },
);

const updateLens = defineUpdate('lens', 'editor', 'Changes the name or the definition of a lens.', (change) =>
  labelOfChange('lens', change),
);

const moveLens = defineCommand(
  'lens.move',
  'editor',
  'Moves a lens to another place among the lenses.',
  { id: idField, before: beforeField },
  (draft, input) => moveNamed(draft, 'lens', input, () => rowsInOrder(draft, 'lens')),
);

const removeLens = defineRemoval('lens', 'Deletes a lens with its weights.', ({ name }) =>
  labelled(words.deleteLens, { name: quoted(name) }),
);

const setEmphasis = defineCommand(
  'emphasis.set',
  'editor',
  'Gives blocks a weight under a lens. A weight of 0 is that of every block without one.',
  { lensId: idField, processIds: z.array(idField).min(1).max(100_000), weight: z.int().min(0).max(3) },
  (draft, { lensId, processIds, weight }, context) => {
    const lens = getOrRefuse(draft, 'lens', lensId);
    const blocks = needAll(draft, processIds);
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
    return labelled(words.setWeight, { ...namesIn(blocks), weight, lens: quoted(lens.name) });
  },
);

export const lensCommands = [addLens, updateLens, moveLens, removeLens, setEmphasis] as const;
