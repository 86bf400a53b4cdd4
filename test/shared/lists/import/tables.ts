/** Tables that tests import, and what they come to. */
import { entriesOf } from '../../../../shared/lists/import/entries.ts';
import { guessFields } from '../../../../shared/lists/import/fields.ts';
import { guessNesting, type Nesting } from '../../../../shared/lists/import/nesting.ts';
import { type ImportPlan, planImport } from '../../../../shared/lists/import/plan.ts';
import { childrenOf, type Model } from '../../../../shared/model/model.ts';
import { perform } from '../../model/harness.ts';

type Table = readonly (readonly string[])[];

/** A plan for a table whose first row is its headings. */
export const planFor = (model: Model, [head = [], ...rows]: Table, nesting?: Nesting): ImportPlan => {
  const lines = rows.map((cells, i) => ({ line: i + 2, cells }));
  const fields = guessFields(head, rows);
  const entries = entriesOf(lines, fields, nesting ?? guessNesting(lines, fields));
  return planImport(entries, fields, { model, under: null }, 'a.csv');
};

/** Carries a plan out, if there is anything to do. */
export const imported = (model: Model, table: Table, nesting?: Nesting): ImportPlan => {
  const plan = planFor(model, table, nesting);
  if (plan.command) perform(model, plan.command);
  return plan;
};

/** The names of all blocks, indented by a point for each level. */
export const outlineIn = (model: Model, parentId: string | null = null, depth = 0): string[] =>
  childrenOf(model, parentId).flatMap(({ id, name }) => [
    '.'.repeat(depth) + name,
    ...outlineIn(model, id, depth + 1),
  ]);
