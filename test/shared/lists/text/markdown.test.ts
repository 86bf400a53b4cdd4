import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

describe('Markdown of notes and wikis', () => {
  it.each([
    ['links of wikis', '- [[Plan]]\n- [[notes/sell|Sell]]'],
    ['embedded notes', '- ![[Plan]]\n- [[Sell]]'],
    ['addresses in angle brackets', "- [Plan](<a b.md>)\n- [Sell](b.md 'Sell')"],
    ['marked text', '- ==Plan==\n- Sell'],
    ['bold lines of chats', '*Plan*\n*Sell*'],
    ['slanted lines of chats', '_Plan_\n_Sell_'],
  ])('loses its marks: %s', (_, list) => expect(outlined(list)).toBe('Plan|Sell'));

  it.each([
    ['entities', '# R&amp;D\n- Plan &lt;now&gt;', 'R&D|>Plan <now>'],
    ['breaks in lines', '- Plan<br>the year\n- Sell<br/>', 'Plan the year|Sell'],
    ['bare addresses', '- **Plan** <https://a.example>', 'Plan https://a.example'],
    ['counts of tasks in org', '* Plan [1/2]\n** Forecast [50%]\n* Sell', 'Plan|>Forecast|Sell'],
  ])('is read: %s', (_, list, right) => expect(outlined(list)).toBe(right));

  it.each(['R&amp;D contract', '*Plan*\nSell', 'x==y==z', '[Order][Item]', 'Plan [1/2]\nSell', 'a <= b'])(
    'is not seen in %j',
    (list) => expect(outlined(list)).toBe(list.replaceAll('\n', '|')),
  );

  it('keeps a name that compares', () => {
    expect(outlined('>= 10 orders\n>= 5 orders')).toBe('>= 10 orders|>= 5 orders');
  });
});
