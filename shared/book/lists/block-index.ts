/** The index of a book. */
import { codeOf } from '../../model/queries/codes.ts';
import { compareTexts } from '../../words/format.ts';
import { say } from '../../words/messages.ts';
import { type Chosen, eachChosen } from '../chosen.ts';
import type { Content, Line } from '../content.ts';
import { linked, nameOf, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { words } from './words.ts';

/** Every block that has a place in the book, with its page. */
export const indexContent = (told: Told, tree: readonly Chosen[]): Content[] => {
  const { model } = told;
  const placed = eachChosen(tree).filter(({ block }) => told.targets.has(block.id));
  if (placed.length === 0) return [];
  const rows = placed
    .map(({ block }) => ({ id: block.id, code: codeOf(model, block.id), name: nameOf(model, block.id) }))
    .sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.code, b.code));
  return [
    {
      kind: 'table',
      head: [say(bookWords.name), say(bookWords.code), say(words.page)],
      rows: rows.map(({ id, code, name }) => ({
        cells: [[linked(told, id, name)], [linked(told, id, code)], [pageLine(told, id)]],
      })),
    },
  ];
};

const pageLine = ({ targets }: Told, id: string): Line => {
  const target = targets.get(id);
  const to = target?.reference ?? target?.diagram;
  return to === undefined ? { text: '' } : { text: '', to, pageOf: to };
};
