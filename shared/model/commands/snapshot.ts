/** Commands on snapshots: named points in the history of a model. */

import { z } from 'zod';
import { quoted } from '../../words/quoted.ts';
import { defineCommand, getOrRefuse, idField, textField } from '../command.ts';
import { cleanName } from '../fields/cleaned.ts';
import { labelled } from '../label.ts';
import { defineRemoval } from './removal.ts';
import { words } from './words.ts';

const addSnapshot = defineCommand(
  'snapshot.add',
  'editor',
  'Creates a snapshot of the version after the change with that number.',
  { name: textField, seq: z.int().min(0) },
  (draft, { name: raw, seq }, context) => {
    const name = cleanName(raw, 'snapshot');
    draft.put('snapshot', { id: context.newId(), name, seq, at: context.at, author: context.actor });
    return labelled(words.createSnapshot, { name: quoted(name) });
  },
);

const renameSnapshot = defineCommand(
  'snapshot.rename',
  'editor',
  'Gives a snapshot another name.',
  { id: idField, name: textField },
  (draft, { id, name: raw }) => {
    const snapshot = getOrRefuse(draft, 'snapshot', id);
    const name = cleanName(raw, 'snapshot', id);
    draft.set('snapshot', id, { name });
    return labelled(words.renameSnapshot, { from: quoted(snapshot.name), to: quoted(name) });
  },
);

const removeSnapshot = defineRemoval('snapshot', 'Deletes a snapshot; the history stays.', (snapshot) =>
  labelled(words.deleteSnapshot, { name: quoted(snapshot.name) }),
);

export const snapshotCommands = [addSnapshot, renameSnapshot, removeSnapshot] as const;
