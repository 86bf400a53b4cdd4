/**
 * The stores of this window. They tell which of them an answer was read from, so that it can be asked for again when one of
 * these changes, without a list that somebody has to keep.
 */
import { createStore as createVanillaStore, type StateCreator, type StoreApi } from 'zustand/vanilla';

type Changing = { subscribe(listener: () => void): () => void };

let read: Set<Changing> | null = null;

/** A store without React: components read it with `useStore` of zustand. */
export const createStore = <T>(initial: StateCreator<T>): StoreApi<T> => {
  const store = createVanillaStore<T>(initial);
  const { getState } = store;
  store.getState = () => {
    read?.add(store);
    return getState();
  };
  return store;
};

/** What `ask` answers, and the stores whose state it asked for by `getState`. */
export const withReads = <T>(
  ask: () => T,
): { readonly answer: T; readonly stores: ReadonlySet<Changing> } => {
  const outer = read;
  const stores = new Set<Changing>();
  read = stores;
  try {
    return { answer: ask(), stores };
  } finally {
    read = outer;
    for (const store of stores) outer?.add(store);
  }
};

/**
 * Calls `tell` with what `ask` answers, now and after changes of the stores that it reads.
 * @param soon runs a function once things have come to rest; called again before that, it runs the last one only.
 * @returns how to ask again, for changes that no store holds, and how to end it.
 */
export const follow = <T>(
  ask: () => T,
  tell: (answer: T) => void,
  soon: (act: () => void) => void,
): { again(): void; end(): void } => {
  // A store that was not read could not have changed the answer; one that was read once is followed from then on.
  const followed = new Map<Changing, () => void>();
  let isOver = false;
  const askNow = () => {
    if (isOver) return;
    const { answer, stores } = withReads(ask);
    for (const store of stores) if (!followed.has(store)) followed.set(store, store.subscribe(again));
    tell(answer);
  };
  const again = () => soon(askNow);
  askNow();
  return {
    again,
    end: () => {
      isOver = true;
      for (const unsubscribe of followed.values()) unsubscribe();
    },
  };
};
