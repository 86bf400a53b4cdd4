import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pdfFormat } from '../../../../../electron/engine/exchange/pdf.ts';
import type { ExportOptions } from '../../../../../shared/api/export/options.ts';
import type { Model } from '../../../../../shared/model/model.ts';
import { perform, seedModel } from '../../../../shared/model/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-heading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** The first line of text on the first page. */
const firstLine = async (model: Model, options: Partial<ExportOptions>): Promise<string> => {
  const bytes = await pdfFormat.write(
    model,
    { format: 'pdf', paper: 'a4', orientation: 'portrait', ...options },
    { at: '2026-11-23T12:00:00Z', version: '0.1.0' },
  );
  const file = join(folder, `${++files}.pdf`);
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().replace(/\s+/g, ' ');
};

/** A model that is handed out under a title of its own. */
const published = (confidentiality: string): Model => {
  const model = seedModel();
  perform(model, { type: 'publication.update', title: 'Selling', confidentiality, version: '1.2' });
  return model;
};
const scenario = (model: Model): string => [...model.rows.funnel.keys()][0] ?? '';
const report = { title: 'Table', facts: 'All blocks.', sections: [] };

describe('the heading of a PDF', () => {
  it('has the title of the document, its labels and the date, whatever is on the page', async () => {
    const model = published('Client confidential');
    const right = 'Client confidential 1.2 · 2026-11-23';
    expect(await firstLine(model, {})).toBe(`Selling ${right}`);
    expect(await firstLine(model, { report })).toBe(`Selling / Table ${right}`);
    expect(await firstLine(model, { funnel: scenario(model) })).toMatch(
      /^Selling \/ .*Client confid.* 1\.2 · 2026-11-23$/,
    );
  });

  it('has the name of the model and the date where nothing is set', async () => {
    expect(await firstLine(seedModel(), {})).toBe('Sales & Support 2026-11-23');
  });

  it('leaves half of the line to the title, however long a label is', async () => {
    const line = await firstLine(published('Strictly confidential '.repeat(20).trim()), {});
    expect(line).toMatch(/^Selling Strictly confidential .*… 1\.2 · 2026-11-23$/);
    expect(line.length).toBeLessThan(100);
  });
});
