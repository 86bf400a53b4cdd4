/** The cover of a book. */
import { childrenOf, type Model, settingsOf } from '../../model/model.ts';
import { isInTree } from '../../model/queries/ancestors.ts';
import { say } from '../../words/messages.ts';
import type { Cover, House } from '../content.ts';
import { calledIn, inLine, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { publicationOf } from './house.ts';
import { words } from './words.ts';

/** @param rootId the block that the book is about, if it is not the whole model. */
export const coverOf = (told: Told, house: House, rootId: string | null): Cover => {
  const { model } = told;
  const { client, subtitle } = publicationOf(model);
  const about = rootId === null ? undefined : calledIn(model, rootId);
  const definition =
    rootId === null ? settingsOf(model).definition : model.rows.process.get(rootId)?.definition;
  const facts = [
    { name: say(words.version), value: house.version },
    { name: say(bookWords.date), value: house.date },
    { name: say(words.author), value: house.author },
    { name: say(words.classification), value: house.label },
  ];
  return {
    over: inLine(model, client) || say(words.framework),
    title: house.title,
    subtitle: inLine(model, subtitle) || about || sizeInWords(model),
    lead: inLine(model, definition ?? ''),
    facts: facts.filter(({ value }) => value !== ''),
  };
};

const sizeInWords = (model: Model): string => {
  const macros = childrenOf(model, null).length;
  let blocks = 0;
  for (const { id } of model.rows.process.values()) if (isInTree(model, id)) blocks++;
  return say(words.size, { macros, blocks });
};
