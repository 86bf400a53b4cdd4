import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../renderer/plain/kept-texts.ts';

/** A browser's storage with room for so many texts. */
const storageFor = (max: number) => {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (!texts.has(key) && texts.size >= max) throw new DOMException('Full', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key: string) => void texts.delete(key),
  };
};
const denied = () => {
  throw new DOMException('The request was denied.', 'SecurityError');
};

describe('texts in the browser’s storage', () => {
  it('are read as they were written, by other windows too', () => {
    const storage = storageFor(2);
    expect(textsIn(() => storage).write('a', 'one')).toBe(true);
    expect(textsIn(() => storage).read('a')).toBe('one');
    textsIn(() => storage).remove('a');
    expect(textsIn(() => storage).read('a')).toBeNull();
  });

  it('are remembered by the page if storage is denied as soon as it is touched', () => {
    const texts = textsIn(denied);
    expect(texts.read('a')).toBeNull();
    expect(texts.write('a', 'one')).toBe(false);
    expect(texts.read('a')).toBe('one');
    expect(texts.isAtRisk('a')).toBe(true);
    texts.remove('a');
    expect(texts.read('a')).toBeNull();
    expect(texts.isAtRisk('a')).toBe(false);
  });

  it('are remembered by the page if storage is full, and no older text comes back in their place', () => {
    const storage = storageFor(1);
    const texts = textsIn(() => storage);
    expect(texts.write('first', 'one')).toBe(true);
    expect(texts.write('draft.second', 'two')).toBe(false);
    expect(texts.read('draft.second')).toBe('two');
    expect([texts.isAtRisk('draft.'), texts.isAtRisk('first')]).toEqual([true, false]);
    storage.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    expect(texts.write('first', 'longer')).toBe(false);
    expect(texts.read('first')).toBe('longer');
    expect(textsIn(() => storage).read('first')).toBeNull();
  });

  it('are stored again once there is room', () => {
    const storage = storageFor(1);
    const texts = textsIn(() => storage);
    texts.write('other', '');
    expect(texts.write('draft', 'kept')).toBe(false);
    texts.remove('other');
    expect(texts.write('draft', 'kept')).toBe(true);
    expect(texts.isAtRisk('draft')).toBe(false);
    expect(textsIn(() => storage).read('draft')).toBe('kept');
  });
});
