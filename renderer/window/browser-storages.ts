/** The browser's storages. Each throws when it is touched if the browser denies it: `textsIn` is ready for that. */
import type { Storages } from '../state/ports/storage.ts';

export const browserStorages: Storages = { tab: () => sessionStorage, machine: () => localStorage };
