/** The blocks of a model as a table: what a workbook and CSV hold of each, and how they find it again. */
import { joinTexts } from '../../../../shared/lists/tables/joined.ts';
import { childrenOf, type Model, rowsReferringTo } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { elementTitle } from '../../../../shared/model/queries/element-titles.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { ELEMENT_KINDS } from '../../../../shared/model/records/element.ts';
import { STATUSES } from '../../../../shared/model/records/process.ts';
import type { Process } from '../../../../shared/model/records.ts';
import { say } from '../../../../shared/words/messages.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import { words } from './words.ts';

type Place = { readonly level: number; readonly code: string; readonly parentCode: string };

type HierarchyColumn = {
  readonly heading: () => string;
  readonly width: number;
  readonly isHidden?: boolean;
  readonly choices?: readonly string[];
  readonly text: (model: Model, block: Process, place: Place) => string;
};

const COLUMNS: readonly HierarchyColumn[] = [
  { heading: () => say(words.code), width: 12, text: (_, __, { code }) => code },
  { heading: () => say(words.name), width: 48, text: (model, { name }) => withTerms(model, name) },
  { heading: () => say(words.level), width: 8, text: (_, __, { level }) => String(level) },
  { heading: () => say(words.parent), width: 12, text: (_, __, { parentCode }) => parentCode },
  { heading: () => say(words.owner), width: 22, text: (_, { owner }) => owner },
  { heading: () => say(words.status), width: 12, choices: STATUSES, text: (_, { status }) => status },
  {
    heading: () => say(words.definition),
    width: 60,
    text: (model, { definition }) => withTerms(model, definition),
  },
  { heading: () => say(words.externalId), width: 14, text: (_, { externalId }) => externalId },
  ...ELEMENT_KINDS.map((kind) => ({
    heading: () => elementTitle(kind),
    width: 30,
    text: (model: Model, { id }: Process) =>
      joinTexts(
        rowsReferringTo(model, 'element', 'processId', id).flatMap((element) =>
          element.kind === kind ? [withTerms(model, element.text)] : [],
        ),
      ),
  })),
  { heading: () => say(words.id), width: 12, isHidden: true, text: (_, { id }) => id },
];

const [CODE_AT, NAME_AT, LEVEL_AT] = [0, 1, 2];

/** A block of the tree as a row: its texts in the order of the columns, and the row of its parent. */
type HierarchyRow = {
  readonly texts: readonly string[];
  readonly level: number;
  readonly parentRow: number | null;
};

/** The blocks of the tree in order, those of proposals left out. */
function* hierarchyRows(model: Model): Generator<HierarchyRow> {
  let row = 0;
  function* inside(
    parent: Process | null,
    parentCode: string,
    parentRow: number | null,
    level: number,
  ): Generator<HierarchyRow> {
    for (const block of childrenOf(model, parent?.id ?? null)) {
      const code = codeOf(model, block.id);
      const place = { level, code, parentCode };
      const own = row++;
      yield { texts: COLUMNS.map(({ text }) => text(model, block, place)), level, parentRow };
      yield* inside(block, code, own, level + 1);
    }
  }
  yield* inside(null, '', null, 1);
}

/** The same as texts, for files that know nothing else. */
export const hierarchyTable = (
  model: Model,
): { readonly head: string[]; readonly rows: readonly string[][] } => ({
  head: COLUMNS.map(({ heading }) => heading()),
  rows: Array.from(hierarchyRows(model), ({ texts }) => [...texts]),
});

export const hierarchySheet = (model: Model): Sheet => ({
  name: say(words.hierarchy),
  columns: COLUMNS.map(({ heading, ...column }) => ({ heading: heading(), ...column })),
  rows: Array.from(hierarchyRows(model), rowOf),
});

const rowOf = ({ texts, level, parentRow }: HierarchyRow): Row => ({
  level: level - 1,
  cells: texts.map((text, column): Cell => {
    if (column === CODE_AT && parentRow !== null) return { text, row: parentRow };
    if (column === NAME_AT) return { text, indent: level - 1 };
    return column === LEVEL_AT ? { number: level } : text;
  }),
});
