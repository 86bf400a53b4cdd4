/** Columns of months and quarters: which period of a scenario the heading of a column means. */
import { describe, expect, it } from 'vitest';
import { periodReader } from '../../../../shared/funnel/pipeline/headings/period-names.ts';
import type { Target } from '../../../../shared/funnel/pipeline/mapping.ts';
import { studyOf } from '../../../../shared/funnel/pipeline/study.ts';
import { tableOf } from './files.ts';

const sales: Target = {
  stages: ['Prospecting', 'Qualification'].map((name) => ({ id: name, name })),
  calendar: {
    start: '2027-01-01',
    period: 'month',
    names: [['Jan 2027'], ['Feb 2027'], ['Mar 2027']],
  },
};
const study = (text: string, target = sales) => studyOf(tableOf(text, target), {}, target);
const opens = (text: string) =>
  Object.fromEntries(study(text).report?.stages.map(({ name, open }) => [name, open]) ?? []);

describe('months as columns', () => {
  it.each([
    ['Jan-27', 'Feb-27'],
    ['Jan 27', 'Feb 27'],
    ['Jan ’27', 'Feb ’27'],
    ['2027-01', '2027-02'],
    ['01/2027', '02/2027'],
    ['2027/01', '2027/02'],
    ['2027-01-01', '2027-02-01'],
    ['2027-01-31', '2027-02-28'],
    ['31.01.27', '28.02.27'],
    ['January 2027', 'February 2027'],
    ['Januar 2027', 'Februar 2027'],
    ['janv. 2027', 'févr. 2027'],
    ['ene-27', 'feb-27'],
    ['Jänner 27', 'Februar 27'],
    ['Janu 27', 'Febr. 27'],
    ['styczeń 2027', 'lut 2027'],
    ['stycznia 2027', 'lutego 2027'],
    ['январь 2027', 'февр. 2027'],
    ['1月', '2月'],
    ['2027年1月', '2027年2月'],
    ['2027년 1월', '2027년 2월'],
    ['Jan', 'Feb'],
  ])('are known as “%s” and “%s”', (first, second) => {
    const { report, mapping } = study(`Stage;${first};${second}\nProspecting;3;4`);
    expect(mapping.isWide).toBe(true);
    expect(report?.stages).toMatchObject([{ open: 7, openByPeriod: [3, 4] }]);
  });

  it('are known as spreadsheets shorten them, each in its own month', () => {
    const all = Array.from({ length: 12 }, (_, i) => i);
    const indexOf = periodReader({ start: '2027-01-01', period: 'month', names: all.map(() => []) });
    const readMonths = (months: string) => months.split(' ').map(indexOf);
    expect(readMonths('Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez')).toEqual(all);
    expect(readMonths('Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec')).toEqual(all);
    expect(readMonths('janv févr mars avr mai juin juil août sept oct nov déc')).toEqual(all);
    expect(readMonths('Jan Feb Mrt Apr Mei Jun Jul Aug Sep Okt Nov Dec')).toEqual(all);
    expect(
      readMonths('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    ).toEqual(all);
    expect(readMonths('tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu')).toEqual(all);
    expect(readMonths('Ja Ma Jux Plan')).toEqual(Array(4).fill(undefined));
  });

  it('are read into quarters, and quarters by their names', () => {
    const quarters: Target = {
      ...sales,
      calendar: { start: '2027-01-01', period: 'quarter', names: [['2027-Q1'], ['2027-Q2']] },
    };
    expect(study('Stage,Jan-27,Mar-27,Apr-27\nProspecting,1,2,4', quarters).report?.stages).toMatchObject([
      { open: 7, openByPeriod: [3, 4] },
    ]);
    for (const names of ['Q1 2027,Q2 27', 'Q1 FY27,Q2 FY27', 'FY27 Q1,FY27-Q2', 'Q1’27,Q2’27'])
      expect(study(`Stage,${names}\nProspecting,1,4`, quarters).report?.stages).toMatchObject([
        { openByPeriod: [1, 4] },
      ]);
  });

  it('of a fiscal year that starts in another month are read only with both of its years', () => {
    const names = [['2027/28-Q1'], ['2027/28-Q2']];
    const fiscal: Target = {
      ...sales,
      calendar: { start: '2027-04-01', period: 'quarter', fiscalStart: 4, names },
    };
    for (const both of ['2027/28-Q1,2027/28-Q2', 'Q1 2027/28,Q2 2027/28', 'FY27/28 Q1,FY27/28 Q2'])
      expect(study(`Stage,${both}\nProspecting,1,4`, fiscal).report?.stages).toMatchObject([
        { openByPeriod: [1, 4] },
      ]);
    for (const one of ['Q1 2027,Q2 2027', 'Q1 FY27,Q2 FY27']) {
      expect(study(`Stage,${one}\nProspecting,1,4`, fiscal).asked).toMatchObject([{ use: 'open' }]);
      expect(study(`Stage,${one}\nProspecting,1,4`, fiscal).report).toBeNull();
    }
  });

  it('outside the horizon are left out, and said to be', () => {
    const { report } = study('Stage,Dec-26,Jan-27,Apr-27\nProspecting,1,2,4');
    expect(report?.stages).toMatchObject([{ open: 2 }]);
    expect(report?.notes).toContain('Outside the scenario’s periods, so left out: “Dec-26”, “Apr-27”.');
  });

  it('next to their total are not counted twice', () => {
    expect(opens('Stage,Jan-27,Feb-27,Open\nProspecting,2,3,5\nQualification,1,0,1')).toEqual({
      Prospecting: 5,
      Qualification: 1,
    });
  });

  it('are no column of the day in a scenario of weeks', () => {
    const weeks: Target = { ...sales, calendar: { ...sales.calendar, period: 'week' } };
    expect(study('Stage,Open,Jan-27\nProspecting,2,3', weeks).mapping.isWide).toBe(false);
  });
});
