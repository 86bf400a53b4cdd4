/** The parts of a table: kinds of records, their columns, and how a cell is shown, sorted and edited. */

import type { RoomRole } from '../../shared/api/room/rights.ts';
import type { BatchCommand } from '../../shared/model/apply.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { Table } from '../../shared/model/records.ts';
import { nameKey } from '../../shared/words/fold.ts';
import { type Message, say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import type { Suggest } from '../ui/fields/use-suggestions.tsx';
import { words } from './words.ts';

type Edit = {
  /** The values to choose from; any text if left out. */
  readonly choices?: readonly string[];
  /** Whether the text may have several lines. */
  readonly isLong?: boolean;
  /** The text as it is edited, with its `{X}`; the shown text if left out. */
  readonly written?: (model: Model, id: string) => string;
  /** The commands that set the cell to `text`, none if it has it already; a sentence if it can’t be set. */
  readonly commands: (model: Model, id: string, text: string) => readonly BatchCommand[] | string;
  /** What the cell suggests while typing in it. */
  readonly suggest?: (model: Model, id: string) => Suggest | undefined;
  /** Whether the cell holds several texts: choosing a suggestion then goes on editing. */
  readonly isList?: true;
  /** Not cleared by the Delete key: empty has another meaning. */
  readonly staysWhenCleared?: true;
};

/** A title of a table or column: a function if it comes from the definition of a record. */
type Title = Message | (() => string);

export const titleOf = ({ title }: { readonly title: Title }): string =>
  typeof title === 'function' ? title() : say(title);

export type Column = {
  readonly key: string;
  readonly title: Title;
  /** In px. */
  readonly width: number;
  readonly look?: 'code' | 'status' | 'number';
  /** The text that the cell shows, copies and is found by. */
  readonly text: (model: Model, id: string) => string;
  /** The order of the column, if it isn’t sorted by its text. */
  readonly order?: (model: Model, id: string) => number;
  /** Whether rows can be filtered by the values of this column: all there are, or these. */
  readonly isFilter?: true;
  readonly filterValues?: readonly string[];
  /** Hidden by default. */
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
  /** The least role in a live room whose guests are offered it; all of them if left out. */
  readonly needs?: RoomRole;
  /** Title of the table: “Processes”. */
  readonly title: Title;
  readonly columns: readonly Column[];
  /** The rows in their own order. */
  readonly ids: (model: Model) => readonly string[];
  /** Keys of the columns that the text filter searches; all if left out. */
  readonly searched?: readonly string[];
  /** Whether a patch may change which rows there are, or their own order. */
  readonly isStructural: (patch: Patch) => boolean;
  /** The block that a row is about. */
  readonly processOf: (model: Model, id: string) => string | null;
  /** What to do if there are none. */
  readonly empty: Message;
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

/** The choice that a text names, without regard to case; else a sentence why it names none. */
export const choiceIn = <T extends string>(choices: readonly T[], text: string): T | string => {
  const wanted = nameKey(text.trim());
  return (
    choices.find((choice) => nameKey(choice) === wanted) ??
    say(words.notAChoice, { text: quoted(text.trim()), choices: choices.join(', ') })
  );
};
