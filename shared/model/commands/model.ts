/** The command on the model's own record: its name, prefix, code scheme and settings. */

import { quoted } from '../../words/quoted.ts';
import { defineCommand } from '../command.ts';
import { labelled } from '../label.ts';
import { refused } from '../refusals/refusals.ts';
import { changeRecord, updateShape } from './update.ts';
import { words } from './words.ts';

const updateModel = defineCommand(
  'model.update',
  'editor',
  "Changes the model's name, prefix, code scheme, definition or settings. Frozen codes stay as they are.",
  updateShape('model'),
  (draft, given) => {
    const { before, after } = changeRecord(draft, 'model', 'model', given);
    const { boxCountMin: min, boxCountMax: max } = after;
    // A file from elsewhere may have them crossed; other settings of it can still be changed.
    if (min > max && (min !== before.boxCountMin || max !== before.boxCountMax))
      throw refused('box-counts-crossed', 'model', { min, max });
    return after.name === before.name
      ? labelled(words.changeModel)
      : labelled(words.renameModel, { name: quoted(after.name) });
  },
);

export const modelCommands = [updateModel] as const;
