/** The use cases of a book. */
import { byRank, rowsReferringTo } from '../../model/model.ts';
import { say } from '../../words/messages.ts';
import type { Content } from '../content.ts';
import { blockLine, cell, heading, inLine, paragraphs, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { words } from './words.ts';

/** Each use case with its steps. */
export const casesContent = (told: Told): Content[] => {
  const { model } = told;
  return [...model.rows.useCase.values()].sort(byRank).flatMap(({ id, name, definition }): Content[] => {
    const steps = rowsReferringTo(model, 'step', 'useCaseId', id);
    return [
      heading(2, inLine(model, name)),
      ...(definition.trim() === '' ? [] : [{ kind: 'text' as const, lines: paragraphs(model, definition) }]),
      {
        kind: 'table',
        head: [say(words.step), say(words.whatHappens), say(bookWords.block)],
        rows: steps.map(({ text, processId }, i) => ({
          cells: [
            cell(`${i + 1}`),
            paragraphs(model, text),
            processId === null ? [] : [blockLine(told, processId)],
          ],
        })),
      },
    ];
  });
};
