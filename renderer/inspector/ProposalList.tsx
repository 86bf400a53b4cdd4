import { useShallow } from 'zustand/react/shallow';
import { blocksOf, rowsReferringTo } from '../../shared/model/model.ts';
import type { Proposal } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { adopt, hasVoted, vote } from '../actions/proposal-actions.ts';
import { openProposalDialog } from '../proposals/dialog.ts';
import { ProposalMenu } from '../proposals/ProposalMenu.tsx';
import { currentModel, useDocument, useModel } from '../state/document.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import '../ui/card.css';
import { classes } from '../ui/classes.ts';
import { counted } from '../ui/counted.ts';

/** The proposals for a block: what waits for a decision first, then the record of those decided. */
export const ProposalList = ({ processId }: { processId: string }) => {
  const proposals = useModel(
    useShallow((model) => rowsReferringTo(model, 'proposal', 'processId', processId)),
  );
  if (proposals.length === 0) return null;
  const inOrder = proposals.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  return (
    <section className="inspector-group" aria-label="Proposals">
      <h3 className="field-label">Proposals</h3>
      {inOrder.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
};

const ProposalCard = ({ proposal }: { proposal: Proposal }) => {
  const { id, title, author, state, reason } = proposal;
  const votes = useModel(useShallow((model) => rowsReferringTo(model, 'vote', 'proposalId', id)));
  const isVoted = useModel(() => hasVoted(id));
  const blocks = useModel(useShallow((model) => blocksOf(model, id)));
  const readOnly = useDocument((state) => state.readOnly);
  const model = currentModel();
  const isOpen = state === 'open';
  return (
    <article className={classes('card', isOpen && 'card-waiting')} aria-label={`Proposal ${title}`}>
      <h4 className="card-title">{title}</h4>
      <p className="card-facts">
        {author !== '' && <>by {author} · </>}
        {isOpen ? 'waiting' : <Badge>{state}</Badge>}
        {blocks.length > 0 && ` · ${counted(blocks.length, 'block')}`}
      </p>
      {blocks.length > 0 && (
        <ul className="proposal-blocks">
          {blocks.map((block) => (
            <li key={block.id}>{withTerms(model, block.name)}</li>
          ))}
        </ul>
      )}
      {reason !== '' && <p className="card-text">{reason}</p>}
      {votes.length > 0 && (
        <p className="card-facts">
          {counted(votes.length, 'vote')}: {votes.map(({ voter }) => voter).join(', ')}
        </p>
      )}
      <div className="inspector-actions">
        {isOpen && !readOnly && (
          <>
            <Button size="small" variant="accent" onPress={() => adopt(id)} isDisabled={blocks.length === 0}>
              Adopt
            </Button>
            <Button size="small" onPress={() => openProposalDialog({ kind: 'decline', id })}>
              Decline
            </Button>
            <Button size="small" onPress={() => vote(id)}>
              {isVoted ? 'Take your vote back' : 'Vote'}
            </Button>
          </>
        )}
        <ProposalMenu proposal={proposal} />
      </div>
    </article>
  );
};
