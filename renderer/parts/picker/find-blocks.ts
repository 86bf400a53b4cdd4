import type { Model } from '../../../shared/model/model.ts';
import { isInTree } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { fold } from '../../../shared/words/fold.ts';

type FoundBlock = { readonly id: string; readonly code: string; readonly name: string };

/** The first blocks of the tree whose name holds `query` or whose code starts with it; those with that code first. */
export const findBlocks = (model: Model, query: string, limit: number): FoundBlock[] => {
  const wanted = fold(query.trim());
  const byCode: FoundBlock[] = [];
  const byName: FoundBlock[] = [];
  for (const { id, name } of model.rows.process.values()) {
    if (byCode.length + byName.length >= limit * 4) break;
    const isNamed = fold(name).includes(wanted);
    const code = isNamed || looksLikeCode(wanted) ? codeOf(model, id) : '';
    const isCoded = wanted !== '' && fold(code).startsWith(wanted);
    if ((!isNamed && !isCoded) || !isInTree(model, id)) continue;
    (isCoded ? byCode : byName).push({ id, code, name });
  }
  byCode.sort((a, b) => a.code.length - b.code.length);
  return [...byCode, ...byName].slice(0, limit);
};

/** Codes are computed for blocks with other names only if the query looks like a code. */
const looksLikeCode = (query: string): boolean => /^[a-z]{0,3}[\d.]*$/.test(query);
