import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../../../renderer/plain/new-id.ts';

describe('a new id', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is 128 random bits, also if only `getRandomValues` is to be had, as on plain http', () => {
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal('crypto', { getRandomValues });
    const ids = Array.from({ length: 100 }, newId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(ids).size).toBe(100);
  });
});
