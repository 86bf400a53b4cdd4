/** The Word document as another program reads it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docxFormat } from '../../../../../electron/engine/exchange/docx.ts';
import { idOf, perform, seedModel } from '../../../../shared/model/harness.ts';
import { pagesOf } from '../book/pdf-facts.ts';
import { addFlow } from '../models.ts';
import { hasOffice, savedByOffice } from '../office.ts';

const context = { at: '2026-11-29T12:00:00Z', version: '0.1.0' };

it.skipIf(!hasOffice('writer'))(
  'a Word document opens in LibreOffice with all its texts, those in diagrams too, page of pages, and heads that are repeated',
  async () => {
    const model = seedModel();
    addFlow(model, 'f1', 'plan', 'assist', 'material', 'Plan & "budget" <2027>');
    perform(model, { type: 'publication.update', confidentiality: 'Confidential' });
    const parentId = idOf(model, 'C');
    for (let i = 0; i < 60; i++)
      perform(model, { type: 'process.create', parentId, name: `Check contract ${i}` });
    const bytes = await docxFormat.write(
      model,
      { format: 'docx', paper: 'a4', orientation: 'portrait' },
      context,
    );
    const { 'file.pdf': pdf } = savedByOffice('writer', bytes, 'docx', 'pdf');
    const folder = mkdtempSync(join(tmpdir(), 'strata-word-'));
    try {
      const file = join(folder, 'book.pdf');
      writeFileSync(file, pdf ?? '');
      const pages = pagesOf(file).map((page) => page.replace(/\s+/g, ' '));
      const all = pages.join(' ');
      for (const text of [
        'Problem/Need Gathering',
        'Plan & "budget" <2027>',
        'Level 2 proposal',
        'Index of processes',
      ])
        expect([text, all.includes(text)]).toEqual([text, true]);
      for (let i = 0; i < 60; i++) expect(all).toContain(`Check contract ${i}`);
      expect(pages[1]).toContain(`Page 2 of ${pages.length}`);
      expect(pages[1]).toContain('Confidential');
      const heads = pages.filter(
        (page) => page.includes('Check contract') && page.includes('Code Name Status'),
      );
      expect(heads.length).toBeGreaterThan(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  300_000,
);
