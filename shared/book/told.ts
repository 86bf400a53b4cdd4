/** What all sections of a book share: the model with the targets of links, and the texts of its records. */
import type { Model } from '../model/model.ts';
import { codeOf } from '../model/queries/codes.ts';
import { withTerms } from '../model/queries/terms.ts';
import { plain } from '../scene/text/text.ts';
import { dateFormat } from '../words/format.ts';
import { locale } from '../words/locale.ts';
import { say } from '../words/messages.ts';
import type { Cell, Content, Line, Target } from './content.ts';
import { words } from './words.ts';

export type Told = {
  readonly model: Model;
  readonly targets: ReadonlyMap<string, Target>;
  /** BCP 47 tag in which figures, money and dates are written. */
  readonly locale: string;
};

/** A text of the model on one line, with the names of terms. */
export const inLine = (model: Model, text: string): string => plain(withTerms(model, text));

/** A text of the model with its paragraphs; none for an empty text. */
export const paragraphs = (model: Model, text: string): Line[] =>
  withTerms(model, text)
    .split('\n')
    .map((line) => plain(line))
    .filter((line) => line !== '')
    .map((line) => ({ text: line }));

export const nameOf = (model: Model, id: string): string =>
  inLine(model, model.rows.process.get(id)?.name ?? '') || say(words.unnamed);

/** Code and name of a block. */
export const calledIn = (model: Model, id: string): string =>
  [codeOf(model, id), nameOf(model, id)].filter(Boolean).join(' ');

/** A text that links to the reference of a block, or else to its diagram; plain text if the book has neither. */
export const linked = ({ targets }: Told, id: string, text: string): Line => {
  const target = targets.get(id);
  const to = target?.reference ?? target?.diagram;
  return to === undefined ? { text } : { text, to };
};

/** A block by code and name, as a link. */
export const blockLine = (told: Told, id: string): Line => linked(told, id, calledIn(told.model, id));
/** A block by its code, or by its name if it has none. */
export const codeLine = (told: Told, id: string): Line =>
  linked(told, id, codeOf(told.model, id) || nameOf(told.model, id));

export const cell = (text: string): Cell => (text === '' ? [] : [{ text }]);

export const heading = (level: 2 | 3, text: string, anchor?: string): Content => ({
  kind: 'heading',
  level,
  text,
  ...(anchor !== undefined && { anchor }),
});
export const note = (text: string): Content => ({ kind: 'text', lines: [{ text, tone: 'soft' }] });

/** Date of an ISO instant: “4 Aug 2017”. Always in UTC, so that the same model gives the same bytes. */
export const dateIn = (at: string, tag = locale()): string =>
  dateFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at));
