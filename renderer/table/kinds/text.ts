/** Columns that several tables share. */

import type { BatchCommand } from '../../../shared/model/apply.ts';
import { byRank, getRow, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { countIn } from '../../../shared/words/format.ts';
import { isVisible } from '../../../shared/words/invisible.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { momentInWords } from '../../ui/text/moment.ts';
import type { Column } from '../column.ts';
import { words } from './words.ts';

/** A block in one line: `S2 Sell by Proposal`. */
export const blockIn = (model: Model, id: string | null): string => {
  const process = id === null ? undefined : model.rows.process.get(id);
  return process ? `${codeOf(model, process.id)} ${withTerms(model, process.name)}`.trim() : '';
};

export const instantIn = (at: string | null | undefined): string => (at ? momentInWords(at) : '');

/** The order of a column of instants. */
export const instantOrder = (at: string | null | undefined): number => (at ? Date.parse(at) : Number.NaN);

/** A column that counts something; empty if there is nothing. */
export const countColumn = (
  key: string,
  title: Column['title'],
  count: (model: Model, id: string) => number,
  width = 84,
): Column => ({
  key,
  title,
  width,
  look: 'number',
  text: (model, id) => {
    const number = count(model, id);
    return number === 0 ? '' : countIn(number, locale());
  },
  order: (model, id) => count(model, id),
});

/** A column of a text with terms: shown with their names, and edited with their symbols. */
export const writtenColumn = (
  key: string,
  title: Column['title'],
  width: number,
  written: (model: Model, id: string) => string,
  commands: NonNullable<Column['edit']>['commands'],
  suggest?: NonNullable<Column['edit']>['suggest'],
): Column => ({
  key,
  title,
  width,
  text: (model, id) => withTerms(model, written(model, id)),
  edit: { written, commands, ...(suggest && { suggest }) },
});

/** Such a column of several lines. */
export const definitionColumn = (
  width: number,
  written: (model: Model, id: string) => string,
  command: (id: string, definition: string) => BatchCommand,
): Column => ({
  key: 'definition',
  title: words.definition,
  width,
  text: (model, id) => withTerms(model, written(model, id)),
  edit: { isLong: true, written, commands: (_, id, definition) => [command(id, definition)] },
});

/** Ids of rows in the order of their ranks. */
export const idsByRank = (rows: ReadonlyMap<string, { id: string; rank?: string }>): string[] =>
  [...rows.values()].sort(byRank).map(({ id }) => id);

/** What `named` names: it chooses the message. */
type NamedKind = 'block' | 'proposal' | 'snapshot' | 'thread' | 'step' | 'grouping' | 'lens' | 'useCase';

/** For a text that must not be empty: the command that saves it, or the problem. */
export const named =
  (kind: NamedKind, command: (id: string, text: string) => BatchCommand) =>
  (_: Model, id: string, text: string): readonly BatchCommand[] | string =>
    !isVisible(text) ? say(words.nameMissing, { kind }) : [command(id, text)];

/** Tables of records with a name and a definition, which one command updates. */
type Described = 'grouping' | 'lens' | 'useCase';

/**
 * The two columns of such a table: the name and the definition.
 * @param widths in px.
 */
export const describedColumns = (
  table: Described,
  widths: { readonly name: number; readonly definition: number },
): readonly Column[] => {
  const type = `${table}.update` as const;
  return [
    writtenColumn(
      'name',
      words.name,
      widths.name,
      (model, id) => getRow(model, table, id)?.name ?? '',
      named(table, (id, name) => ({ type, id, name })),
    ),
    definitionColumn(
      widths.definition,
      (model, id) => getRow(model, table, id)?.definition ?? '',
      (id, definition) => ({ type, id, definition }),
    ),
  ];
};
