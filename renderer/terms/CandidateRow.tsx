import { CircleCheck, ThumbsUp } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { perform, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { classes } from '../ui/classes.ts';
import { counted } from '../ui/counted.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { MoreIcon } from '../ui/MoreIcon.tsx';
import { TextArea } from '../ui/TextArea.tsx';

/** A possible name of a term: who is for it, and whether it is the one. */
export const CandidateRow = ({
  candidate,
  isAdopted,
}: {
  candidate: RecordOf['candidate'];
  isAdopted: boolean;
}) => {
  const { id, termId, name } = candidate;
  const actor = useDocument((state) => state.actor);
  const readOnly = useDocument((state) => state.readOnly);
  const voters = useModel(
    useShallow((model) => rowsReferringTo(model, 'vote', 'candidateId', id).map(({ voter }) => voter)),
  );
  const isMine = voters.includes(actor);
  const count = counted(voters.length, 'vote');
  const adopt = (candidateId: string | null) => () =>
    void perform({ type: 'term.adopt', id: termId, candidateId });
  return (
    <li className={classes('candidate side-row', isAdopted && 'candidate-adopted')}>
      {isAdopted && <CircleCheck size={14} role="img" aria-label="Adopted" />}
      <TextArea
        label={`Candidate ${name}`}
        hideLabel
        isLine
        value={name}
        readOnly={readOnly}
        onCommit={(text) =>
          keepText({ table: 'candidate', id, name }, text, { type: 'candidate.rename', id, name: text })
        }
      />
      <button
        type="button"
        className={classes('vote', isMine && 'vote-mine')}
        aria-pressed={isMine}
        aria-label={`${count} for ${name}${isMine ? ', yours among them' : ''}`}
        title={voters.length > 0 ? `For it: ${voters.join(', ')}` : 'Vote for it'}
        disabled={readOnly}
        onClick={() => perform({ type: isMine ? 'vote.withdraw' : 'vote.cast', candidateId: id })}
      >
        <ThumbsUp size={12} aria-hidden /> {voters.length}
      </button>
      <MenuButton
        label={`More about ${name}`}
        icon={<MoreIcon />}
        size="small"
        entries={[
          isAdopted
            ? {
                id: 'unadopt',
                label: 'Adopt no name for now',
                isDisabled: readOnly,
                onAction: adopt(null),
              }
            : { id: 'adopt', label: 'Adopt this name', isDisabled: readOnly, onAction: adopt(id) },
          {
            id: 'remove',
            label: 'Remove',
            isDisabled: readOnly,
            onAction: () => void perform({ type: 'candidate.remove', id }),
          },
        ]}
      />
    </li>
  );
};
