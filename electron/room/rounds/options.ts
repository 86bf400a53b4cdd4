/** What can be voted on, as it is called now. */
import type { OptionRef } from '../../../shared/api/room/rounds.ts';
import { getRow, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { cut } from '../../../shared/room/card.ts';
import type { Context } from './context.ts';

type Named = { readonly code: string; readonly name: string; readonly definition: string };

/** Characters: sixty options go to a hundred phones each time somebody has voted. */
const MAX_NAME = 200;
const MAX_DEFINITION = 240;

/** The option of a reference; undefined if there is no such record any more. */
export const optionOf = (context: Context, ref: OptionRef): Named | undefined => {
  const found = lookUp(context, ref);
  if (!found) return undefined;
  const { code, name, definition } = found;
  return { code, name: cut(name, MAX_NAME), definition: cut(definition, MAX_DEFINITION) };
};

const lookUp = ({ model, store }: Context, { kind, id }: OptionRef): Named | undefined => {
  if (kind === 'block') return blockOption(model, id);
  if (kind === 'idea') {
    const idea = store.get('idea', id);
    return idea && idea.fate !== 'dropped' ? plain(idea.text) : undefined;
  }
  if (kind === 'proposal') {
    const proposal = getRow(model, 'proposal', id);
    return proposal?.state === 'open' ? plain(withTerms(model, proposal.title)) : undefined;
  }
  const candidate = getRow(model, 'candidate', id);
  return candidate && plain(candidate.name);
};

const plain = (name: string): Named => ({ code: '', name, definition: '' });

const blockOption = (model: Model, id: string): Named | undefined => {
  const block = getRow(model, 'process', id);
  if (!block || block.proposalId !== null) return undefined;
  return {
    code: codeOf(model, id),
    name: withTerms(model, block.name),
    definition: withTerms(model, block.definition),
  };
};
