import { describe, expect, it } from 'vitest';
import {
  type Copied,
  copyOf,
  fromText,
  isTwinOf,
  rememberCopied,
  rememberPasted,
} from '../../../renderer/state/clipboard.ts';
import { processByCode } from '../../../shared/model/codes.ts';
import { readOutline } from '../../../shared/model/outline-text.ts';
import { seedModel } from '../../shared/model/harness.ts';

const model = seedModel();
const idOf = (code: string) => processByCode(model, code)?.id ?? '';
const copied = (...codes: string[]): Copied => {
  const copy = copyOf(model, codes.map(idOf));
  if (!copy) throw new Error('Nothing was copied.');
  return copy;
};

describe('blocks on the clipboard', () => {
  it('are text, a tab for each level, without codes and with the terms by their names', () => {
    const { text, clip } = copied('S', 'A');
    const lines = text.split('\n');
    expect(lines).toHaveLength(clip.blocks.length);
    expect(lines.slice(0, 2)).toEqual(['Sell', '\tSell on Standard Terms']);
    expect(lines.at(-1)).toBe('Assist');
    expect(readOutline(text).map(({ name }) => name)).toEqual(clip.blocks.map(({ name }) => name));
  });

  it('are found again by their text where nothing else can be had, whatever its line endings', () => {
    const copy = copied('S');
    rememberCopied(copy, [idOf('S')]);
    expect(fromText(copy.text.replaceAll('\n', '\r\n')).clip).toBe(copy.clip);
    expect(fromText('Sell').clip).toBeUndefined();
  });

  it('are told from others: only what was copied or pasted last is pasted beside itself', () => {
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

  it('are none where nothing is selected that is still there', () => {
    expect(copyOf(model, [])).toBeUndefined();
    expect(copyOf(model, ['gone'])).toBeUndefined();
  });
});
