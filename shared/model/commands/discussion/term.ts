/** Commands on terms: placeholders such as {X}, shown everywhere as the candidate name that was adopted for them. */

import { z } from 'zod';
import { symbolKey } from '../../../words/fold.ts';
import { storedText } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { labelled } from '../../label.ts';
import type { RecordOf } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { words as modelWords } from '../../words.ts';
import { freshRanks } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { defineUpdate } from '../update.ts';
import { cleanCandidate } from './candidate.ts';
import { renameSymbol } from './rename-symbol.ts';
import { closeRequests } from './thread.ts';
import { words } from './words.ts';

const addTerm = defineCommand(
  'term.add',
  'editor',
  'Adds a term, with candidate names if there are any.',
  {
    symbol: textField.describe('the text between the braces, as X in {X}'),
    definition: textField.default(''),
    candidates: z.array(textField).max(1000).default([]),
  },
  (draft, { candidates, ...given }, context) => {
    const term = cleaned('term', given);
    const { symbol } = term;
    checkSymbol(draft, symbol);
    const id = context.newId();
    draft.put('term', newRecord('term', { ...term, id }));
    const ranks = freshRanks(candidates.length);
    for (const [i, raw] of candidates.entries()) {
      const name = cleanCandidate(draft, id, raw);
      const candidate = { id: context.newId(), termId: id, rank: ranks[i] ?? '', name };
      draft.put('candidate', { ...candidate, votesFor: 0, votesAgainst: 0 });
    }
    return labelled(words.addTerm, { symbol: quoted(symbol) });
  },
);

const updateTerm = defineUpdate(
  'term',
  'editor',
  'Changes the definition of a term, or its symbol, and with it every text that the symbol is written in.',
  ({ before, after: { symbol } }, draft) => {
    if (symbol === before.symbol) return labelled(words.changeTerm, { symbol: quoted(symbol) });
    checkSymbol(draft, symbol, before);
    renameSymbol(draft, before.symbol, symbol);
    return labelled(words.renameTerm, { from: quoted(before.symbol), to: quoted(symbol) });
  },
);

const removeTerm = defineRemoval(
  'term',
  'Deletes a term with its candidates and threads. Texts keep its symbol as it is written.',
  (term) => labelled(words.deleteTerm, { symbol: quoted(term.symbol) }),
);

const adoptCandidate = defineCommand(
  'term.adopt',
  'editor',
  'Adopts a candidate as the name of its term, or, with null, none. Open requests for names of the term are closed with a note.',
  { id: idField, candidateId: idField.nullable() },
  (draft, { id, candidateId }, context) => {
    const term = getOrRefuse(draft, 'term', id);
    const candidate = candidateId === null ? null : getOrRefuse(draft, 'candidate', candidateId);
    if (candidate && candidate.termId !== id)
      throw refused('not-a-candidate', candidate.id, { symbol: quoted(term.symbol) });
    draft.set('term', id, { adoptedCandidateId: candidateId });
    if (!candidate) return labelled(words.clearAdoptedName, { symbol: quoted(term.symbol) });
    const note = storedText(modelWords.adopted, { name: quoted(candidate.name) });
    closeRequests(draft, context, { termId: id }, 'names', note);
    return labelled(words.adoptName, { name: quoted(candidate.name), symbol: quoted(term.symbol) });
  },
);

/** Refused if it can't be a symbol, or if another term has it. */
const checkSymbol = (draft: Draft, symbol: string, term?: RecordOf['term']): void => {
  if (!/^[^{}]{1,64}$/.test(symbol)) throw refused('bad-symbol', term?.id);
  for (const other of draft.rows('term'))
    if (symbolKey(other.symbol) === symbolKey(symbol) && other.id !== term?.id)
      throw refused('symbol-taken', other.id, { symbol: quoted(symbol) });
};

export const termCommands = [addTerm, updateTerm, removeTerm, adoptCandidate] as const;
