/** Commands on the dictionary: the names of roles, systems and documents, each with its definition. */

import { z } from 'zod';
import { quoted } from '../../words/quoted.ts';
import { defineCommand, getOrRefuse, idField, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { cleaned, cleanText } from '../fields/cleaned.ts';
import { labelled } from '../label.ts';
import { areApart, type Entry, entryKey } from '../queries/dictionary/dictionary.ts';
import { ENTRY_KINDS, MAX_APART } from '../records/entry.ts';
import { refused } from '../refusals/refusals.ts';
import { namesIn } from './blocks/blocks.ts';
import { entriesChanged, entryNamed, mergeEntries, putEntry, renameUses } from './dictionary.ts';
import { defineRemoval } from './removal.ts';
import { defineUpdate } from './update.ts';
import { words } from './words.ts';

const addEntry = defineCommand(
  'entry.add',
  'editor',
  'Adds a role, system or document to the dictionary.',
  { kind: z.enum(ENTRY_KINDS), name: textField, definition: textField.default('') },
  (draft, input, context) => {
    const entry = cleaned('entry', input);
    const other = entryNamed(draft, entry.kind, entry.name);
    if (other) throw refused('entry-taken', other.id, { kind: entry.kind, name: quoted(other.name) });
    putEntry(draft, { ...entry, id: context.newId(), apartFrom: null });
    return labelled(words.addEntry, { kind: entry.kind, name: quoted(entry.name) });
  },
);

const updateEntry = defineUpdate(
  'entry',
  'editor',
  'Changes the name or the definition of an entry of the dictionary. A new name is written wherever the old one is used.',
  ({ before, after: { id, kind, name } }, draft) => {
    if (name === before.name) return labelled(words.changeEntry, { kind, name: quoted(name) });
    entriesChanged(draft);
    for (const other of draft.rows('entry'))
      if (other.kind === kind && other.id !== id && entryKey(other.name) === entryKey(name))
        throw refused('entry-taken', other.id, { kind, name: quoted(other.name) });
    // A name that blocks hold already and that isn't in the dictionary is this one from now on, in its spelling.
    renameUses(draft, kind, new Set([entryKey(before.name), entryKey(name)]), name);
    return labelled(words.renameEntry, { kind, from: quoted(before.name), to: quoted(name) });
  },
);

const mergeCommand = defineCommand(
  'entry.merge',
  'editor',
  'Merges entries of the dictionary into another of their kind: its name replaces theirs wherever they are used.',
  { ids: z.array(idField).min(1).max(10_000), into: idField },
  (draft, { ids, into }) => {
    const stays = getOrRefuse(draft, 'entry', into);
    const gone = [...new Set(ids)].map((id) => getOrRefuse(draft, 'entry', id));
    for (const { id, kind, name } of gone) {
      if (id === into) throw refused('nothing-to-do', id);
      if (kind !== stays.kind)
        throw refused('entry-kinds', id, { name: quoted(name), into: quoted(stays.name) });
    }
    const definition = cleanText(definitionsOf([stays, ...gone]), 'definition', into);
    draft.set('entry', into, { definition });
    mergeEntries(draft, gone, { ...stays, definition });
    return labelled(words.mergeEntries, { kind: stays.kind, ...namesIn(gone), into: quoted(stays.name) });
  },
);

const tellApart = defineCommand(
  'entry.tellApart',
  'editor',
  'Marks an entry of the dictionary as different from others of its kind with similar names; with apart false, removes the mark.',
  { id: idField, others: z.array(idField).min(1).max(MAX_APART), apart: z.boolean().default(true) },
  (draft, { id, others: given, apart }) => {
    const entry = getOrRefuse(draft, 'entry', id);
    const others = [...new Set(given)].map((other) => getOrRefuse(draft, 'entry', other));
    for (const other of others) {
      if (other.id === id) throw refused('nothing-to-do', id);
      if (other.kind !== entry.kind)
        throw refused('entry-kinds', other.id, { name: quoted(entry.name), into: quoted(other.name) });
      if (apart && !areApart(draft.get('entry', id) ?? entry, other)) setApart(draft, id, other.id, true);
      if (!apart)
        for (const [a, b] of [
          [id, other.id],
          [other.id, id],
        ] as const)
          setApart(draft, a, b, false);
    }
    const names = { name: quoted(entry.name), ...othersIn(others) };
    return labelled(apart ? words.tellApart : words.compareAgain, { kind: entry.kind, ...names });
  },
);

/** Writes on an entry that another is something else, or no longer. */
const setApart = (draft: Draft, id: string, other: string, isApart: boolean): void => {
  const known = draft.get('entry', id)?.apartFrom ?? [];
  if (known.includes(other) === isApart || (isApart && known.length >= MAX_APART)) return;
  const next = isApart ? [...known, other] : known.filter((each) => each !== other);
  draft.set('entry', id, { apartFrom: next.length > 0 ? next : null });
};

const othersIn = (others: readonly Entry[]) => ({
  other: quoted(others[0]?.name ?? ''),
  count: others.length,
});

const removeEntry = defineRemoval(
  'entry',
  'Deletes an entry of the dictionary with its definition. Blocks keep the name that they hold.',
  ({ kind, name }) => labelled(words.deleteEntry, { kind, name: quoted(name) }),
);

/** What is said of several entries, each thing once. */
const definitionsOf = (entries: readonly Entry[]): string =>
  [...new Set(entries.map(({ definition }) => definition.trim()).filter((text) => text !== ''))].join('\n\n');

export const entryCommands = [addEntry, updateEntry, mergeCommand, tellApart, removeEntry] as const;
