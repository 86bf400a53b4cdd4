/** Files in the browser's database. Every call is rejected if the browser denies it. */
import type { FileStorage } from '../state/ports/kept-files.ts';

const DATABASE = 'strata';
const STORE = 'files';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const withStore = async <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
};

export const browserFiles: FileStorage = {
  read: (key) => withStore<unknown>('readonly', (store) => store.get(key)),
  write: async (key, file) => {
    await withStore('readwrite', (store): IDBRequest => (file ? store.put(file, key) : store.delete(key)));
  },
};
