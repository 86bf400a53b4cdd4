import { describe, expect, it } from 'vitest';
import {
  type Copied,
  copyOf,
  fromText,
  isTwinOf,
  rememberCopied,
  rememberPasted,
} from '../../../../renderer/state/editing/clipboard.ts';
import { outlineOf, partsIn, readOutline } from '../../../../shared/lists/read-outline.ts';
import { processByCode } from '../../../../shared/model/queries/codes.ts';
import { seedModel } from '../../../shared/model/harness.ts';

const model = seedModel();
const idOf = (code: string) => processByCode(model, code)?.id ?? '';
const copied = (...codes: string[]): Copied => {
  const copy = copyOf(model, codes.map(idOf));
  if (!copy) throw new Error('Nothing was copied.');
  return copy;
};

describe('blocks on the clipboard', () => {
  it('are nested lists in HTML too, which read back as they were', () => {
    const { text, html, clip } = copied('S', 'A');
    expect(html).toMatch(/^<ul[^>]*><li>Sell<ul><li>Sell on Standard Terms/);
    const read = outlineOf(partsIn({ text: 'another text', html }));
    expect(read).toEqual(readOutline(text));
    expect(read.map(({ name }) => name)).toEqual(clip.blocks.map(({ name }) => name));
  });

  it('are text, a tab for each level, without codes and with the terms by their names', () => {
    const { text, clip } = copied('S', 'A');
    const lines = text.split('\n');
    expect(lines).toHaveLength(clip.blocks.length);
    expect(lines.slice(0, 2)).toEqual(['Sell', '\tSell on Standard Terms']);
    expect(lines.at(-1)).toBe('Assist');
    expect(readOutline(text).map(({ name }) => name)).toEqual(clip.blocks.map(({ name }) => name));
  });

  it('are found again by their text if nothing else can be had, whatever its line endings', () => {
    const copy = copied('S');
    rememberCopied(copy, [idOf('S')]);
    expect(fromText(copy.text.replaceAll('\n', '\r\n')).clip).toBe(copy.clip);
    expect(fromText('Sell').clip).toBeUndefined();
  });

  it('are distinguished from others: only the blocks copied or pasted last are pasted next to themselves', () => {
    const copy = copied('S1', 'S2');
    const ids = [idOf('S1'), idOf('S2')];
    rememberCopied(copy, ids);
    expect(isTwinOf([...ids].reverse(), copy)).toBe(true);
    expect(isTwinOf([idOf('S1')], copy)).toBe(false);
    expect(isTwinOf(ids, { text: 'Another list' })).toBe(false);
    rememberPasted(copy, ['new']);
    expect(isTwinOf(['new'], copy)).toBe(true);
    expect(isTwinOf(ids, copy)).toBe(false);
  });

  it('are none if nothing is selected that is still there', () => {
    expect(copyOf(model, [])).toBeUndefined();
    expect(copyOf(model, ['gone'])).toBeUndefined();
  });
});
