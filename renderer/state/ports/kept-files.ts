/**
 * Files that a window remembers on this machine, such as the template of an export. They are too large for the storage of texts. What
 * the browser doesn't keep is remembered as long as the page is there.
 */

export type KeptFile = { readonly name: string; readonly base64: string };

/** As much of a browser's database as is needed. Each may be rejected. */
export type FileStorage = {
  read(key: string): Promise<unknown>;
  /** Null removes it. */
  write(key: string, file: KeptFile | null): Promise<void>;
};

let storage: FileStorage | null = null;

/** Gives this window its storage of files. Without one, files are remembered until the page goes. */
export const keepFilesIn = (given: FileStorage | null): void => {
  storage = given;
};

const inPage = new Map<string, KeptFile | null>();

/** The file under a key, or null. */
export const readKeptFile = async (key: string): Promise<KeptFile | null> => {
  const known = inPage.get(key);
  if (known !== undefined) return known;
  try {
    const found = await storage?.read(key);
    return isKeptFile(found) ? found : null;
  } catch {
    return null;
  }
};

/** Keeps a file under a key; null forgets it. */
export const keepFile = async (key: string, file: KeptFile | null): Promise<void> => {
  inPage.set(key, file);
  try {
    await storage?.write(key, file);
    if (storage) inPage.delete(key);
  } catch {
    // It is remembered by the page.
  }
};

const isKeptFile = (value: unknown): value is KeptFile =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'base64' in value &&
  typeof value.base64 === 'string';
