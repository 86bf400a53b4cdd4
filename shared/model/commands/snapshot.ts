/** Commands on snapshots: named points in the history of a model. */
import { z } from 'zod';
import { cleanName, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import { quoted } from '../refusals.ts';
import { defineRemoval } from './removal.ts';

export const addSnapshot = defineCommand(
  'snapshot.add',
  'Names a point in the history: the state after the change with that number.',
  { name: textField, seq: z.int().min(0) },
  (draft, { name: raw, seq }, context) => {
    const name = cleanName(raw, 'snapshot');
    if (isRefusal(name)) return name;
    draft.put('snapshot', { id: context.newId(), name, seq, at: context.at, author: context.actor });
    return `Name the snapshot ${quoted(name)}`;
  },
);

export const renameSnapshot = defineCommand(
  'snapshot.rename',
  'Gives a snapshot another name.',
  { id: idField, name: textField },
  (draft, { id, name: raw }) => {
    const snapshot = need(draft, 'snapshot', id);
    if (isRefusal(snapshot)) return snapshot;
    const name = cleanName(raw, 'snapshot', id);
    if (isRefusal(name)) return name;
    draft.set('snapshot', id, { name });
    return `Rename snapshot ${quoted(snapshot.name)} to ${quoted(name)}`;
  },
);

export const removeSnapshot = defineRemoval(
  'snapshot',
  'Removes the name of a point in the history; the history stays.',
  (snapshot) => `Remove snapshot ${quoted(snapshot.name)}`,
);
