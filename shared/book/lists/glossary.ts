/** The glossary of a book. */
import { rowsReferringTo } from '../../model/model.ts';
import { compareTexts } from '../../words/format.ts';
import { say } from '../../words/messages.ts';
import type { Content, Row } from '../content.ts';
import { cell, inLine, paragraphs, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { words } from './words.ts';

/** Every term by name, with its definition and how its name was chosen; empty if there are none. */
export const glossaryContent = ({ model }: Told): Content[] => {
  const rows = [...model.rows.term.values()].map((term): { readonly name: string; readonly row: Row } => {
    const name = inLine(model, `{${term.symbol}}`);
    const names = rowsReferringTo(model, 'candidate', 'termId', term.id).map((each) =>
      inLine(model, each.name),
    );
    const state =
      term.adoptedCandidateId === null
        ? say(words.noNameYet, { names: names.join(', ') || '–' })
        : say(words.symbol, { symbol: term.symbol });
    return {
      name,
      row: { cells: [[{ text: name, tone: 'strong' }], paragraphs(model, term.definition), cell(state)] },
    };
  });
  if (rows.length === 0) return [];
  rows.sort((a, b) => compareTexts(a.name, b.name));
  const head = [say(words.term), say(bookWords.definition), say(words.nameState)];
  return [{ kind: 'table', head, rows: rows.map(({ row }) => row) }];
};
