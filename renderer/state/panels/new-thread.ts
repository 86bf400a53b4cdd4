/** Whether a discussion is being started, in the view of all of them or over whatever is on screen. */
import type { Thread } from '../../../shared/model/records.ts';
import { createStore } from '../store.ts';

export const newThreadStore = createStore<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openThreadForm = (): void => newThreadStore.setState({ isOpen: true });
export const closeThreadForm = (): void => newThreadStore.setState({ isOpen: false });

/** What is written in a few words over the view: on a block, or on the model. A parked topic is one for later. */
export type QuickThread = {
  readonly kind: Thread['kind'];
  readonly isParked: boolean;
  readonly processId: string | null;
};

export const quickThreadStore = createStore<{ quick: QuickThread | null }>(() => ({ quick: null }));

export const openQuickThread = (quick: QuickThread): void => quickThreadStore.setState({ quick });
export const closeQuickThread = (): void => quickThreadStore.setState({ quick: null });
