import { describe, expect, it } from 'vitest';
import { fold, folded, foldedHeading, hasWords, nameKey, wordsOf } from '../../../shared/words/fold.ts';

describe('fold', () => {
  it.each([
    ["don't", 'Don’t'],
    ["don't", 'don‘t'],
    ['the "plan"', 'The “Plan”'],
    ['"plan"', '„Plan“'],
    ['"plan"', '«Plan»'],
    ["'plan'", '‹Plan›'],
    ['x-y', 'X–Y'],
    ['x-y', 'X—Y'],
    ['x-y', 'X\u2011Y'],
    ['quotation', 'Quo\u00adta\u200btion'],
    ['etc...', 'etc…'],
    ['10 000', '10\u00a0000'],
    ['resume', 'Résumé'],
  ])('reads %j and %j alike', (typed, written) => {
    expect(fold(written)).toBe(typed);
    expect(fold(typed)).toBe(typed);
  });
});

describe('names that differ by signs alone', () => {
  it('read the same', () => {
    expect(nameKey('Don’t “sell”')).toBe(nameKey('Don\'t "sell"'));
    expect(nameKey('Plan – Sell')).toBe(nameKey('plan - sell'));
  });
});

describe('the words of a query', () => {
  it('are found in any place, without regard to case, accents and the kind of quotes', () => {
    expect(wordsOf('  Café `a` ')).toEqual(['cafe', "'a'"]);
    expect(hasWords('The ‘A’ of the CAFE', wordsOf('café `a`'))).toBe(true);
    expect(hasWords('The cafe', wordsOf('café bar'))).toBe(false);
    expect(hasWords('anything', wordsOf(' '))).toBe(true);
  });
});

describe('the cells of a table', () => {
  it('are recognised with any spaces and invisible characters, headings also with any separators', () => {
    expect(folded(' Deal\u200b  STAGE ')).toBe('deal stage');
    expect(foldedHeading('Deal - Stage')).toBe(foldedHeading('deal_stage'));
  });
});
