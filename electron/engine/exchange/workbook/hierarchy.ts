/** The blocks of a model as a table: the columns of a workbook and CSV, with the id that identifies each block when they come back. */
import { joinTexts } from '../../../../shared/lists/tables/joined.ts';
import { choicesOf, headingOf, shownValue } from '../../../../shared/model/fields/typed.ts';
import { childrenOf, type Model, rowsReferringTo } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { elementTitle } from '../../../../shared/model/queries/element-titles.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { ELEMENT_KINDS } from '../../../../shared/model/records/element.ts';
import { STATUSES } from '../../../../shared/model/records/process.ts';
import { type Element, fieldsShownIn, type Process } from '../../../../shared/model/records.ts';
import { say } from '../../../../shared/words/messages.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import { words } from './words.ts';

type Place = {
  readonly level: number;
  readonly code: string;
  readonly parentCode: string;
  /** Texts of the block's elements, by kind. */
  readonly lists: ReadonlyMap<Element['kind'], readonly string[]>;
};

type HierarchyColumn = {
  readonly heading: () => string;
  readonly width: number;
  readonly isHidden?: boolean;
  readonly choices?: readonly string[];
  readonly text: (model: Model, block: Process, place: Place) => string;
};

/** The column of a field that reference pages show. */
const fieldColumn = (field: keyof Process): HierarchyColumn => {
  const choices = choicesOf('process', field);
  return {
    heading: () => headingOf('process', field),
    width: choices ? 12 : 22,
    ...(choices && { choices }),
    text: (_, block) => shownValue(block[field]),
  };
};

const COLUMNS: readonly HierarchyColumn[] = [
  { heading: () => say(words.code), width: 12, text: (_, __, { code }) => code },
  { heading: () => say(words.name), width: 48, text: (model, { name }) => withTerms(model, name) },
  { heading: () => say(words.level), width: 8, text: (_, __, { level }) => String(level) },
  { heading: () => say(words.parent), width: 12, text: (_, __, { parentCode }) => parentCode },
  ...fieldsShownIn('process', 'reference').map(fieldColumn),
  { heading: () => say(words.status), width: 12, choices: STATUSES, text: (_, { status }) => status },
  {
    heading: () => say(words.definition),
    width: 60,
    text: (model, { definition }) => withTerms(model, definition),
  },
  ...ELEMENT_KINDS.map((kind) => ({
    heading: () => elementTitle(kind),
    width: 30,
    text: (_: Model, __: Process, { lists }: Place) => {
      const texts = lists.get(kind);
      return texts ? joinTexts(texts) : '';
    },
  })),
  { heading: () => say(words.id), width: 12, isHidden: true, text: (_, { id }) => id },
];

const [CODE_AT, NAME_AT, LEVEL_AT] = [0, 1, 2];

/** A block of the tree as a row, with the row of its parent. */
type HierarchyRow = {
  readonly block: Process;
  readonly level: number;
  readonly parentRow: number | null;
};

/** The blocks of the tree in order, those of proposals left out. */
const hierarchyRows = (model: Model): HierarchyRow[] => {
  const rows: HierarchyRow[] = [];
  const inside = (parentId: string | null, parentRow: number | null, level: number): void => {
    for (const block of childrenOf(model, parentId)) {
      const own = rows.push({ block, level, parentRow }) - 1;
      inside(block.id, own, level + 1);
    }
  };
  inside(null, null, 1);
  return rows;
};

/** The texts of a row in the order of the columns. */
const textsOf = (model: Model, { block, level }: HierarchyRow): string[] => {
  const place: Place = {
    level,
    code: codeOf(model, block.id),
    parentCode: block.parentId === null ? '' : codeOf(model, block.parentId),
    lists: listsOf(model, block.id),
  };
  return COLUMNS.map(({ text }) => text(model, block, place));
};

const listsOf = (model: Model, id: string): Place['lists'] => {
  const elements = rowsReferringTo(model, 'element', 'processId', id);
  if (elements.length === 0) return NO_LISTS;
  const lists = new Map<Element['kind'], string[]>();
  for (const { kind, text } of elements) {
    const known = lists.get(kind) ?? [];
    if (known.push(withTerms(model, text)) === 1) lists.set(kind, known);
  }
  return lists;
};
const NO_LISTS: Place['lists'] = new Map();

/** The same as texts, for files without types. */
export const hierarchyTable = (
  model: Model,
): { readonly head: string[]; readonly rows: readonly string[][] } => ({
  head: COLUMNS.map(({ heading }) => heading()),
  rows: hierarchyRows(model).map((row) => textsOf(model, row)),
});

export const hierarchySheet = (model: Model): Sheet => ({
  name: say(words.hierarchy),
  columns: COLUMNS.map(({ heading, ...column }) => ({ heading: heading(), ...column })),
  rows: hierarchyRows(model).map((row) => rowOf(model, row)),
});

/** The cells are made when they are read: the texts of a large model are not all in memory at once. */
const rowOf = (model: Model, row: HierarchyRow): Row => ({
  level: row.level - 1,
  get cells() {
    return textsOf(model, row).map((text, column): Cell => {
      if (column === CODE_AT && row.parentRow !== null) return { text, row: row.parentRow };
      if (column === NAME_AT) return { text, indent: row.level - 1 };
      return column === LEVEL_AT ? { number: row.level } : text;
    });
  },
});
