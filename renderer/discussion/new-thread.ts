/** Whether a discussion is being started in the view of all of them. */
import { create } from 'zustand';

export const useNewThread = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openThreadForm = (): void => useNewThread.setState({ isOpen: true });
export const closeThreadForm = (): void => useNewThread.setState({ isOpen: false });
