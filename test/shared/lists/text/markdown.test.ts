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
    ['quotes of wikis', "* '''Plan'''\n* ''Sell''"],
    ['links of wikis to other pages', '* [https://a.example Plan]\n* [mailto:a@b.example Sell]'],
    ['links of org', '* [[https://a.example][Plan]]\n* [[file:sell.org][Sell]]'],
    ['colours of wikis', '* {color:red}Plan{color}\n* {color:#ff0000}Sell{color}'],
  ])('loses its marks: %s', (_, list) => expect(outlined(list)).toBe('Plan|Sell'));

  it.each([
    ['entities', '# R&amp;D\n- Plan &lt;now&gt;', 'R&D|>Plan <now>'],
    ['breaks in lines', '- Plan<br>the year\n- Sell<br/>', 'Plan the year|Sell'],
    ['bare addresses', '- **Plan** <https://a.example>', 'Plan https://a.example'],
    [
      'emphasis among levels of stars',
      '* *Plan*\n** _Forecast_\n** /Net/\n** //Round//\n* Sell',
      'Plan|>Forecast|>Net|>Round|Sell',
    ],
    ['dates of org', '* Plan <2027-03-04 Thu>\n** Forecast [2027-03-05 Fri]\n* Sell', 'Plan|>Forecast|Sell'],
    ['blocks of org', '* Plan\n#+BEGIN_QUOTE\nall\n#+END_QUOTE\n* Sell', 'Plan|>all|Sell'],
    ['a break after a backslash', '- Plan\\\n  the year\n- Sell', 'Plan the year|Sell'],
    [
      'terms of wikis',
      '; Plan\n: Forecast\n:: By region\n: Net\n; Sell',
      'Plan|>Forecast|>>By region|>Net|Sell',
    ],
    [
      'headings of DokuWiki',
      '====== Plan ======\n===== Forecast =====\n==== By region ====\n===== Net =====\n====== Sell ======',
      'Plan|>Forecast|>>By region|>Net|Sell',
    ],
    [
      'tables of MediaWiki',
      '{| class="wikitable"\n|+ All\n! Macro !! Part\n|-\n| Plan || Forecast\n|-\n| Sell\n| style="x" | Qualify\n|}',
      'Plan|>Forecast|Sell|>Qualify',
    ],
    ['counts of tasks in org', '* Plan [1/2]\n** Forecast [50%]\n* Sell', 'Plan|>Forecast|Sell'],
  ])('is read: %s', (_, list, right) => expect(outlined(list)).toBe(right));

  it.each([
    'R&amp;D contract',
    '*Plan*\nSell',
    'x==y==z',
    '[Order][Item]',
    'Plan [1/2]\nSell',
    "the boss''s ''idea",
    ': Plan\n: Sell',
    '/etc/hosts',
    'A {color}',
    'a <= b',
  ])('is not seen in %j', (list) => expect(outlined(list)).toBe(list.replaceAll('\n', '|')));

  it('keeps a name that compares', () => {
    expect(outlined('>= 10 orders\n>= 5 orders')).toBe('>= 10 orders|>= 5 orders');
  });
});
