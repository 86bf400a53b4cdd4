/** The dialog about a proposal that is open in this window, if any. */
import { create } from 'zustand';

type ProposalDialog =
  | { readonly kind: 'decline' | 'rename'; readonly id: string }
  /** Two sets of blocks side by side; null stands for the blocks that are there now. */
  | { readonly kind: 'compare'; readonly processId: string; readonly ids: readonly [string, string | null] };

export const useProposalDialog = create<{ readonly dialog: ProposalDialog | null }>(() => ({
  dialog: null,
}));
export const openProposalDialog = (dialog: ProposalDialog): void => useProposalDialog.setState({ dialog });
export const closeProposalDialog = (): void => useProposalDialog.setState({ dialog: null });
