/** Announcements for screen readers only: outcomes that sighted people see on the canvas. */
import { createStore } from '../store.ts';

/** `count` tells the same words said twice apart. */
export const announcementStore = createStore<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

export const announce = (text: string): void =>
  announcementStore.setState(({ count }) => ({ text, count: count + 1 }));
