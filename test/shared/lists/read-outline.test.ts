import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../shared/lists/read-outline.ts';

const outline = (text: string) =>
  readOutline(text)
    .map(({ depth, name }) => `${'>'.repeat(depth)}${name}`)
    .join('|');

describe('reading an outline from text', () => {
  it('takes the depth from spaces, whatever the step', () => {
    expect(outline('Plan\n  Plan Sell\n  Plan Assist\nSell\n    Qualify\n        Score\n    Present')).toBe(
      'Plan|>Plan Sell|>Plan Assist|Sell|>Qualify|>>Score|>Present',
    );
  });

  it('takes the depth from tabs', () => {
    expect(outline('Plan\n\tPlan Sell\n\t\tForecast\nSell')).toBe('Plan|>Plan Sell|>>Forecast|Sell');
  });

  it('reads a list that is indented as a whole from its leftmost lines', () => {
    expect(outline('    Plan\n      Plan Sell\n    Sell')).toBe('Plan|>Plan Sell|Sell');
  });

  it('goes one level deeper at most from a line to the next', () => {
    expect(outline('Plan\n            Forecast\n    Sell')).toBe('Plan|>Forecast|>Sell');
  });

  it('takes bullets and check boxes off', () => {
    expect(outline('- Plan\n  * Plan Sell\n  • Plan Assist\n- [x] Sell\n\to\tQualify')).toBe(
      'Plan|>Plan Sell|>Plan Assist|Sell|>Qualify',
    );
  });

  it('takes letters off if they count a list, and leaves them if they do not', () => {
    expect(outline('1. Plan\n   a) Sell\n      i. Ask\n      ii. Write\n   (b) Assist\n2. Sell')).toBe(
      'Plan|>Sell|>>Ask|>>Write|>Assist|Sell',
    );
    expect(outline('1.\tPlan\n\ta.\tSell\n\tb.\tAssist\n2.\tSell')).toBe('Plan|>Sell|>Assist|Sell');
    expect(outline('A. Plan\nB. Sell\nC. Contract')).toBe('Plan|Sell|Contract');
    expect(outline('Plan\nb) Sell\nv. Contract')).toBe('Plan|b) Sell|v. Contract');
  });

  it('takes the depth from the numbers if nothing is indented', () => {
    expect(outline('1 Plan\n1.1 Plan Sell\n1.1.1 Forecast\n1.2 Plan Assist\n2 Sell')).toBe(
      'Plan|>Plan Sell|>>Forecast|>Plan Assist|Sell',
    );
  });

  it('reads a branch cut out of a numbered list', () => {
    expect(outline('1.3 Plan Sell\n1.3.1 Forecast\n1.3.2 Net\n1.4 Plan Assist')).toBe(
      'Plan Sell|>Forecast|>Net|Plan Assist',
    );
  });

  it('takes 1.0 for a number of the first level, as APQC writes it', () => {
    expect(outline('1.0 Plan\n1.1 Plan Sell\n2.0 Sell\n2.1 Qualify')).toBe('Plan|>Plan Sell|Sell|>Qualify');
  });

  it('trusts indentation over numbers that restart in each list', () => {
    expect(outline('1. Plan\n   1. Plan Sell\n   2) Plan Assist\n2. Sell\n   (1) Qualify')).toBe(
      'Plan|>Plan Sell|>Plan Assist|Sell|>Qualify',
    );
  });

  it('puts what is under a heading below it', () => {
    expect(outline('# Plan\n- Forecast\n## Plan Sell ##\n- Net\n  - Quota\n# Sell\nQualify')).toBe(
      'Plan|>Forecast|>Plan Sell|>>Net|>>>Quota|Sell|>Qualify',
    );
  });

  it('takes the colon off a line that introduces what is below it, and leaves any other', () => {
    expect(outline('Plan:\n- Forecast: by region\n- Net:\nSell：\n- Qualify\nLater:')).toBe(
      'Plan|>Forecast: by region|>Net:|Sell|>Qualify|Later:',
    );
  });

  it('puts bullets below the numbered line above them', () => {
    expect(outline('1. Plan\n- Forecast\n- Net\n2. Sell')).toBe('Plan|>Forecast|>Net|Sell');
  });

  it('reads the cells of a table as paths, where an empty or repeated cell means the one above', () => {
    expect(outline('Plan\tForecast\tBy region\nPlan\tForecast\tBy deal\nPlan\tNet\nSell\tQualify')).toBe(
      'Plan|>Forecast|>>By region|>>By deal|>Net|Sell|>Qualify',
    );
    expect(outline('Plan\tForecast\n\tNet\nSell\tQualify\n\tPresent\n\tPresent')).toBe(
      'Plan|>Forecast|>Net|Sell|>Qualify|>Present|>Present',
    );
    expect(outline('\tLoose\nPlan\t\tForecast')).toBe('Loose|Plan|>Forecast');
  });

  it('takes numbers, bullets and codes in the first column of a table for marks', () => {
    expect(outline('1\tPlan\n1.1\tForecast\n2\tSell')).toBe('Plan|>Forecast|Sell');
    expect(outline('-\tPlan\n-\tSell')).toBe('Plan|Sell');
    expect(outline('S2\tSell by Proposal\n\tS203\tQualify')).toBe('Sell by Proposal|>Qualify');
  });

  it('keeps what belongs to a name', () => {
    expect(outline('3 way match\nMatch invoices')).toBe('3 way match|Match invoices');
    expect(outline('- 2.5 tonnes lifted\n- e-mail\n- -')).toBe('2.5 tonnes lifted|e-mail|-');
    expect(outline('2024-11-23 Review\nA team\nA list')).toBe('2024-11-23 Review|A team|A list');
    expect(outline('*starred*\n#tag')).toBe('*starred*|#tag');
  });

  it('takes off the codes of an outline written by an export, in every scheme', () => {
    expect(outline('P Plan\n  P1 Plan Sell\nS Sell\n  S2 Sell by Proposal\n    S203 Qualify')).toBe(
      'Plan|>Plan Sell|Sell|>Sell by Proposal|>>Qualify',
    );
    expect(outline('A0 Plan\n  A1 Plan Sell\n    A11 Net')).toBe('Plan|>Plan Sell|>>Net');
    expect(outline('sS Sell\n  sS2 Sell by Proposal\n    sS2.3 Qualify')).toBe(
      'Sell|>Sell by Proposal|>>Qualify',
    );
    expect(outline('1 Plan\n  1.3 Plan Sell')).toBe('Plan|>Plan Sell');
  });

  it('keeps first words that only look like codes', () => {
    expect(outline('A plan\n  B testing')).toBe('A plan|>B testing');
    expect(outline('I sell\n  I1 Qualify\n  Present')).toBe('I sell|>I1 Qualify|>Present');
  });

  it('leaves blank lines out and reads any line ending', () => {
    expect(outline('\uFEFFPlan\r\n\r\n   \r\n  Net\rSell\u2029Assist')).toBe('Plan|>Net|Sell|Assist');
    expect(readOutline('')).toEqual([]);
    expect(readOutline(' \n\t\n')).toEqual([]);
  });

  it('keeps right-to-left names and emoji', () => {
    expect(outline('- תכנון\n  - 🧭 Navigate')).toBe('תכנון|>🧭 Navigate');
  });

  it('never throws, never skips a level and never gives an empty name', () => {
    const fragments = fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\r\n',
      '-',
      '1',
      '.',
      ')',
      '#',
      'S',
      'o',
      'é',
      '\u00a0',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 60 }), (parts) => {
        let last = -1;
        for (const { depth, name } of readOutline(parts.join(''))) {
          expect(depth).toBeGreaterThanOrEqual(0);
          expect(depth).toBeLessThanOrEqual(last + 1);
          expect(name).toBe(name.trim());
          expect(name).not.toBe('');
          last = depth;
        }
      }),
    );
  });

  it('reads a hundred thousand lines, and a line of a million characters', () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `${'  '.repeat(i % 6)}- Block ${i}`).join('\n');
    expect(readOutline(text)).toHaveLength(100_000);
    expect(readOutline('HR | IT\n'.repeat(200_000))).toHaveLength(200_000);
    expect(readOutline(`- a\n-----Original Message-----\n${'To: x\n'.repeat(200_000)}`)).toHaveLength(1);
    expect(readOutline(`# ${' #'.repeat(500_000)}`)).toHaveLength(1);
    expect(readOutline(`- ${'1.'.repeat(500_000)}`)).toHaveLength(1);
    expect(readOutline(`${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}y`)).toHaveLength(1);
    const wide = Array.from({ length: 30_000 }, (_, i) => `Check order ${i}`).join('\t');
    expect(readOutline(`${wide}\n${wide}x\na\tb`)).toHaveLength(30_003);
    const row = `| ${wide.replaceAll('\t', ' | ')} |`;
    expect(readOutline(`${row}\n|${'---|'.repeat(30_000)}\n${row}`)).toHaveLength(30_000);
    // Signs that a mark could begin or end with, a million times.
    for (const sign of [
      '.',
      ' .',
      '. ',
      '` ',
      '[a',
      '<a ',
      '==',
      ':a',
      '1)(',
      '_ ',
      '1 ',
      '&amp',
      ' <br',
      '[[',
      '\t',
      "''a",
      "'",
      '[https:x ',
      '{color:',
      '/a',
      '; ',
      '-1',
    ])
      expect(readOutline(`a${sign.repeat(500_000)}y 3\nb`).length).toBeLessThanOrEqual(3);
  });

  it('takes long rows of signs for levels below those with one sign less only, else for rules and banners', () => {
    const rule = '-'.repeat(14);
    const depths = (text: string) => readOutline(text).map(({ depth }) => depth);
    expect(depths(`${rule} Part one\n- Plan\n- Sell\n${rule} Part two\n- Assist`)).toEqual([0, 1, 1, 0, 1]);
    for (const sign of ['*', '-', '.']) {
      const levels = Array.from({ length: 15 }, (_, i) => `${sign.repeat(i + 1)} Plan`).join('\n');
      expect(depths(levels)).toEqual(Array.from({ length: 15 }, (_, i) => i));
    }
  });
});
