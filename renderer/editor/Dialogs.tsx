import { useStore } from 'zustand';
import { PartBoundary } from '../parts/boundary/PartBoundary.tsx';
import { DeleteBlocksDialog } from '../parts/DeleteBlocksDialog.tsx';
import { DeleteExchangeDialog } from '../parts/elements/DeleteExchangeDialog.tsx';
import { closeDeleteQuestion, deleteQuestionStore } from '../state/dialogs/delete-question.ts';
import { closeExchangeDialog, exchangeDialogStore } from '../state/dialogs/exchange-dialog.ts';
import { closeProposalDialog, proposalDialogStore } from '../state/dialogs/proposal-dialog.ts';
import { closeRoomDialog, roomDialogStore } from '../state/dialogs/room-dialog.ts';
import { forgetReport } from '../state/panels/export-report.ts';
import { sessionStore } from '../state/session/session.ts';
import {
  AboutDialog,
  CheckSettings,
  ExportDialog,
  ProposalDialogs,
  RoomDialogs,
  SchemeDialog,
  ShortcutsDialog,
} from './deferred-parts.ts';
import { NameDialog } from './dialogs/NameDialog.tsx';

const close = () => {
  sessionStore.setState({ dialog: null });
  forgetReport();
  closeProposalDialog();
  closeExchangeDialog();
  closeDeleteQuestion();
  closeRoomDialog();
};

/** The dialog that is open, if any. */
export const Dialogs = () => {
  const dialog = useStore(sessionStore, (state) => state.dialog);
  const isAboutExchange = useStore(exchangeDialogStore, (state) => state.question !== null);
  const isAskingToDelete = useStore(deleteQuestionStore, (state) => state.question !== null);
  const isAboutProposal = useStore(proposalDialogStore, (state) => state.dialog !== null);
  const isAboutRoom = useStore(roomDialogStore, (state) => state.dialog !== null);
  return (
    <PartBoundary part="dialog" onClose={close} resetOn={[dialog]}>
      {dialog === 'export' ? (
        <ExportDialog onClose={close} />
      ) : dialog === 'shortcuts' ? (
        <ShortcutsDialog onClose={close} />
      ) : dialog === 'person' ? (
        <NameDialog onClose={close} />
      ) : dialog === 'about' ? (
        <AboutDialog onClose={close} />
      ) : dialog === 'codes' ? (
        <SchemeDialog onClose={close} />
      ) : dialog === 'checks' ? (
        <CheckSettings onClose={close} />
      ) : isAboutExchange ? (
        <DeleteExchangeDialog />
      ) : isAskingToDelete ? (
        <DeleteBlocksDialog />
      ) : isAboutProposal ? (
        <ProposalDialogs />
      ) : isAboutRoom ? (
        <RoomDialogs />
      ) : null}
    </PartBoundary>
  );
};
