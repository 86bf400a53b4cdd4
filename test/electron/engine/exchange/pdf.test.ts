import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pdfFormat } from '../../../../electron/engine/exchange/pdf.ts';
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import { seedModel } from '../../../shared/model/harness.ts';
import { folderOf, fontFor } from './fonts/made-font.ts';
import { addFlow, anyText, namedModel } from './models.ts';

const context = { at: '2026-11-23T12:00:00Z', version: '0.1.0' };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => {
  vi.unstubAllEnvs();
});

let files = 0;
const written = async (model: Model, options: Partial<ExportOptions> = {}): Promise<string> => {
  const bytes = await pdfFormat.write(
    model,
    { format: 'pdf', paper: 'a4', orientation: 'landscape', ...options },
    context,
  );
  const file = join(folder, `${++files}.pdf`);
  writeFileSync(file, bytes);
  return file;
};
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const textOf = (file: string) => run('pdftotext', '-layout', file, '-');
const infoOf = (file: string) => run('pdfinfo', file);
const words = (text: string) => text.replace(/\s+/g, ' ');

describe('PDF of the seed', () => {
  it('holds codes, names, statuses and the waiting proposal as text on one page', async () => {
    const file = await written(seedModel());
    const text = words(textOf(file));
    for (const part of [
      'Sales & Support',
      '2026-11-23',
      'Plan',
      'Level 2 proposal',
      '4 blocks, open',
      'Plan Assist',
      'S1',
      'Sell by Proposal',
      'S203',
      'Problem/Need Gathering',
      'nominated',
      'Contract',
    ])
      expect(text).toContain(part);
    expect(infoOf(file)).toMatch(/Pages:\s+1\n/);
  });

  it('says who made a proposal and how many are for it, and what the matrix leaves open', async () => {
    const model = seedModel();
    applyPatch(model, [
      {
        op: 'put',
        table: 'vote',
        row: { id: 'v', voter: 'Ada', proposalId: 'plan-level-2', candidateId: null },
      } as never,
    ]);
    const text = words(textOf(await written(model)));
    expect(text).toContain('4 blocks, open · 1 vote · by Talk page, unsigned');
    expect(text.match(/none, on purpose/g)).toHaveLength(1);
    for (const artefacts of ['brochure, trial', 'proposal', 'solution']) expect(text).toContain(artefacts);
    // Three blocks realise it, and S4 has a gap for it.
    expect(text.match(/Develop Profile/g)).toHaveLength(4);
  });

  it('shows what is on screen and nothing else', async () => {
    const closed = words(textOf(await written(seedModel(), { view: { rootId: null, exploded: [] } })));
    expect(closed).toContain('4 children');
    expect(closed).not.toContain('Sell by Proposal');
    const drilled = words(
      textOf(await written(seedModel(), { view: { rootId: 'sell-proposal', exploded: [] } })),
    );
    expect(drilled).toContain('Sales & Support / S Sell / S2 Sell by Proposal');
    expect(drilled).toContain('S201');
    expect(drilled).not.toContain('Contract');
  });

  it.each([
    ['a4', 'landscape', '841.89 x 595.276'],
    ['a4', 'portrait', '595.276 x 841.89'],
    ['a3', 'landscape', '1190.55 x 841.89'],
    ['a0', 'portrait', '2383.94 x 3370.39'],
    ['letter', 'landscape', '792 x 612'],
    ['tabloid', 'portrait', '792 x 1224'],
  ] as const)('is on %s %s', async (paper, orientation, size) => {
    const file = await written(seedModel(), { paper, orientation });
    expect(infoOf(file)).toContain(`Page size:       ${size} pts`);
  });

  it('names itself, its language and its blocks for readers', async () => {
    const file = await written(seedModel());
    const info = infoOf(file);
    expect(info).toMatch(/Title:\s+Sales & Support/);
    expect(info).toMatch(/Creator:\s+Strata 0\.1\.0/);
    const raw = readFileSync(file, 'latin1');
    expect(raw).toContain('/Lang (en)');
    for (const label of ['(P Plan)', '(S Sell)', '(C Contract)', '(A Assist)']) expect(raw).toContain(label);
  });

  it('embeds its fonts, subset and with their Unicode maps', async () => {
    const fonts = run('pdffonts', await written(seedModel()));
    const rows = fonts.split('\n').slice(2).filter(Boolean);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row).toMatch(/IBMPlex\w+-?\w*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it('draws flows with their labels, from what is shown around an end that is not', async () => {
    const model = seedModel();
    addFlow(model, 'f1', 'sell-standard-terms', 'sell-custom-solution', 'sequence');
    addFlow(model, 'f2', 'plan-sell', 'sell', 'information');
    addFlow(model, 'f3', 'standard-terms-qualify', 'contract', 'material');
    const all = words(textOf(await written(model)));
    for (const kind of ['sequence', 'information', 'material']) expect(all).toContain(`${kind} flow`);
    const closed = words(textOf(await written(model, { view: { rootId: null, exploded: [] } })));
    expect(closed).not.toContain('sequence flow');
    expect(closed).toContain('material flow');
  });

  it('gives the same bytes for the same model and instant', async () => {
    expect(readFileSync(await written(seedModel()))).toEqual(readFileSync(await written(seedModel())));
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    abort.abort(new Error('Cancelled.'));
    const many = namedModel(...Array.from({ length: 400 }, (_, i) => `Block ${i}`));
    const options = { format: 'pdf', paper: 'a4', orientation: 'landscape' } as const;
    await expect(pdfFormat.write(many, options, { ...context, signal: abort.signal })).rejects.toThrow(
      'Cancelled.',
    );
  });
});

describe('PDF of names in any script', () => {
  it.each([
    ['Hebrew', 'תכנון מכירות'],
    ['Arabic', 'تخطيط المبيعات'],
    ['Hebrew with Latin and digits', 'שלב B2B (2026)'],
    ['Arabic with Arabic-Indic digits', 'الخطة ٢٠٢٦'],
    ['Cyrillic', 'План продаж'],
    ['Greek', 'Σχέδιο πωλήσεων'],
    ['emoji', 'Ship it 🚀 now'],
    ['a family of emoji', 'Team 👩‍👩‍👧'],
    ['accents as separate marks', 'Cafe\u0301'],
  ])('keeps %s selectable as it was typed', async (_, name) => {
    const file = await written(namedModel(name), { view: { rootId: null, exploded: [] } });
    const text = textOf(file)
      .normalize('NFC')
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
    // The reader puts the words of a line with two directions in an order of its own.
    for (const word of name.normalize('NFC').split(' ')) expect(words(text)).toContain(word);
  });

  it('takes a face of the system for a script that no bundled face has', async () => {
    vi.stubEnv('STRATA_FONT_PATH', folderOf({ 'NotoSansThai-Regular.ttf': fontFor(0x0e01, 0x0e3a) }));
    const file = await written(namedModel('กขค', 'Sell'), { view: { rootId: null, exploded: [] } });
    expect(words(textOf(file))).toContain('กขค');
    expect(run('pdffonts', file)).toContain('NotoSansHebrew');
  });

  it('names the scripts that no face at all has and the blocks with them, and writes nothing', async () => {
    vi.stubEnv('STRATA_FONT_PATH', folderOf({ 'NotoSansThai-Regular.ttf': fontFor(0x0e01, 0x0e3a) }));
    const options = { format: 'pdf', paper: 'a4', orientation: 'portrait' } as const;
    await expect(pdfFormat.write(namedModel('กขค', '営業か', 'ລາວ'), options, context)).rejects.toMatchObject(
      {
        code: 'no-font',
        message: expect.stringMatching(
          /can draw Chinese characters, Japanese and Lao in (\S+ )?“営業か” and (\S+ )?“ລາວ”\. Nothing was written/,
        ),
      },
    );
  });

  it('shows a sign of no script by its code point, and never a replacement character', async () => {
    vi.stubEnv('STRATA_FONT_PATH', '');
    const text = words(textOf(await written(namedModel('a\ue000b'))));
    expect(text).toContain('[U+E000]');
    expect(text).not.toMatch(/[\ufffd\u25a1]/);
  });

  it('draws any name at all, or says which script it has no face for', async () => {
    vi.stubEnv('STRATA_FONT_PATH', '');
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 25, maxLength: 25 }), async (names) => {
        const options = { format: 'pdf', paper: 'a4', orientation: 'portrait' } as const;
        try {
          const bytes = await pdfFormat.write(namedModel(...names), options, context);
          expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
        } catch (error) {
          expect(error).toMatchObject({ code: 'no-font' });
        }
      }),
      { numRuns: 8 },
    );
  });

  it('draws sequences of marks that the shaper fails on', async () => {
    const marks = ['\u05b0', '\u064b', '\u0651', '\u0300', '\u200d', '\u0670', '\u05c1', '\u06d6'];
    const bases = ['א', 'ل', 'لا', '٣', 'a', ''];
    const names = bases.flatMap((base) =>
      marks.map((mark, i) => base + mark + marks[(i + 3) % 8] + base + mark),
    );
    const text = textOf(await written(namedModel('\u0644\u064b\u06d6', ...names, 'after all')));
    expect(words(text)).toContain('after all');
  });

  it('draws a code with any character in it', async () => {
    const model = namedModel('Moved');
    applyPatch(model, [
      { op: 'set', table: 'process', id: 'n0', fields: { frozenCode: 'S 2\u00a0\u00ad\ue000א🚀' } },
    ]);
    expect(textOf(await written(model, { view: { rootId: null, exploded: [] } }))).toContain('Moved');
  });

  it('draws empty and very long names, and an empty model', async () => {
    const text = textOf(await written(namedModel('', 'word '.repeat(2000))));
    expect(text).toContain('word');
    expect(infoOf(await written(namedModel()))).toMatch(/Pages:\s+1\n/);
  });
});
