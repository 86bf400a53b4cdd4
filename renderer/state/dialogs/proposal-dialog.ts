/** The dialog about a proposal that is open in this window, if any. */
import { createStore } from '../store.ts';

type ProposalDialog =
  | { readonly kind: 'decline' | 'rename'; readonly id: string }
  /** Two sets of blocks side by side; null stands for the blocks that are there now. */
  | { readonly kind: 'compare'; readonly processId: string; readonly ids: readonly [string, string | null] };

export const proposalDialogStore = createStore<{ readonly dialog: ProposalDialog | null }>(() => ({
  dialog: null,
}));
export const openProposalDialog = (dialog: ProposalDialog): void => proposalDialogStore.setState({ dialog });
export const closeProposalDialog = (): void => proposalDialogStore.setState({ dialog: null });
