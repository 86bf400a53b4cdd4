import { Ellipsis } from 'lucide-react';
import type { Proposal } from '../../shared/model/records.ts';
import { hasVoted, PROPOSAL_VERBS, type ProposalVerb } from '../actions/proposal-actions.ts';
import { useDocument, useModel } from '../state/document.ts';
import { MenuButton } from '../ui/Menu.tsx';

const VERBS: Record<Proposal['state'], readonly ProposalVerb[]> = {
  open: ['vote', 'compare', 'addBlock', 'rename', 'duplicate', 'remove'],
  declined: ['compare', 'reopen', 'duplicate', 'remove'],
  adopted: ['compare', 'duplicate', 'remove'],
};
const WORDS: Record<ProposalVerb, string> = {
  vote: 'Vote for it',
  compare: 'Compare…',
  addBlock: 'Add blocks',
  rename: 'Rename…',
  duplicate: 'Duplicate',
  reopen: 'Reopen',
  remove: 'Remove',
};
/** What opens a field or a dialog waits until the menu has given the focus back. */
const afterClosing = (perform: () => void) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(perform)));

/** Everything that can be done about a proposal besides deciding it. */
export const ProposalMenu = ({ proposal: { id, title, state } }: { proposal: Proposal }) => {
  const readOnly = useDocument((session) => session.readOnly);
  const isVoted = useModel(() => hasVoted(id));
  return (
    <MenuButton
      label={`More about ${title.slice(0, 100)}`}
      icon={<Ellipsis size={15} aria-hidden />}
      size="small"
      isDisabled={readOnly}
      entries={VERBS[state].map((key) => {
        const { icon: Icon, perform } = PROPOSAL_VERBS[key];
        return {
          id: key,
          label: key === 'vote' && isVoted ? 'Take your vote back' : WORDS[key],
          icon: <Icon size={14} aria-hidden />,
          onAction: () => afterClosing(() => perform(id)),
        };
      })}
    />
  );
};
