import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

const DRAWERS = Array.from({ length: 20_000 }, () => '* Plan\n:PROPERTIES:\n:ID: 1\n:END:').join('\n');

describe('what a list contains besides its names', () => {
  it.each([
    ['properties of notes', '---\ntitle: All\ntags:\n  - a\n---\n- Plan\n- Sell'],
    ['properties of notes above a table', '---\ntitle: "All"\n---\n| Name |\n|---|\n| Plan |\n| Sell |'],
    [
      'properties of outliners',
      '- Plan\n  id:: 6436b7a0-1234-4321-aaaa-bbbbbbbbbbbb\n  collapsed:: true\n- Sell',
    ],
    ['drawers of org', '* Plan\n:PROPERTIES:\n:CUSTOM_ID: plan\n:END:\n* Sell'],
    ['dates of org', '* Plan\nSCHEDULED: <2027-03-04 Thu> DEADLINE: <2027-03-05 Fri>\n* Sell'],
    ['settings of org', '#+TITLE: All\n* Plan\n* Sell'],
    ['comments', '<!-- draft -->\n- Plan\n- Sell'],
    ['addresses of links', '- [Plan][1]\n- [Sell][]\n\n[1]: https://a.example "A"\n[Sell]: ./sell.md'],
    ['frames of diagrams', '@startwbs\n* Plan\n* Sell\n@endwbs'],
  ])('is left out: %s', (_, list) => expect(outlined(list)).toBe('Plan|Sell'));

  it.each([
    ['names that look like properties', 'id:: x\nSell', 'id:: x|Sell'],
    ['names that look like dates', 'DEADLINE: [tbd]\nSell', 'DEADLINE: [tbd]|Sell'],
    ['names that look like links', '[1]: note\nSell', '[1]: note|Sell'],
    ['a list between rules', '---\n- Plan\n- Sell\n---\n- Contract', 'Plan|Sell|Contract'],
    ['a list with nothing below', '---\nplan: all\n---', 'plan: all'],
    ['a drawer without an end', '* Plan\n:LOGBOOK:\n* Sell', 'Plan|>:LOGBOOK:|Sell'],
  ])('stays: %s', (_, list, right) => expect(outlined(list)).toBe(right));

  it('is left out of long lists', () => {
    expect(outlined(DRAWERS).split('|')).toHaveLength(20_000);
  });
});
