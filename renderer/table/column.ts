/** What a table is made of: kinds of record, their columns, and what a cell says, sorts by and takes in. */
import type { BatchCommand } from '../../shared/model/apply.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { Table } from '../../shared/model/records.ts';

type Edit = {
  /** The values there are to choose from; any text where left out. */
  readonly choices?: readonly string[];
  /** Whether the text may have several lines. */
  readonly isLong?: boolean;
  /** The text as it is written, with its `{X}`; what the cell shows where left out. */
  readonly written?: (model: Model, id: string) => string;
  /** What makes the cell hold `text`: nothing where it does; a sentence where it can't. */
  readonly commands: (model: Model, id: string, text: string) => readonly BatchCommand[] | string;
  /** Not emptied by the key that clears cells: empty it would say something else. */
  readonly staysWhenCleared?: true;
};

export type Column = {
  readonly key: string;
  readonly title: string;
  /** In px. */
  readonly width: number;
  readonly look?: 'code' | 'status' | 'number';
  /** What the cell shows, is found by, and copies. */
  readonly text: (model: Model, id: string) => string;
  /** What the column is sorted by, where that is not its text. */
  readonly order?: (model: Model, id: string) => number;
  /** Whether rows can be filtered by the values of this column: all there are, or these. */
  readonly isFilter?: true;
  readonly filterValues?: readonly string[];
  /** Shown only where it was asked for. */
  readonly isHidden?: true;
  readonly edit?: Edit;
};

export const KIND_NAMES = [
  'process',
  'element',
  'flow',
  'proposal',
  'grouping',
  'useCase',
  'step',
  'thread',
  'term',
  'lens',
  'snapshot',
] as const satisfies readonly Table[];
export type KindName = (typeof KIND_NAMES)[number];

export type Kind = {
  readonly name: KindName;
  /** As it stands over the table: `Processes`. */
  readonly title: string;
  /** One and several of them, in a sentence. */
  readonly words: readonly [one: string, many: string];
  readonly columns: readonly Column[];
  /** The rows in their own order. */
  readonly ids: (model: Model) => readonly string[];
  /** Keys of the columns that the text filter looks at; all where left out. */
  readonly searched?: readonly string[];
  /** Whether a patch may change which rows there are, or their own order. */
  readonly isStructural: (patch: Patch) => boolean;
  /** The block that a row is about. */
  readonly processOf: (model: Model, id: string) => string | null;
  /** What to do where there are none. */
  readonly empty: string;
};

/** Whether a patch puts, removes or reorders rows of `table`, or alters one of `fields`. */
export const changesRowsOf =
  (table: Table, fields: readonly string[] = ['rank']) =>
  (patch: Patch): boolean =>
    patch.some(
      (change) =>
        change.table === table &&
        (change.op !== 'set' || fields.some((field) => Object.hasOwn(change.fields, field))),
    );

/** A cell whose value must be one of a few words, taken in without regard to case. */
export const choiceIn = <T extends string>(choices: readonly T[], text: string): T | string => {
  const wanted = text.trim().toLowerCase();
  return (
    choices.find((choice) => choice.toLowerCase() === wanted) ??
    `“${text.trim().slice(0, 40)}” is none of: ${choices.join(', ')}.`
  );
};
