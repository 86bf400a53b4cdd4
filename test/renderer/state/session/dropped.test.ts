import { describe, expect, it } from 'vitest';
import { type Dropped, dropOnLibrary, dropOnModel } from '../../../../renderer/state/session/dropped.ts';

const files = (...names: string[]): Dropped => ({
  files: names.map((name) => ({ name, size: 10 })),
  hasText: false,
});
const text: Dropped = { files: [], hasText: true };

describe('what is dropped onto a model', () => {
  it.each(['list.txt', 'list.MD', 'page.html', 'outline.opml', 'table.csv'])('is taken in: %s', (name) => {
    expect(dropOnModel(files(name), false)).toEqual({ take: 'file' });
  });

  it('is read as a text', () => {
    expect(dropOnModel(text, false)).toEqual({ take: 'text' });
  });

  it.each([
    [files('picture.png'), /“picture.png” isn’t a list/],
    [files('no-ending'), /isn’t a list/],
    [files('other.strata'), /“other.strata” is a model/],
    [files('a.txt', 'b.txt'), /one file at a time/],
    [{ files: [{ name: 'long.txt', size: 30_000_000 }], hasText: false }, /too long/],
  ])('is refused in words: %#', (dropped, sentence) => {
    expect(dropOnModel(dropped, false)).toEqual({ refused: expect.stringMatching(sentence) });
  });

  it('is refused by a model that is read-only', () => {
    expect(dropOnModel(text, true)).toEqual({ refused: expect.stringMatching(/read-only/) });
  });

  it('is nothing if it has neither a file nor a text', () => {
    expect(dropOnModel(files(), false)).toBeUndefined();
  });
});

describe('what is dropped onto the library', () => {
  it('is imported if it is a file that can be', () => {
    expect(dropOnLibrary(files('a.csv'), ['csv'])).toEqual({ take: 'file' });
    expect(dropOnLibrary(files('a.strata'), [])).toEqual({ take: 'file' });
  });

  it('is refused in words if not', () => {
    expect(dropOnLibrary(files('a.png'), ['csv'])).toEqual({ refused: expect.stringMatching(/“a.png”/) });
    expect(dropOnLibrary(files('a.csv', 'b.csv'), ['csv'])).toEqual({
      refused: expect.stringMatching(/one file/),
    });
    expect(dropOnLibrary(text, ['csv'])).toEqual({ refused: expect.stringMatching(/open a model first/) });
    expect(dropOnLibrary(files(), ['csv'])).toBeUndefined();
  });
});
