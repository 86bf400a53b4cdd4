import { isInTree, levelOf } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { useModel, useRow } from '../../parts/use-model.ts';
import { currentModel } from '../../state/document/document.ts';

type BlockName = {
  readonly code: string;
  readonly name: string;
  /** Code and name. */
  readonly words: string;
  readonly level: number;
};

/** How a block of the tree is called, or null if there is none. */
export const useBlockName = (id: string | null): BlockName | null => {
  const process = useRow('process', id);
  const code = useModel((model) => (process ? codeOf(model, process.id) : ''));
  if (!process || !isInTree(currentModel(), process.id)) return null;
  const name = withTerms(currentModel(), process.name);
  return {
    code,
    name,
    words: `${code} ${name}`.trim().slice(0, 200),
    level: levelOf(currentModel(), process.id),
  };
};
