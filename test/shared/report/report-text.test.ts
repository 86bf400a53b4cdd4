import { describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/report/report.ts';
import { csvOf, markdownOf } from '../../../shared/report/report-text.ts';

const report = (...sections: Report['sections']): Report => ({ title: 'Flows', facts: '2 flows', sections });

describe('a report as separated values', () => {
  it('is its one table, with quotes if they are needed and formulae made harmless', () => {
    const table = {
      head: ['Code', 'Name'],
      rows: [
        ['S', 'Sell, "fast"'],
        ['P', '=1+1'],
        ['C', 'two\nlines'],
      ],
    };
    expect(csvOf(report({ table }), 'Section')).toBe(
      `Code,Name\r\nS,"Sell, ""fast"""\r\nP,"'=1+1"\r\nC,"two\nlines"`,
    );
  });

  it('puts tables of one head together, with their headings first, and others one below the other', () => {
    const table = (head: string, cell: string) => ({ head: [head], rows: [[cell]] });
    const alike = report(
      { heading: 'One', table: table('A', '1') },
      { heading: 'Two', table: table('A', '2') },
    );
    expect(csvOf(alike, 'Section')).toBe('Section,A\r\nOne,1\r\nTwo,2');
    const others = report(
      { heading: 'One', table: table('A', '1') },
      { heading: 'Two', table: table('B', '2') },
    );
    expect(csvOf(others, 'Section')).toBe('A\r\n1\r\n\r\nB\r\n2');
    const bare = { heading: 'Two', table: { head: ['A'], rows: [] } };
    expect(csvOf(report({ heading: 'One', table: table('A', '1') }, bare), 'Section')).toBe(
      'Section,A\r\nOne,1\r\nTwo,',
    );
    expect(csvOf(report(), 'Section')).toBe('');
  });
});

describe('a report as Markdown', () => {
  it('has headings, paragraphs and tables whose cells stay in their columns', () => {
    const table = { head: ['A|B'], rows: [['one\ntwo']] };
    expect(markdownOf(report({ heading: 'Part', paragraphs: ['Why.'], table }))).toBe(
      '# Flows\n\n2 flows\n\n## Part\n\nWhy.\n\n| A\\|B |\n| --- |\n| one<br>two |\n',
    );
  });
});
