import { say } from '../../shared/words/messages.ts';
import { act } from '../state/room/activity.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { Problem } from './Problem.tsx';
import { useRequest } from './use-request.ts';
import { words } from './words.ts';

/** Asks before a running round is discarded with all that was sent. */
export const DiscardRound = ({ onClose }: { onClose(): void }) => {
  const { isWorking, problem, run } = useRequest();
  return (
    <Dialog
      title={say(words.discardTitle)}
      onClose={onClose}
      onSubmit={() => run(() => act({ type: 'round.discard' }), onClose)}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking}>
          {say(words.discardVerb)}
        </DialogActions>
      }
    >
      <p>{say(words.discardNote)}</p>
      <Problem text={problem} />
    </Dialog>
  );
};
