import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfFormat } from '../../../../electron/engine/exchange/pdf.ts';
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { applyPatch, type Model, modelFrom } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';

const SEED = new URL('../../../../seeds/sales-and-support.json', import.meta.url);
const SCENARIO = 'sell-funnel';
const changedSeed = (...patch: Patch): Model => {
  const model = modelFrom(JSON.parse(readFileSync(SEED, 'utf8')));
  applyPatch(model, patch);
  return model;
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-funnel-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const written = async (model: Model, options: Partial<ExportOptions> = {}): Promise<string> => {
  const bytes = await pdfFormat.write(
    model,
    {
      format: 'pdf',
      paper: 'a4',
      orientation: 'landscape',
      ...(options.compared ? {} : { funnel: SCENARIO }),
      ...options,
    },
    { at: '2026-11-23T12:00:00Z', version: '0.1.0' },
  );
  const file = join(folder, `${++files}.pdf`);
  writeFileSync(file, bytes);
  return file;
};
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const wordsOf = (file: string) => run('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ');
const pagesOf = (file: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]);

const more = (periods: number): Patch =>
  Array.from({ length: periods }, (_, index) => ({
    op: 'put',
    table: 'quota',
    row: {
      id: `more-${index}`,
      funnelId: SCENARIO,
      period: 12 + index,
      amount: 1_000_000,
      scheduledWins: 0,
      won: null,
    },
  }));

describe('a funnel scenario as PDF', () => {
  it.each([
    ['landscape', 2],
    ['portrait', 2],
  ] as const)('holds its figures and pictures on few pages, %s', async (orientation, pages) => {
    const file = await written(changedSeed(), { orientation });
    const words = wordsOf(file);
    // Cards stand side by side, so that a line of text holds parts of several.
    for (const part of [
      'Sales & Support / Sell',
      'Example: one year of Sell (made-up figures)',
      'Quota, 12 months',
      '$12,600,000',
      'Unrecoverable $800,000',
      'Needed in the funnel',
      'X captured',
      '17,544',
      'Quota netted against the funnel, by month',
      'Planned, to create',
      'Stages',
      'What would close the gap of $5,023,095 alone',
      'all but Jan 2027',
      'Not to scale: 10 times the units are drawn 1.8 times as wide',
      'Quota attained',
      'What may be won',
      'Quota $12.6m',
      'What moves the units needed',
      'Netting by month',
      'Sept 2027',
    ])
      expect(
        part.split(' ').every((word) => words.includes(word)),
        part,
      ).toBe(true);
    expect(pagesOf(file)).toBe(pages);
  });

  it('describes each chart, with its figures, to readers of its structure', async () => {
    const told = run('pdfinfo', '-struct-text', await written(changedSeed()));
    expect(run('pdfinfo', await written(changedSeed()))).toMatch(/Tagged:\s+yes/);
    for (const kind of ['H1', 'H2', 'Figure', 'Table', 'TR', 'TH', 'TD']) expect(told).toContain(kind);
    const bytes = readFileSync(await written(changedSeed()));
    expect(bytes.toString('latin1').match(/\/Alt /g)).toHaveLength(5);
  });

  it('goes on over as many pages as its periods take, with the head of the table on each', async () => {
    const file = await written(changedSeed(...more(108)), { orientation: 'portrait' });
    const words = wordsOf(file);
    expect(pagesOf(file)).toBeGreaterThan(3);
    expect(words.match(/Netting by month, continued Month Quota/g)?.length).toBe(pagesOf(file) - 2);
    expect(words).toContain('Dec 2036');
  });

  it('says that the quota is unreachable, without a figure that is none', async () => {
    const words = wordsOf(
      await written(
        changedSeed({ op: 'set', table: 'stage', id: 'stage-proposal', fields: { conversion: 0 } }),
      ),
    );
    expect(words).toContain('unreachable');
    expect(words).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each([
    ['de-DE', /12\.600\.000\s\$/, /Mär 2027/],
    ['fr-FR', /12\s600\s000\s\$/, /févr\. 2027/],
  ])('writes figures, money and months as in %s', async (locale, quota, month) => {
    const words = wordsOf(await written(changedSeed(), { locale }));
    expect(words).toMatch(quota);
    expect(words).toMatch(month);
    expect(words).not.toContain('$12,600,000');
  });

  it('draws names in any script', async () => {
    const words = wordsOf(
      await written(
        changedSeed(
          { op: 'set', table: 'stage', id: 'stage-captured', fields: { name: 'عميل محتمل 😀' } },
          { op: 'set', table: 'funnel', id: SCENARIO, fields: { name: 'Vertrieb für Köln' } },
        ),
      ),
    );
    expect(words).toContain('Vertrieb für Köln');
  });

  it('gives the same bytes for the same scenario and instant', async () => {
    const [one, two] = [await written(changedSeed()), await written(changedSeed())];
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  it('refuses a scenario that is gone or whose figures can’t be calculated', async () => {
    await expect(written(changedSeed(), { funnel: 'gone' })).rejects.toThrow(
      'no longer has that funnel scenario',
    );
    await expect(
      written(changedSeed({ op: 'set', table: 'stage', id: 'stage-proposal', fields: { conversion: 2 } })),
    ).rejects.toThrow(
      /^Can’t calculate scenario “Example.*”: The conversion of stage “Value.*” must be at most 1, not 2/,
    );
  });
});

describe('the funnel overlay in a PDF of the blocks', () => {
  it('sets a band on each linked block that is shown, and says what it means', async () => {
    const model = changedSeed(
      {
        op: 'set',
        table: 'stage',
        id: 'stage-captured',
        fields: { processId: 'standard-terms-develop-profile' },
      },
      { op: 'set', table: 'stage', id: 'stage-commitment', fields: { processId: 'sell-custom-solution' } },
    );
    const bytes = await pdfFormat.write(
      model,
      { format: 'pdf', paper: 'a4', orientation: 'landscape', funnelOverlay: SCENARIO },
      { at: '2026-11-23T12:00:00Z', version: '0.1.0' },
    );
    const file = join(folder, 'overlay.pdf');
    writeFileSync(file, bytes);
    const words = wordsOf(file);
    for (const part of ['17,544 → 8% → 1,404', '240 → 70% → 168', 'Funnel: Example: one year of Sell'])
      expect(words).toContain(part);
  });
});

describe('scenarios side by side as PDF', () => {
  const twoScenarios = (): Model => {
    const data = JSON.parse(readFileSync(SEED, 'utf8'));
    const copyOf = (row: { id: string }, fields: object) => ({ ...row, id: `copy-${row.id}`, ...fields });
    const { funnel, stage, quota } = data.tables;
    funnel.push(copyOf(funnel[0], { name: 'Larger deals', dealSize: 90_000 }));
    for (const rows of [stage, quota])
      rows.push(...rows.map((row: { id: string }) => copyOf(row, { funnelId: `copy-${SCENARIO}` })));
    return modelFrom(data);
  };

  it('holds their figures with how they differ, and the netting of each', async () => {
    const file = await written(twoScenarios(), { compared: [SCENARIO, `copy-${SCENARIO}`] });
    const words = wordsOf(file);
    expect(words).toContain('Comparison of scenarios');
    expect(words).toMatch(/Deal size \$75,000 \$90,000 \(\+20%\)/);
    expect(words).toMatch(/Chance of quota .*points?\)/);
    expect(words.match(/Larger deals/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pagesOf(file)).toBeLessThanOrEqual(2);
  });

  it('is refused if one of them is gone, and by formats of one picture', async () => {
    await expect(written(changedSeed(), { compared: [SCENARIO, 'gone'] })).rejects.toThrow(
      'This model no longer has that funnel scenario.',
    );
  });
});
