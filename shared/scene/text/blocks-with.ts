/** The blocks in which letters occur, by name: for a sentence about letters that can’t be drawn. */
import type { Model } from '../../model/model.ts';
import { codeOf } from '../../model/queries/codes.ts';
import { withTerms } from '../../model/queries/terms.ts';
import { quoted } from '../../words/quoted.ts';
import { plain } from './text.ts';

/** The first blocks as people name them, in the order of the model’s records, and how many there are besides. */
export type NamedBlocks = { readonly named: readonly string[]; readonly others: number };

const MAX_NAMED = 3;

/** The blocks with one of the graphemes in their name, definition, owner or one of their elements. */
export const blocksWith = (model: Model, graphemes: ReadonlySet<string>): NamedBlocks => {
  const sought = [...graphemes];
  const has = (text: string): boolean => sought.some((grapheme) => text.includes(grapheme));
  const found = new Set<string>();
  for (const { id, name, definition, owner } of model.rows.process.values())
    if (has(withTerms(model, name)) || has(withTerms(model, definition)) || has(owner)) found.add(id);
  for (const { processId, text } of model.rows.element.values())
    if (has(withTerms(model, text))) found.add(processId);
  const named = [...found].slice(0, MAX_NAMED).map((id) => {
    const name = plain(withTerms(model, model.rows.process.get(id)?.name ?? ''));
    return `${codeOf(model, id)} ${quoted(name)}`.trim();
  });
  return { named, others: found.size - named.length };
};
