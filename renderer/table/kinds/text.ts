/** What cells of several kinds have in common. */
import type { BatchCommand } from '../../../shared/model/apply.ts';
import { codeOf } from '../../../shared/model/codes.ts';
import { byRank, getRow, type Model } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { momentInWords } from '../../ui/moment.ts';
import type { Column } from '../column.ts';

/** A block in one line: `S2 Sell by Proposal`. */
export const blockIn = (model: Model, id: string | null): string => {
  const process = id === null ? undefined : model.rows.process.get(id);
  return process ? `${codeOf(model, process.id)} ${withTerms(model, process.name)}`.trim() : '';
};

export const instantIn = (at: string | null | undefined): string => (at ? momentInWords(at) : '');

/** The place in time a column of instants is sorted by. */
export const instantOrder = (at: string | null | undefined): number => (at ? Date.parse(at) : Number.NaN);

/** A column that counts something. Nothing is shown where there is none. */
export const countColumn = (
  key: string,
  title: string,
  count: (model: Model, id: string) => number,
  width = 84,
): Column => ({
  key,
  title,
  width,
  look: 'number',
  text: (model, id) => {
    const number = count(model, id);
    return number === 0 ? '' : number.toLocaleString('en');
  },
  order: (model, id) => count(model, id),
});

/** A column of a text that may hold terms: shown with their names, and written with their symbols. */
export const writtenColumn = (
  key: string,
  title: string,
  width: number,
  written: (model: Model, id: string) => string,
  commands: NonNullable<Column['edit']>['commands'],
): Column => ({
  key,
  title,
  width,
  text: (model, id) => withTerms(model, written(model, id)),
  edit: { written, commands },
});

/** Such a column of several lines. */
export const definitionColumn = (
  width: number,
  written: (model: Model, id: string) => string,
  command: (id: string, definition: string) => BatchCommand,
): Column => ({
  key: 'definition',
  title: 'Definition',
  width,
  text: (model, id) => withTerms(model, written(model, id)),
  edit: { isLong: true, written, commands: (_, id, definition) => [command(id, definition)] },
});

/** Ids of rows in the order of their ranks. */
export const idsByRank = (rows: ReadonlyMap<string, { id: string; rank?: string }>): string[] =>
  [...rows.values()].sort(byRank).map(({ id }) => id);

/** For a text that must not be empty: the command that keeps it, or what is amiss. */
export const named =
  (what: string, command: (id: string, text: string) => BatchCommand) =>
  (_: Model, id: string, text: string): readonly BatchCommand[] | string =>
    text.trim() === '' ? `A ${what} needs a name. Type at least one letter.` : [command(id, text)];

/** Tables of what has a name and a definition; the command that updates it takes both. */
type Described = 'grouping' | 'lens' | 'useCase';

/**
 * The two columns of that: what it is called, and what it is.
 * @param what as people call it, in a sentence.
 * @param widths in px.
 */
export const describedColumns = (
  table: Described,
  what: string,
  widths: { readonly name: number; readonly definition: number },
): readonly Column[] => {
  const type = `${table}.update` as const;
  return [
    writtenColumn(
      'name',
      'Name',
      widths.name,
      (model, id) => getRow(model, table, id)?.name ?? '',
      named(what, (id, name) => ({ type, id, name })),
    ),
    definitionColumn(
      widths.definition,
      (model, id) => getRow(model, table, id)?.definition ?? '',
      (id, definition) => ({ type, id, definition }),
    ),
  ];
};
