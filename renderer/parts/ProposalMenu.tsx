import { Ellipsis, Users } from 'lucide-react';
import { useStore } from 'zustand';
import type { Proposal } from '../../shared/model/records.ts';
import { type Message, say } from '../../shared/words/messages.ts';
import {
  hasVoted,
  isVerbOffered,
  PROPOSAL_VERBS,
  type ProposalVerb,
} from '../actions/blocks/proposal-actions.ts';
import { openRoomVotes } from '../state/dialogs/room-votes.ts';
import { documentStore } from '../state/document/document.ts';
import { mayGive } from '../state/guest/guest.ts';
import { afterClosing } from '../ui/overlay/after-closing.ts';
import { MenuButton } from '../ui/overlay/Menu.tsx';
import { useModel } from './use-model.ts';
import { words as voteWords } from './votes/words.ts';
import { words } from './words.ts';

const VERBS: Record<Proposal['state'], readonly ProposalVerb[]> = {
  open: ['vote', 'compare', 'addBlock', 'rename', 'duplicate', 'remove'],
  declined: ['compare', 'reopen', 'duplicate', 'remove'],
  adopted: ['compare', 'duplicate', 'remove'],
};
const LABELS: Record<ProposalVerb, Message> = {
  vote: words.vote,
  compare: words.compare,
  addBlock: words.addBlocks,
  rename: words.rename,
  duplicate: words.duplicate,
  reopen: words.reopen,
  remove: words.delete,
};
const roomVotes = (proposalId: string) => ({
  id: 'roomVotes',
  label: say(voteWords.enter),
  icon: <Users size={14} aria-hidden />,
  onAction: () => afterClosing(() => openRoomVotes({ proposalId })),
});

/** The menu of a proposal: everything except deciding it. */
export const ProposalMenu = ({ proposal: { id, title, state } }: { proposal: Proposal }) => {
  const readOnly = useStore(documentStore, (session) => session.readOnly);
  const isVoted = useModel(() => hasVoted(id));
  return (
    <MenuButton
      label={say(words.moreAbout, { name: title.slice(0, 100) })}
      icon={<Ellipsis size={15} aria-hidden />}
      size="small"
      isDisabled={readOnly}
      entries={[
        ...VERBS[state].filter(isVerbOffered).map((key) => {
          const { icon: Icon, perform } = PROPOSAL_VERBS[key];
          return {
            id: key,
            label: say(key === 'vote' && isVoted ? words.withdrawVote : LABELS[key]),
            icon: <Icon size={14} aria-hidden />,
            onAction: () => afterClosing(() => perform(id)),
          };
        }),
        ...(state === 'open' && mayGive('vote.count') ? [roomVotes(id)] : []),
      ]}
    />
  );
};
