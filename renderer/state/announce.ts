/** What is said to screen readers, and shown to nobody: outcomes that others see in the picture. */
import { create } from 'zustand';

/** `count` tells the same words said twice apart. */
export const useAnnouncement = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

export const announce = (text: string): void =>
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
