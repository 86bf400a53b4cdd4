import { CircleCheck, ThumbsUp } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { RecordOf } from '../../shared/model/records.ts';
import { countIn } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { deleteRecord } from '../actions/blocks/deleting.ts';
import { useModel } from '../parts/use-model.ts';
import { allFor, roomInWords, votesFor } from '../parts/votes/votes.ts';
import { words as voteWords } from '../parts/votes/words.ts';
import { openRoomVotes } from '../state/dialogs/room-votes.ts';
import { commitDraft } from '../state/document/commit-draft.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { classes } from '../ui/classes.ts';
import { TextArea } from '../ui/fields/TextArea.tsx';
import { afterClosing } from '../ui/overlay/after-closing.ts';
import { MenuButton } from '../ui/overlay/Menu.tsx';
import { MoreIcon } from '../ui/overlay/MoreIcon.tsx';
import { words } from './words.ts';

/** A possible name of a term: its votes, and whether it is adopted. */
export const CandidateRow = ({
  candidate,
  isAdopted,
}: {
  candidate: RecordOf['candidate'];
  isAdopted: boolean;
}) => {
  const { id, termId, name } = candidate;
  const actor = useStore(documentStore, (state) => state.actor);
  const actorId = useStore(documentStore, (state) => state.actorId);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const voters = useModel(
    useShallow((model) => votesFor(model, { candidateId: id }, { id: actorId, name: actor }).voters),
  );
  const isMine = voters.includes(actor);
  const votes = { ...candidate, voters };
  const count = allFor(votes);
  const room = roomInWords(votes);
  const adopt = (candidateId: string | null) => () =>
    void perform({ type: 'term.adopt', id: termId, candidateId });
  return (
    <li className={classes('candidate side-row', isAdopted && 'candidate-adopted')}>
      {isAdopted && <CircleCheck size={14} role="img" aria-label={say(words.adopted)} />}
      <TextArea
        label={say(words.candidate, { name })}
        hideLabel
        isLine
        value={name}
        readOnly={readOnly}
        onCommit={(text) =>
          commitDraft({ table: 'candidate', id, name }, text, { type: 'candidate.rename', id, name: text })
        }
      />
      <button
        type="button"
        className={classes('vote', isMine && 'vote-mine')}
        aria-pressed={isMine}
        aria-label={say(isMine ? words.votesYours : words.votes, { count, name })}
        title={[voters.length > 0 ? say(words.voters, { voters: voters.join(', ') }) : say(words.vote), room]
          .filter(Boolean)
          .join('\n')}
        disabled={readOnly}
        onClick={() => perform({ type: isMine ? 'vote.withdraw' : 'vote.cast', candidateId: id })}
      >
        <ThumbsUp size={12} aria-hidden /> {countIn(count, locale())}
      </button>
      {room !== '' && <span className="candidate-room">{room}</span>}
      <MenuButton
        label={say(words.moreAbout, { name })}
        icon={<MoreIcon />}
        size="small"
        entries={[
          isAdopted
            ? {
                id: 'unadopt',
                label: say(words.unadopt),
                isDisabled: readOnly,
                onAction: adopt(null),
              }
            : { id: 'adopt', label: say(words.adopt), isDisabled: readOnly, onAction: adopt(id) },
          {
            id: 'roomVotes',
            label: say(voteWords.enter),
            isDisabled: readOnly,
            onAction: () => afterClosing(() => openRoomVotes({ candidateId: id })),
          },
          {
            id: 'remove',
            label: say(words.deleteCandidate),
            isDisabled: readOnly,
            onAction: () => void deleteRecord({ type: 'candidate.remove', id }),
          },
        ]}
      />
    </li>
  );
};
