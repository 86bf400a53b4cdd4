import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { closeDeleteQuestion, deleteQuestionStore } from '../state/dialogs/delete-question.ts';
import { afterClosing } from '../ui/overlay/after-closing.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { words } from './words.ts';

/** Asks before several blocks are deleted. */
export const DeleteBlocksDialog = () => {
  const question = useStore(deleteQuestionStore, (state) => state.question);
  if (!question) return null;
  const { how, block, count, act } = question;
  const isOne = block === undefined ? 'no' : 'yes';
  return (
    <Dialog
      title={say(words.deleteBlocksTitle, { how, isOne, block: block ?? '', count })}
      onClose={closeDeleteQuestion}
      onSubmit={() => {
        closeDeleteQuestion();
        afterClosing(act);
      }}
      actions={
        <DialogActions onCancel={closeDeleteQuestion}>{say(words.deleteBlocks, { how })}</DialogActions>
      }
    >
      <p className="dialog-note">{say(words.deleteBlocksNote, { isOne, count: count - 1 })}</p>
    </Dialog>
  );
};
