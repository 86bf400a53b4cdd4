/** The entries of the dictionary that answer what was typed. */
import type { SearchHit } from '../../../shared/api/results.ts';
import { getRow, type Model } from '../../../shared/model/model.ts';
import {
  type Entry,
  type EntryKind,
  entryName,
} from '../../../shared/model/queries/dictionary/dictionary.ts';
import { entriesFor } from '../../../shared/model/queries/suggestions.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { ENTRY_KINDS } from '../../../shared/model/records/entry.ts';
import { hasWords, wordsOf } from '../../../shared/words/fold.ts';
import { distance } from './match.ts';

export type FoundEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  /** What it is defined as. */
  readonly note: string;
  readonly distance: number;
};

/** Most of each kind that are found by their names. */
const MAX_OF_KIND = 4;
const MAX = 8;
/** Blocks and commands that answer as well come first, and names before definitions. */
const BEHIND_BLOCKS = 2;
const IN_DEFINITION = 6;

/** @param hits what the engine found, which also looks at definitions. They may still be those of an earlier query. */
export const foundEntries = (
  model: Model,
  query: string,
  hits: readonly SearchHit[],
): readonly FoundEntry[] => {
  const found = new Map<string, FoundEntry>();
  const add = (entry: Entry, by: number) =>
    found.set(entry.id, {
      id: entry.id,
      kind: entry.kind,
      name: entryName(model, entry),
      note: withTerms(model, entry.definition),
      distance: by + BEHIND_BLOCKS,
    });
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesFor(model, kind, query, MAX_OF_KIND, { withExact: true }))
      add(entry, distance(query, entryName(model, entry)) ?? 0);
  for (const { table, id } of hits) {
    const entry = table === 'entry' ? getRow(model, 'entry', id) : undefined;
    if (entry && !found.has(id) && hasWords(`${entry.name}\n${entry.definition}`, wordsOf(query)))
      add(entry, IN_DEFINITION);
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance).slice(0, MAX);
};
