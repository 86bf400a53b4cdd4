/** Blocks as they are said to screen readers, in short. */
import { codeOf } from '../../shared/model/codes.ts';
import type { Model } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';

/** Longer names are not said to their end. */
const MOST_CHARACTERS = 120;

/** Code and name. */
export const spoken = (model: Model, id: string): string => {
  const name = withTerms(model, model.rows.process.get(id)?.name ?? '');
  return `${codeOf(model, id)} ${name.slice(0, MOST_CHARACTERS)}`.trim();
};

/** One by its code and name, several by how many they are, with the verb that goes with it: "S2 Sell is", "3 blocks are". */
export const wordsFor = (model: Model, ids: readonly string[]): string => {
  const [first] = ids;
  return first !== undefined && ids.length === 1
    ? `${spoken(model, first)} is`
    : `${ids.length.toLocaleString('en')} blocks are`;
};
