import { SchemeDialog } from '../inspector/SchemeDialog.tsx';
import { ProposalDialogs } from '../proposals/ProposalDialogs.tsx';
import { useSession } from '../state/session.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** The dialog that is open, if any. */
export const Dialogs = () => {
  const dialog = useSession((state) => state.dialog);
  const close = () => useSession.setState({ dialog: null });
  if (dialog === 'export') return <ExportDialog onClose={close} />;
  if (dialog === 'shortcuts') return <ShortcutsDialog onClose={close} />;
  if (dialog === 'codes') return <SchemeDialog onClose={close} />;
  return <ProposalDialogs />;
};
