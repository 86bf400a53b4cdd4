/** What another code scheme would make of the codes of a model, before it is chosen. */
import { codeOf } from './codes.ts';
import { childrenOf, type Model, settingsOf } from './model.ts';
import type { CodeScheme } from './records.ts';

export type CodeChange = { readonly id: string; readonly before: string; readonly after: string };

/**
 * The blocks whose code would change with the scheme, in the order of the tree, with the old and the new code. Frozen
 * codes stay. The model is left alone. Cost follows the size of the model.
 */
export const codeChanges = (
  model: Model,
  codeScheme: CodeScheme,
  prefix = settingsOf(model).prefix,
): CodeChange[] => {
  const settings = { ...settingsOf(model), codeScheme, prefix };
  const other: Model = { ...model, rows: { ...model.rows, model: new Map([['model', settings]]) } };
  const changes: CodeChange[] = [];
  const visit = (parentId: string | null) => {
    for (const { id } of childrenOf(model, parentId)) {
      const [before, after] = [codeOf(model, id), codeOf(other, id)];
      if (before !== after) changes.push({ id, before, after });
      visit(id);
    }
  };
  visit(null);
  return changes;
};
