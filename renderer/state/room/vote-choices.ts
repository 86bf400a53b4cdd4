/** What the room can vote on now: whatever of the model or of the tray has two options or more. */
import type { OptionRef, RoomActivity } from '../../../shared/api/room/rounds.ts';
import { childrenOf, getRow, type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { termsInOrder } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { codeAndNameOf, nameOfAbout } from './about.ts';
import { words } from './words.ts';

export type VoteChoice = {
  /** Unlike that of all others. */
  readonly id: string;
  /** As an entry of a list. */
  readonly label: string;
  readonly options: readonly OptionRef[];
  /** Where a decision about it belongs; null is the model. */
  readonly about: string | null;
  /** The question, unless another one is typed. */
  readonly prompt: string;
};

type Offer = Omit<VoteChoice, 'label' | 'prompt'> & { readonly kind: string; readonly name: string };

const choice = ({ kind, name, ...offer }: Offer): VoteChoice => ({
  ...offer,
  label: say(words.voteOn, { kind, name, count: offer.options.length }),
  prompt: say(words.votePrompt, { kind, name }),
});

const refs = (kind: OptionRef['kind'], rows: readonly { readonly id: string }[]): OptionRef[] =>
  rows.map(({ id }) => ({ kind, id }));

/**
 * Everything that can be voted on, the likeliest first.
 * @param selected blocks, in the order of their selection
 * @param about the block at hand, or null for the model
 */
export const voteChoices = (
  model: Model,
  selected: readonly string[],
  about: string | null,
  tray: RoomActivity['tray'],
): VoteChoice[] => {
  const offers: Offer[] = [
    ...(tray
      ? [{ id: 'ideas', kind: 'ideas', name: '', options: refs('idea', tray.ideas), about: tray.about }]
      : []),
    ...selectedOffer(model, selected),
    {
      ...{ id: 'children', kind: 'children', name: codeAndNameOf(model, about), about },
      options: refs('block', childrenOf(model, about)),
    },
    ...proposalOffers(model, about),
    ...termsInOrder(model).map(({ id, symbol }) => ({
      ...{ id: `term ${id}`, kind: 'candidates', name: quoted(symbol), about: null },
      options: refs('candidate', rowsReferringTo(model, 'candidate', 'termId', id)),
    })),
  ];
  return offers.filter(({ options }) => options.length >= 2).map(choice);
};

const selectedOffer = (model: Model, selected: readonly string[]): Offer[] => {
  const blocks = selected.flatMap((id) => getRow(model, 'process', id) ?? []);
  const parents = new Set(blocks.map(({ parentId }) => parentId));
  const [parent = null] = parents.size === 1 ? parents : [];
  return blocks.length < 2
    ? []
    : [{ id: 'blocks', kind: 'blocks', name: '', options: refs('block', blocks), about: parent }];
};

/** Open proposals for the block at hand, and for every other block with several. */
const proposalOffers = (model: Model, about: string | null): Offer[] => {
  const byBlock = new Map<string, { readonly id: string }[]>();
  for (const proposal of model.rows.proposal.values())
    if (proposal.state === 'open')
      byBlock.set(proposal.processId, [...(byBlock.get(proposal.processId) ?? []), proposal]);
  return [...byBlock]
    .toSorted(([a], [b]) => Number(b === about) - Number(a === about))
    .map(([processId, proposals]) => ({
      ...{ id: `proposals ${processId}`, kind: 'proposals', name: nameOfAbout(model, processId) },
      ...{ options: refs('proposal', proposals), about: processId },
    }));
};

/** What an option is called before the vote begins. */
export const optionName = (model: Model, { kind, id }: OptionRef, tray: RoomActivity['tray']): string => {
  if (kind === 'block') return codeAndNameOf(model, id);
  if (kind === 'proposal') return getRow(model, 'proposal', id)?.title ?? '';
  if (kind === 'candidate') return getRow(model, 'candidate', id)?.name ?? '';
  return tray?.ideas.find((idea) => idea.id === id)?.text ?? '';
};
