import { afterEach, expect, it } from 'vitest';
import { keepFile, keepFilesIn, readKeptFile } from '../../../../renderer/state/ports/kept-files.ts';

const file = { name: 'Client.potx', base64: 'UEsDBA==' };

const memory = () => {
  const stored = new Map<string, unknown>();
  return {
    stored,
    storage: {
      read: async (key: string) => stored.get(key),
      write: async (key: string, value: unknown) => {
        if (value === null) stored.delete(key);
        else stored.set(key, value);
      },
    },
  };
};

afterEach(() => keepFilesIn(null));

it('a file is kept where the browser keeps it, and forgotten there', async () => {
  const { stored, storage } = memory();
  keepFilesIn(storage);
  await keepFile('a', file);
  expect(stored.get('a')).toEqual(file);
  expect(await readKeptFile('a')).toEqual(file);
  await keepFile('a', null);
  expect(await readKeptFile('a')).toBeNull();
});

it('a file that the browser doesn’t keep is remembered by the page', async () => {
  const denied = () => Promise.reject(new Error('denied'));
  keepFilesIn({ read: denied, write: denied });
  await keepFile('b', file);
  expect(await readKeptFile('b')).toEqual(file);
  expect(await readKeptFile('other')).toBeNull();
  await keepFile('b', null);
  expect(await readKeptFile('b')).toBeNull();
});

it('what another version has kept is no file', async () => {
  const { stored, storage } = memory();
  stored.set('c', { name: 7 });
  keepFilesIn(storage);
  expect(await readKeptFile('c')).toBeNull();
});
