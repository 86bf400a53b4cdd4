import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

describe('messages copied out of a chat', () => {
  it.each([
    ['time first', '[12:01, 3/4/2027] Ada: Plan\n[12:02, 3/4/2027] Grace H.: Sell'],
    ['date first', '[2027-03-04, 12:01:30 PM] Ada: Plan\n[2027-03-04, 12:02:30 PM] Ada: Sell'],
    ['with a dash', '03.04.27, 12:01 - Ada: Plan\n03.04.27, 12:02 - Ada: Sell'],
    ['with a direction mark', '\u200e[3/4/27, 12:01] Ada: Plan\n\u200e[3/4/27, 12:02] Ada: Sell'],
    ['a message of two lines', '[12:01, 3/4/2027] Ada: Plan\nSell'],
    ['with bullets', '[12:01, 3/4/2027] Ada: - Plan\n- Sell'],
  ])('lose their stamps: %s', (_, list) => expect(outlined(list)).toBe('Plan|Sell'));

  it.each(['12:01 Ada: call', '3/4/2027 - review: done', '[Draft] Ada: Plan', 'Ada: Plan\nGrace: Sell'])(
    'are left alone without a date and a time: %j',
    (list) => expect(outlined(list)).toBe(list.replaceAll('\n', '|')),
  );
});
