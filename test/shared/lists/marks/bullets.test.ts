import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

describe('bullets in front of names', () => {
  it.each([
    ['drawings of emoji', '🔹 Plan\n  🔸 Forecast\n🔹 Sell', 'Plan|>Forecast|Sell'],
    ['hands and pins', '👉 Plan\n👉 Sell', 'Plan|Sell'],
    [
      'lights of different colours, which are one level',
      '🔴 Plan\n🟢 Sell\n🟡 Contract',
      'Plan|Sell|Contract',
    ],
    ['signs with a selector for text', '▪\ufe0e Plan\n▪\ufe0e Sell', 'Plan|Sell'],
    ['further symbol fonts', '❍ Plan\n❍ Sell', 'Plan|Sell'],
    ['wide dashes', '－計画\nー予測\n―販売', '計画|>予測|>>販売'],
    ['dashes without a space', '–Plan\n–Sell', 'Plan|Sell'],
    ['signs of notes', '※計画\n※販売', '計画|販売'],
    ['behind direction marks', '\u200f• تخطيط\n\u200f  • توقع\n\u200f• بيع', 'تخطيط|>توقع|بيع'],
    ['empty boxes', '[] Plan\n[x] Sell', 'Plan|Sell'],
    ['Korean circles', 'ㅇ 계획\nㅇ 판매', '계획|판매'],
    ['short codes of chats', ':small_blue_diamond: Plan\n:small_blue_diamond: Sell', 'Plan|Sell'],
    ['ticks as short codes', ':white_check_mark: Plan\n:x: Sell', 'Plan|Sell'],
    ['tasks in further states', '- [/] Plan\n- [>] Sell\n- [ ] Contract', 'Plan|Sell|Contract'],
    ['tasks behind numbers', '1. [ ] Plan\n2. [x] Sell', 'Plan|Sell'],
    ['tasks behind bare numbers', '1 [ ] Plan\n2 [x] Sell', 'Plan|Sell'],
    ['states of outliners', '- TODO Plan\n  - DONE Forecast\n- LATER Sell', 'Plan|>Forecast|Sell'],
  ])('are taken off: %s', (_, list, right) => expect(outlined(list)).toBe(right));

  it.each([
    '- TODO list\n- Sell',
    '- DONE deal\n- Sell',
    '- TODO list\n- DONE list',
    '[?] Plan\n[!] Sell',
    '[/] Plan',
    ':risk: Plan\n:risk: Sell',
    '–5 °C\n–18 °C',
    '※※ Plan\nSell',
  ])('stay if they belong to the names: %j', (list) =>
    expect(outlined(list)).toBe(list.replaceAll('- ', '').replaceAll('\n', '|')),
  );
});
