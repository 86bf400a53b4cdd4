import { memo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { blocksOf, rowsReferringTo } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { Proposal } from '../../shared/model/records.ts';
import { adopt, hasVoted, vote } from '../actions/blocks/proposal-actions.ts';
import { ProposalMenu } from '../parts/ProposalMenu.tsx';
import { useModel } from '../parts/use-model.ts';
import { roomInWords, votesFor } from '../parts/votes/votes.ts';
import { openProposalDialog } from '../state/dialogs/proposal-dialog.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { mayGive } from '../state/guest/guest.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Badge } from '../ui/marks/Badge.tsx';
import '../ui/card.css';
import { say } from '../../shared/words/messages.ts';
import { proposalStateLabel } from '../parts/labels/labels.ts';
import { classes } from '../ui/classes.ts';
import { words } from './words.ts';

/** The proposals for a block: open ones first, then those decided. */
export const ProposalList = memo(({ processId }: { processId: string }) => {
  const proposals = useModel(
    useShallow((model) => rowsReferringTo(model, 'proposal', 'processId', processId)),
  );
  if (proposals.length === 0) return null;
  const inOrder = proposals.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  return (
    <section className="inspector-group" aria-label={say(words.proposals)}>
      <h3 className="field-label">{say(words.proposals)}</h3>
      {inOrder.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
});

const ProposalCard = ({ proposal }: { proposal: Proposal }) => {
  const { id, title, author, state, reason } = proposal;
  const actor = useStore(documentStore, (store) => store.actor);
  const actorId = useStore(documentStore, (store) => store.actorId);
  const voters = useModel(
    useShallow((model) => votesFor(model, { proposalId: id }, { id: actorId, name: actor }).voters),
  );
  const room = roomInWords({ ...proposal, voters });
  const isVoted = useModel(() => hasVoted(id));
  const blocks = useModel(useShallow((model) => blocksOf(model, id)));
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const model = currentModel();
  const isOpen = state === 'open';
  return (
    <article
      className={classes('card', isOpen && 'card-waiting')}
      aria-label={say(words.proposalLabel, { title })}
    >
      <h4 className="card-title">{title}</h4>
      <p className="card-facts">
        {author !== '' && `${say(words.byAuthor, { author })} · `}
        {isOpen ? proposalStateLabel(state) : <Badge>{proposalStateLabel(state)}</Badge>}
        {blocks.length > 0 && ` · ${say(words.blockCount, { count: blocks.length })}`}
      </p>
      {blocks.length > 0 && (
        <ul className="proposal-blocks">
          {blocks.map((block) => (
            <li key={block.id}>{withTerms(model, block.name)}</li>
          ))}
        </ul>
      )}
      {reason !== '' && <p className="card-text">{reason}</p>}
      {voters.length > 0 && (
        <p className="card-facts">{say(words.votes, { count: voters.length, voters: voters.join(', ') })}</p>
      )}
      {room !== '' && <p className="card-facts">{room}</p>}
      <div className="inspector-actions">
        {isOpen && !readOnly && (
          <>
            {mayGive('proposal.adopt') ? (
              <Button
                size="small"
                variant="accent"
                onPress={() => adopt(id)}
                isDisabled={blocks.length === 0}
              >
                {say(words.adopt)}
              </Button>
            ) : null}
            {mayGive('proposal.decline') ? (
              <Button size="small" onPress={() => openProposalDialog({ kind: 'decline', id })}>
                {say(words.decline)}
              </Button>
            ) : null}
            {mayGive('vote.cast') ? (
              <Button size="small" onPress={() => vote(id)}>
                {say(isVoted ? words.withdrawVote : words.vote)}
              </Button>
            ) : null}
          </>
        )}
        <ProposalMenu proposal={proposal} />
      </div>
    </article>
  );
};
