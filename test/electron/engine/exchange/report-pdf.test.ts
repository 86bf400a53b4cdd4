import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfFormat } from '../../../../electron/engine/exchange/pdf.ts';
import { svgFormat } from '../../../../electron/engine/exchange/svg.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { seedModel } from '../../../shared/model/harness.ts';

const context = { at: '2026-11-23T12:00:00Z', version: '0.1.0' };
const options = { paper: 'a4', orientation: 'portrait' } as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = async (report: Report): Promise<string> => {
  const file = join(folder, 'report.pdf');
  writeFileSync(file, await pdfFormat.write(seedModel(), { format: 'pdf', ...options, report }, context));
  return file;
};
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

describe('a report as PDF', () => {
  it('repeats the head of a long table on each page and loses no row', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => [`R${i + 1}.`, `Row number ${i + 1}`]);
    const file = await written({
      ...{ title: 'Processes', facts: '200 rows' },
      sections: [{ heading: 'All', table: { head: ['Code', 'Name'], rows } }],
    });
    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]);
    const text = run('pdftotext', '-layout', file, '-');
    expect(pages).toBeGreaterThan(2);
    expect(text.match(/^\s*Code\s+Name\s*$/gm)).toHaveLength(pages);
    for (let i = 1; i <= 200; i++) expect(text).toContain(`R${i}. `);
    expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
  });

  it('wraps long cells within their columns, with paragraphs and headings in order', async () => {
    const long = 'A sentence that goes on and on '.repeat(12).trim();
    const file = await written({
      ...{ title: 'Discussion', facts: '1 thread' },
      sections: [
        {
          heading: 'Does it change?',
          paragraphs: ['Question, open'],
          table: { head: ['Author', 'Post'], rows: [['Ada', long]] },
        },
      ],
    });
    const text = run('pdftotext', file, '-').replace(/\s+/g, ' ');
    expect(text).toMatch(/Discussion.*1 thread.*Does it change\?.*Question, open.*Author.*Ada/);
    expect(text).toContain(long);
    expect(run('pdfinfo', file)).toMatch(/Pages:\s+1\b/);
  });

  it('is refused by a format of one picture', async () => {
    const report = { title: 'Processes', facts: '', sections: [] };
    await expect(
      svgFormat.write(seedModel(), { format: 'svg', ...options, report }, context),
    ).rejects.toMatchObject({ code: 'no-pages' });
  });
});
