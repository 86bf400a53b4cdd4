import { useState } from 'react';
import { decline } from '../actions/proposal-actions.ts';
import { perform, useModel } from '../state/document.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { closeProposalDialog, useProposalDialog } from './dialog.ts';

/** The dialog about a proposal that is open, if any. */
export const ProposalDialogs = () => {
  const dialog = useProposalDialog((state) => state.dialog);
  if (!dialog) return null;
  if (dialog.kind === 'compare') return <CompareDialog processId={dialog.processId} ids={dialog.ids} />;
  return <AskDialog kind={dialog.kind} id={dialog.id} />;
};

/** Asks for a line about a proposal: why it is declined, or its title. */
const AskDialog = ({ kind, id }: { kind: 'decline' | 'rename'; id: string }) => {
  const title = useModel((model) => model.rows.proposal.get(id)?.title ?? '');
  const [text, setText] = useState(kind === 'rename' ? title : '');
  const isDeclining = kind === 'decline';
  const submit = () => {
    if (isDeclining) decline(id, text);
    else if (!perform({ type: 'proposal.update', id, title: text })) return;
    closeProposalDialog();
  };
  return (
    <Dialog
      title={isDeclining ? `Decline “${title}”` : 'Rename the proposal'}
      onClose={closeProposalDialog}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={closeProposalDialog}>{isDeclining ? 'Decline' : 'Rename'}</DialogActions>
      }
    >
      <TextField
        label={isDeclining ? 'Reason' : 'Title'}
        placeholder={isDeclining ? 'So that nobody has to ask again.' : ''}
        value={text}
        onChange={setText}
        ref={focusOnce}
      />
      {isDeclining && <p className="dialog-note">The proposal and its blocks stay on record.</p>}
    </Dialog>
  );
};

const focusOnce = (field: HTMLInputElement | null) => field?.focus();
