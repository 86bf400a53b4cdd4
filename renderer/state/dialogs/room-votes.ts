/** The candidate name or the proposal whose votes in the room are being entered, if any. */
import { createStore } from '../store.ts';

export type Choice = { readonly candidateId: string } | { readonly proposalId: string };

export const roomVotesStore = createStore<{ readonly choice: Choice | null }>(() => ({ choice: null }));
export const openRoomVotes = (choice: Choice): void => roomVotesStore.setState({ choice });
export const closeRoomVotes = (): void => roomVotesStore.setState({ choice: null });
