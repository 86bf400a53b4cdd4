import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/report/report.ts';
import { csvOf, markdownOf, pieceCount } from '../../../shared/report/report-text.ts';

const csv = (from: Report, section: string) => [...csvOf(from, section)].join('');
const markdown = (from: Report) => [...markdownOf(from)].join('');
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
    expect(csv(report({ table }), 'Section')).toBe(
      `Code,Name\r\nS,"Sell, ""fast"""\r\nP,"'=1+1"\r\nC,"two\nlines"`,
    );
  });

  it('puts tables of one head together, with their headings first, and others one below the other', () => {
    const table = (head: string, cell: string) => ({ head: [head], rows: [[cell]] });
    const alike = report(
      { heading: 'One', table: table('A', '1') },
      { heading: 'Two', table: table('A', '2') },
    );
    expect(csv(alike, 'Section')).toBe('Section,A\r\nOne,1\r\nTwo,2');
    const others = report(
      { heading: 'One', table: table('A', '1') },
      { heading: 'Two', table: table('B', '2') },
    );
    expect(csv(others, 'Section')).toBe('A\r\n1\r\n\r\nB\r\n2');
    const bare = { heading: 'Two', table: { head: ['A'], rows: [] } };
    expect(csv(report({ heading: 'One', table: table('A', '1') }, bare), 'Section')).toBe(
      'Section,A\r\nOne,1\r\nTwo,',
    );
    expect(csv(report(), 'Section')).toBe('');
  });
});

describe('a report as Markdown', () => {
  it('has headings, paragraphs and tables whose cells stay in their columns', () => {
    const table = { head: ['A|B'], rows: [['one\ntwo']] };
    expect(markdown(report({ heading: 'Part', paragraphs: ['Why.'], table }))).toBe(
      '# Flows\n\n2 flows\n\n## Part\n\nWhy.\n\n| A\\|B |\n| --- |\n| one<br>two |\n',
    );
  });
});

describe('a long report', () => {
  const rows = Array.from({ length: 1234 }, (_, i) => [`${i}`, i % 5 === 0 ? '' : `Row "${i}",\n+1`]);
  const head = ['Number', 'Text'];

  it('comes in pieces, none of them long, with each row once and in its order', () => {
    const long = report({ table: { head, rows } });
    for (const pieces of [[...csvOf(long, '')], [...markdownOf(long)]]) {
      expect(pieces.length).toBeGreaterThan(5);
      expect(pieces.length).toBeLessThanOrEqual(pieceCount(long) + 2);
    }
    expect(csv(long, '')).toBe(Papa.unparse({ fields: head, data: rows }, { escapeFormulae: true }));
    expect(
      markdown(long)
        .match(/^\| \d+ \|/gm)
        ?.map((line) => line.slice(2, -2)),
    ).toEqual(rows.map(([number]) => number));
  });
});
