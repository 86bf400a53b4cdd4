import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

describe('numbers of a list', () => {
  it.each([
    ['with a dot and a bracket', '1.) Plan\n2.) Sell', 'Plan|Sell'],
    ['with a dash', '1 - Plan\n1.1 - Forecast\n2 - Sell', 'Plan|>Forecast|Sell'],
    ['with a long dash', '1 – Plan\n2 – Sell', 'Plan|Sell'],
    ['letters with a dash', 'A – Plan\nB – Sell', 'Plan|Sell'],
    ['with a letter behind', '1.a Plan\n1.b Sell\n2.a Contract', 'Plan|Sell|Contract'],
    ['with a letter in brackets', '1(a) Plan\n1(b) Sell', 'Plan|Sell'],
    ['with two brackets', '(1)(a) Plan\n(1)(b) Sell', 'Plan|Sell'],
    ['a letter with numbers behind', 'A. Plan\nA.1. Forecast\nA.2. Net\nB. Sell', 'Plan|>Forecast|>Net|Sell'],
    ['groups without a line of their own', '1.1 Plan\n1.2 Sell\n2.1 Contract', 'Plan|Sell|Contract'],
    ['lettered groups without a line', 'A.1 Plan\nA.2 Sell\nB.1 Contract', 'Plan|Sell|Contract'],
    [
      'bare ones of two levels under a title',
      'All\n1 Plan\n1.1 Forecast\n2 Sell',
      'All|>Plan|>>Forecast|>Sell',
    ],
    [
      'a single letter below a number',
      '1. Plan\n\ta. Forecast\n\t\ti. By region\n2. Sell',
      'Plan|>Forecast|>>By region|Sell',
    ],
    [
      'Roman with capital letters below',
      'I. Plan\nA. Forecast\nB. Net\nII. Sell',
      'Plan|>Forecast|>Net|Sell',
    ],
    ['Roman beyond 39', 'xcviii. Plan\nxcix. Sell\nc. Contract', 'Plan|Sell|Contract'],
    ['letters out of the middle', 'c) Plan\nd) Sell\ne) Contract', 'Plan|Sell|Contract'],
    ['doubled letters', 'aa) Plan\nbb) Sell', 'Plan|Sell'],
    ['circled numbers above 20', '⑳Plan\n㉑Sell\n㉒Contract', 'Plan|Sell|Contract'],
    ['Hebrew letters', 'י. תכנון\nיא. מכירה\nיב. חוזה', 'תכנון|מכירה|חוזה'],
    ['Hebrew letters with a geresh', 'א׳ תכנון\nב׳ מכירה', 'תכנון|מכירה'],
    ['Arabic letters', 'أ. تخطيط\nب. بيع', 'تخطيط|بيع'],
    [
      'Ukrainian letters',
      'в) План\nг) Продаж\nд) Договір\nе) Збут\nє) Звіт',
      'План|Продаж|Договір|Збут|Звіт',
    ],
    ['Thai letters', 'ก. แผน\nข. ขาย', 'แผน|ขาย'],
    ['Devanagari letters', 'क. योजना\nख. बिक्री', 'योजना|बिक्री'],
    ['wide letters', 'ａ）Plan\nｂ）Sell', 'Plan|Sell'],
    ['chapters and sections', '第1章 計画\n第1節 予測\n第2節 純額\n第2章 販売', '計画|>予測|>純額|販売'],
    ['Korean chapters', '제1장 계획\n제2장 판매', '계획|판매'],
    ['behind a direction mark', '\u200f١. تخطيط\n\u200f٢. بيع', 'تخطيط|بيع'],
  ])('are taken off: %s', (_, list, right) => expect(outlined(list)).toBe(right));

  it.each([
    ['paragraphs', '§ 1 Scope\n§ 2 Terms'],
    ['articles', 'Article 1 Scope\nArticle 2 Terms'],
    ['short articles', 'Art. 1 Scope\nArt. 2 Terms'],
    ['with a hash', '#1 Scope\n#2 Terms'],
    ['steps', 'Step 1: Scope\nStep 2: Terms'],
    ['German steps', 'Schritt 1 - Scope\nSchritt 2 - Terms'],
    ['phases in Roman', 'Phase I – Scope\nPhase II – Terms'],
    ['annexes', 'Annex A Scope\nAnnex B Terms'],
    ['under a title', 'Clause 1. Scope\nClause 2. Terms'],
  ])('are taken off with their label: %s', (_, list) => expect(outlined(list)).toBe('Scope|Terms'));

  it('counts chapters and clauses apart', () => {
    const list = 'Chapter 1: Plan\nClause 1: Forecast\nClause 2: Net\nChapter 2: Sell';
    expect(outlined(list)).toBe('Plan|>Forecast|>Net|Sell');
  });
});

/** Names of processes that begin with what could be a mark. */
const NAMES = [
  'Total',
  '3 way match',
  '2nd level support',
  'I-9 form',
  'A/R aging',
  'No. 1 priority',
  'No. 1 Priority',
  'Section 8 review',
  'Section 8 Review',
  'Chapter 11 Filing',
  'Article 6 Review',
  'Plan B',
  'C-level approval',
  'e-invoicing',
  '401k',
  'TODO list',
  'TODO: clean up',
  '5S audit',
  '4 eyes check',
  '1:1 meeting',
  '1 on 1 meeting',
  '3 - 5 days notice',
  '10 000 units',
  '1.000 Stück prüfen',
  'Art direction',
  'id:: x',
  'Step 1 approval',
  'Phase 2 trial',
  'Phase I trial',
  'Part 11 compliance',
  'Teil 1 prüfen',
  'Task force setup',
  'A - B testing',
  'X.25 link',
  'H.264 encoding',
  'A.1 sauce',
  '1a Audit',
  '2b or not',
  '3D printing',
  '5G rollout',
  'B2B sales',
  '1099 form',
  'W-2 form',
  'i.e. check',
  'z. B. Vorlage',
  'u. a. prüfen',
  'v. important',
  'mm. x',
  'A. Smith',
  'O’ Brien',
  'l’ appel',
  '1. März',
  '3. Mahnung senden',
  '2 weeks notice',
  '#1 customer',
  '§ 8 review',
  'n° 3 client',
  '第一季度',
  '第一次 訪問',
  '十年計画',
  'R&D',
  'x==y==z',
  'Progress [3/7]',
  '[Order][Item]',
  '[Draft] Plan',
  'Wait ... 3',
  '>= 10 orders',
  'DEADLINE: end of year',
  ':END: of x',
  '[1]: note',
  '[12:01] Ada: call',
];

describe('names that begin like a mark', () => {
  it.each(NAMES)('%s stays whole, alone and among others', (name) => {
    expect(outlined(name)).toBe(name);
    expect(outlined(`Sell\n${name}\nContract`)).toBe(`Sell|${name}|Contract`);
    expect(outlined(`- Sell\n- ${name}\n- Contract`)).toBe(`Sell|${name}|Contract`);
    // Twice the same name is no list that counts.
    expect(outlined(`${name}\n${name}`)).toBe(`${name}|${name}`);
  });

  it.each([
    ['units', '1 day notice\n2 day notice'],
    ['units of different words', '1 day\n2 weeks\n3 months'],
    ['words that only the number tells apart', '1 Tier\n2 Tier'],
    ['words in small letters', '2 way match\n3 way match'],
    ['the first ones', '1 way trip\n2 way match\n3 way match'],
    ['dates', '1 March\n2 March'],
    ['German dates', '1. März\n2. April\n3. Mai'],
    ['versions', '1.0 release\n1.1 release'],
    ['versions under a title', 'Version\n1.0 release\n1.1 fix'],
    ['codecs', 'H.264 encode\nH.265 decode'],
    ['initials', 'J. Smith\nK. Jones\nL. Kent'],
    ['sections that do not begin with the first', 'Section 8 Review\nSection 9 Audit\nSection 10 Close'],
    ['labels before words', 'No. 1 priority\nNo. 2 backlog'],
    ['letters in pairs', 'A - B testing\nB - C testing'],
    ['ordinals', '1st level support\n2nd level support\n3rd level support'],
    ['levels', 'C-level approval\nD-level approval'],
    ['phases', 'Phase 1 trial\nPhase 2 study'],
    ['quarters', 'Q1 review\nQ2 review\nQ3 close'],
  ])('stay whole although they count up: %s', (_, list) =>
    expect(outlined(list)).toBe(list.replaceAll('\n', '|')),
  );
});
