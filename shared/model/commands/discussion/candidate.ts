/** Commands on the candidate names of a term. */

import { nameKey } from '../../../words/fold.ts';
import { quoted } from '../../../words/quoted.ts';
import { beforeField, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleanName } from '../../fields/cleaned.ts';
import { labelled } from '../../label.ts';
import { refused } from '../../refusals/refusals.ts';
import { moveAmong, rankAmong } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { words } from './words.ts';

const addCandidate = defineCommand(
  'candidate.add',
  'commenter',
  'Adds a possible name for a term.',
  { termId: idField, name: textField, before: beforeField },
  (draft, { termId, name: raw, before }, context) => {
    const term = getOrRefuse(draft, 'term', termId);
    const name = cleanCandidate(draft, termId, raw);
    const rank = rankAmong(draft, 'candidate', draft.referring('candidate', 'termId', termId), before);
    draft.put('candidate', { id: context.newId(), termId, rank, name, votesFor: 0, votesAgainst: 0 });
    return labelled(words.suggestName, { name: quoted(name), symbol: quoted(term.symbol) });
  },
);

const renameCandidate = defineCommand(
  'candidate.rename',
  'editor',
  'Renames a candidate; if it is adopted, every text that holds its term shows the new one.',
  { id: idField, name: textField },
  (draft, { id, name: raw }) => {
    const candidate = getOrRefuse(draft, 'candidate', id);
    const name = cleanCandidate(draft, candidate.termId, raw, id);
    draft.set('candidate', id, { name });
    return labelled(words.renameCandidate, { from: quoted(candidate.name), to: quoted(name) });
  },
);

const moveCandidate = defineCommand(
  'candidate.move',
  'editor',
  'Moves a candidate to another position among those of its term.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const candidate = moveAmong(draft, 'candidate', input, ({ termId }) =>
      draft.referring('candidate', 'termId', termId),
    );
    return labelled(words.moveCandidate, { name: quoted(candidate.name) });
  },
);

const removeCandidate = defineRemoval(
  'candidate',
  'Deletes a candidate with its votes. If it was adopted, its term has no name again.',
  (candidate) => labelled(words.deleteCandidate, { name: quoted(candidate.name) }),
);

/** A candidate's name as it is stored. Refused if the term has it already. */
export const cleanCandidate = (draft: Draft, termId: string, raw: string, id?: string): string => {
  const name = cleanName(raw, 'candidate', id);
  const key = nameKey(name);
  const twin = draft
    .referring('candidate', 'termId', termId)
    .find((other) => other.id !== id && nameKey(other.name) === key);
  if (twin) throw refused('candidate-there', twin.id, { name: quoted(twin.name) });
  return name;
};

export const candidateCommands = [addCandidate, renameCandidate, moveCandidate, removeCandidate] as const;
