/** What is said to screen readers, and shown to nobody: outcomes that others see in the picture. */
import { createStore } from '../store.ts';

/** `count` tells the same words said twice apart. */
export const announcementStore = createStore<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

export const announce = (text: string): void =>
  announcementStore.setState(({ count }) => ({ text, count: count + 1 }));
