/** Commands on the candidate names of a term. */
import { beforeField, cleanName, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { nameKey } from '../same-name.ts';
import { moveAmong, rankAmong } from './ranks.ts';
import { defineRemoval } from './removal.ts';

export const addCandidate = defineCommand(
  'candidate.add',
  'Adds a possible name for a term.',
  { termId: idField, name: textField, before: beforeField },
  (draft, { termId, name: raw, before }, context) => {
    const term = need(draft, 'term', termId);
    if (isRefusal(term)) return term;
    const name = cleanCandidate(draft, termId, raw);
    if (isRefusal(name)) return name;
    const rank = rankAmong(draft, 'candidate', draft.referring('candidate', 'termId', termId), before);
    if (isRefusal(rank)) return rank;
    draft.put('candidate', { id: context.newId(), termId, rank, name });
    return `Suggest ${quoted(name)} for ${quoted(term.symbol)}`;
  },
);

export const renameCandidate = defineCommand(
  'candidate.rename',
  'Gives a candidate another name; where it is adopted, every text that holds its term shows the new one.',
  { id: idField, name: textField },
  (draft, { id, name: raw }) => {
    const candidate = need(draft, 'candidate', id);
    if (isRefusal(candidate)) return candidate;
    const name = cleanCandidate(draft, candidate.termId, raw, id);
    if (isRefusal(name)) return name;
    draft.set('candidate', id, { name });
    return `Rename candidate ${quoted(candidate.name)} to ${quoted(name)}`;
  },
);

export const moveCandidate = defineCommand(
  'candidate.move',
  'Moves a candidate to another place among those of its term.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const candidate = moveAmong(draft, 'candidate', input, ({ termId }) =>
      draft.referring('candidate', 'termId', termId),
    );
    return isRefusal(candidate) ? candidate : `Move candidate ${quoted(candidate.name)}`;
  },
);

export const removeCandidate = defineRemoval(
  'candidate',
  'Removes a candidate with its votes. Where it was adopted, its term has no name again.',
  (candidate) => `Remove candidate ${quoted(candidate.name)}`,
);

/** A candidate's name as it is stored. Refused where the term has it already. */
export const cleanCandidate = (draft: Draft, termId: string, raw: string, id?: string): string | Refusal => {
  const name = cleanName(raw, 'candidate', id);
  if (isRefusal(name)) return name;
  const key = nameKey(name);
  const twin = draft
    .referring('candidate', 'termId', termId)
    .find((other) => other.id !== id && nameKey(other.name) === key);
  return twin ? refuse('candidate-there', twin.id, twin.name) : name;
};
