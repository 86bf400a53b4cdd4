import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

describe('what mail programs put around a list', () => {
  it.each([
    [
      'a header',
      'From: Ada <ada@example.org>\nSent: Monday, 3 August 2026 10:01\nTo: Grace\nSubject: RE: list\n\n- Plan\n- Sell',
    ],
    [
      'a German header',
      'Von: Ada <ada@example.org>\nGesendet: Montag, 3. August 2026\nAn: Grace\nBetreff: AW: Liste\n\n- Plan\n- Sell',
    ],
    ['a French header', 'De : Ada\nEnvoyé : lundi 3 août 2026\nÀ : Grace\nObjet : liste\n\n- Plan\n- Sell'],
    [
      'a Dutch header',
      'Van: Ada\nVerzonden: maandag 3 augustus 2026\nAan: Grace <g@example.org>\nOnderwerp: lijst\n\n- Plan\n- Sell',
    ],
    ['its author alone', 'On 3 Aug 2026, at 10:01, Ada <ada@example.org> wrote:\n\n- Plan\n- Sell'],
    ['a date and an address', '2026年8月3日(月) 10:01 Ada <ada@example.org>:\n> - Plan\n> - Sell'],
    [
      'a line that it is forwarded',
      'Begin forwarded message:\n\nFrom: Ada\nSubject: List\nDate: 3 August 2026\nTo: Grace\n\n- Plan\n- Sell',
    ],
    ['the telephone it was sent from', '- Plan\n- Sell\n\nSent from my iPhone'],
    ['the same in German', '> - Plan\n> - Sell\n\nVon meinem iPhone gesendet'],
  ])('is left out: %s', (_, list) => expect(outlined(list)).toBe('Plan|Sell'));

  it.each([
    ['names that begin like a header', 'From: stock\nTo: customer'],
    ['three of them that are no mail', 'From: stock\nTo: customer\nDate: as agreed\nPay'],
    ['somebody’s sentence', 'On what Ada wrote:\nPlan'],
    ['a name with “sent from”', 'Sent from stock\nSell'],
    ['a single name', 'Sent from my desk'],
  ])('stays: %s', (_, list) => expect(outlined(list).replaceAll('>', '')).toBe(list.replaceAll('\n', '|')));
});
