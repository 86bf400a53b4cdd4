import { describe, expect, it } from 'vitest';
import { blocksWith } from '../../../../shared/scene/text/blocks-with.ts';
import { hanLanguageOf, noFontSentence, scriptOf } from '../../../../shared/scene/text/scripts.ts';
import { namedModel } from '../../../electron/engine/exchange/models.ts';

describe('the script of a grapheme', () => {
  it.each([
    ['ข', 'Thai'],
    ['営', 'Han'],
    ['か', 'Hiragana'],
    ['한', 'Hangul'],
    ['ລ', 'Lao'],
    ['क्ष', 'Devanagari'],
    ['𒀀', 'Other'],
    ['\ue000', 'Common'],
    ['☃', 'Common'],
  ])('%s is %s', (grapheme, script) => {
    expect(scriptOf(grapheme)).toBe(script);
  });
});

describe('the language of Chinese characters', () => {
  it.each([
    ['営業かな', 'de-DE', 'ja'],
    ['営業 カナ', 'zh-CN', 'ja'],
    ['영업 計劃', 'en', 'ko'],
    ['营业', 'zh-CN', 'zh-Hans'],
    ['營業', 'zh-TW', 'zh-Hant'],
    ['營業', 'zh-Hant-HK', 'zh-Hant'],
    ['営業', 'ja-JP', 'ja'],
    ['営業', 'ko', 'ko'],
    ['営業', 'en-GB', 'zh-Hans'],
  ])('of %s in %s is %s', (text, locale, language) => {
    expect(hanLanguageOf(text, locale)).toBe(language);
  });
});

describe('the sentence about letters that no font has', () => {
  it('names each script once, as people call it', () => {
    expect(noFontSentence(new Map([['Thai', 'ข']]))).toMatch(
      /^No font on this computer can draw Thai\. Nothing was written\. .*\.$/,
    );
    const several = new Map([
      ['Han', '営'],
      ['Hiragana', 'か'],
      ['Katakana', 'カ'],
      ['Other', '𒀀'],
    ]);
    expect(noFontSentence(several)).toContain('can draw Chinese characters, Japanese and “𒀀”. ');
  });

  it('names the first blocks with such letters, and counts the others', () => {
    const thai = new Map([['Thai', 'ข']]);
    const blocks = blocksWith(namedModel('Plan', 'กข', 'ขก', 'Sell', 'ข', 'ข2', 'ข3'), new Set(['ข']));
    expect(noFontSentence(thai, blocks)).toMatch(
      /can draw Thai in (\S+ )?“กข”, (\S+ )?“ขก”, (\S+ )?“ข” and 2 other blocks\. Nothing/,
    );
    expect(blocksWith(namedModel('Plan'), new Set(['ข']))).toEqual({ named: [], others: 0 });
  });
});
