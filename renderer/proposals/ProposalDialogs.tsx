import { useState } from 'react';
import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { decline } from '../actions/blocks/proposal-actions.ts';
import { useRow } from '../parts/use-model.ts';
import { closeProposalDialog, proposalDialogStore } from '../state/dialogs/proposal-dialog.ts';
import { perform } from '../state/document/document.ts';
import { TextField } from '../ui/fields/TextField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { words } from './words.ts';

/** The open dialog about a proposal, if any. */
export const ProposalDialogs = () => {
  const dialog = useStore(proposalDialogStore, (state) => state.dialog);
  if (!dialog) return null;
  if (dialog.kind === 'compare') return <CompareDialog processId={dialog.processId} ids={dialog.ids} />;
  return <AskDialog kind={dialog.kind} id={dialog.id} />;
};

/** Asks for a line about a proposal: why it is declined, or its title. */
const AskDialog = ({ kind, id }: { kind: 'decline' | 'rename'; id: string }) => {
  const title = useRow('proposal', id)?.title ?? '';
  const [text, setText] = useState(kind === 'rename' ? title : '');
  const isDeclining = kind === 'decline';
  const submit = () => {
    if (isDeclining) decline(id, text);
    else if (!perform({ type: 'proposal.update', id, title: text })) return;
    closeProposalDialog();
  };
  return (
    <Dialog
      title={isDeclining ? say(words.declineTitle, { title: quoted(title) }) : say(words.renameTitle)}
      onClose={closeProposalDialog}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={closeProposalDialog}>
          {say(isDeclining ? words.decline : words.rename)}
        </DialogActions>
      }
    >
      <TextField
        label={say(isDeclining ? words.reason : words.title)}
        placeholder={isDeclining ? say(words.reasonHint) : ''}
        value={text}
        onChange={setText}
      />
      {isDeclining && <p className="dialog-note">{say(words.staysOnRecord)}</p>}
    </Dialog>
  );
};
