/** Whether a discussion is being started in the view of all of them. */
import { createStore } from '../store.ts';

export const newThreadStore = createStore<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openThreadForm = (): void => newThreadStore.setState({ isOpen: true });
export const closeThreadForm = (): void => newThreadStore.setState({ isOpen: false });
