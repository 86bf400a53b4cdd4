/** Blocks as they are said to screen readers, in short. */

import type { Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';

/** Longer names are not said to their end. */
const MAX_CHARACTERS = 120;

/** Code and name. */
export const spoken = (model: Model, id: string): string => {
  const name = withTerms(model, model.rows.process.get(id)?.name ?? '');
  return `${codeOf(model, id)} ${name.slice(0, MAX_CHARACTERS)}`.trim();
};

/** Code and name as they appear in a sentence: S2 “Sell by Proposal”. */
export const namedWithCode = (model: Model, id: string): string => {
  const name = withTerms(model, model.rows.process.get(id)?.name ?? '');
  const shown = name.length > MAX_CHARACTERS ? `${name.slice(0, MAX_CHARACTERS)}…` : name;
  return `${codeOf(model, id)} “${shown}”`.trim();
};
