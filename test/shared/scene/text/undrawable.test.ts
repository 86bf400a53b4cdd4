import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undrawableIn, withCodePoints } from '../../../../shared/scene/text/undrawable.ts';

const none = () => false;

describe('what a medium has no font for', () => {
  it('is scripts by a letter of each, and signs of no script', () => {
    const { scripts, signs } = undrawableIn(['Plan ขาย', '計画 \u{1f9ee}\ue000', 'ขอ'], none);
    expect([...scripts]).toEqual([
      ['Thai', 'ข'],
      ['Han', '計'],
    ]);
    expect([...signs]).toEqual(['\u{1f9ee}', '\ue000']);
  });

  it('is asked for once for each character, and not for marks, spaces and ASCII', () => {
    const asked: string[] = [];
    undrawableIn(['Sell é\u0301 é', '\u200d\ufe0f\u00a0\u3000', 'ß'], (character) => {
      asked.push(character);
      return true;
    });
    expect(asked).toEqual(['é', 'ß']);
  });

  it('is half a sign, whatever the browser says', () => {
    const { scripts, signs } = undrawableIn(['a\ud83e'], () => true);
    expect([scripts.size, [...signs]]).toEqual([0, ['\ud83e']]);
    expect(withCodePoints('a\ud83e', signs)).toBe('a[U+D83E]');
  });

  it('leaves nothing in a text that can’t be drawn, if there are no letters in it', () => {
    const sign = fc.constantFrom('a', ' ', '→', '\ue000', '\u{1f9ee}', '\u{10ffff}');
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        const { scripts, signs } = undrawableIn([text], none);
        expect(scripts.size).toBe(0);
        expect(withCodePoints(text, signs)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
