/** Commands on terms: placeholders such as {X}, shown everywhere as the candidate name that was adopted for them. */
import { z } from 'zod';
import { cleanLabel, cleanText, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import type { RecordOf } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { cleanCandidate } from './candidate.ts';
import { freshRanks } from './ranks.ts';
import { defineRemoval } from './removal.ts';
import { renameSymbol } from './rename-symbol.ts';
import { closeRequests } from './thread.ts';

export const addTerm = defineCommand(
  'term.add',
  'Adds a term, with candidate names where there are any.',
  {
    symbol: textField.describe('what stands between the braces, as X in {X}'),
    definition: textField.default(''),
    candidates: z.array(textField).max(1000).default([]),
  },
  (draft, { symbol: rawSymbol, definition: rawText, candidates }, context) => {
    const symbol = cleanSymbol(draft, rawSymbol);
    if (isRefusal(symbol)) return symbol;
    const definition = cleanText(rawText, 'definition');
    if (isRefusal(definition)) return definition;
    const id = context.newId();
    draft.put('term', { id, symbol, definition, adoptedCandidateId: null });
    const ranks = freshRanks(candidates.length);
    for (const [i, raw] of candidates.entries()) {
      const name = cleanCandidate(draft, id, raw);
      if (isRefusal(name)) return name;
      draft.put('candidate', { id: context.newId(), termId: id, rank: ranks[i] ?? '', name });
    }
    return `Add term ${quoted(symbol)}`;
  },
);

export const updateTerm = defineCommand(
  'term.update',
  'Changes the definition of a term, or its symbol, and with it every text that the symbol is written in.',
  { id: idField, symbol: textField.optional(), definition: textField.optional() },
  (draft, { id, symbol: rawSymbol, definition: rawText }) => {
    const term = need(draft, 'term', id);
    if (isRefusal(term)) return term;
    if (rawSymbol === undefined && rawText === undefined) return refuse('nothing-to-do', id);
    const symbol = rawSymbol === undefined ? term.symbol : cleanSymbol(draft, rawSymbol, term);
    if (isRefusal(symbol)) return symbol;
    const definition = rawText === undefined ? term.definition : cleanText(rawText, 'definition', id);
    if (isRefusal(definition)) return definition;
    draft.set('term', id, { symbol, definition });
    if (symbol === term.symbol) return `Change term ${quoted(symbol)}`;
    return renameSymbol(draft, term.symbol, symbol) ?? `Write ${quoted(term.symbol)} as ${quoted(symbol)}`;
  },
);

export const removeTerm = defineRemoval(
  'term',
  'Removes a term with its candidates and discussions. Texts keep its symbol as it is written.',
  (term) => `Remove term ${quoted(term.symbol)}`,
);

export const adoptCandidate = defineCommand(
  'term.adopt',
  'Adopts a candidate as the name of its term, or, with null, none. Open requests for names of the term are closed with a note.',
  { id: idField, candidateId: idField.nullable() },
  (draft, { id, candidateId }, context) => {
    const term = need(draft, 'term', id);
    if (isRefusal(term)) return term;
    const candidate = candidateId === null ? null : need(draft, 'candidate', candidateId);
    if (isRefusal(candidate)) return candidate;
    if (candidate && candidate.termId !== id) return refuse('not-a-candidate', candidate.id, term.symbol);
    draft.set('term', id, { adoptedCandidateId: candidateId });
    if (!candidate) return `Adopt no name for ${quoted(term.symbol)}`;
    const note = `Done: ${quoted(candidate.name)} was adopted.`;
    closeRequests(draft, context, { termId: id }, 'names', note);
    return `Adopt ${quoted(candidate.name)} for ${quoted(term.symbol)}`;
  },
);

const cleanSymbol = (draft: Draft, raw: string, term?: RecordOf['term']): string | Refusal => {
  const symbol = cleanLabel(raw, 'symbol', term?.id);
  if (isRefusal(symbol)) return symbol;
  if (!/^[^{}]{1,64}$/.test(symbol)) return refuse('bad-symbol', term?.id);
  for (const other of draft.model.rows.term.values())
    if (other.symbol === symbol && other.id !== term?.id) return refuse('symbol-taken', other.id, symbol);
  return symbol;
};
