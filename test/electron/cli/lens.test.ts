/** A lens on exported blocks, asked for by its name. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { OVERLAY_TONES } from '../../../shared/scene/overlays/overlay-tones.ts';
import { ONE_SENTENCE, pictureOf, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);

beforeAll(async () => {
  await strata(['new', 'seed.strata', '--seed', 'sales-and-support']);
});

describe('export --lens', () => {
  it('writes the blocks in the tones of their weights, with the legend', async () => {
    const ran = await strata(['export', 'seed.strata', 'out.svg', '--lens', 'Online sales']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const svg = readFileSync(join(folder, 'out.svg'), 'utf8');
    expect(svg).toContain(`fill="${OVERLAY_TONES.light.weight3.fill}"`);
    for (const words of ['Weight 3', 'No weight', 'Total with contents']) expect(svg).toContain(`>${words}<`);
  });

  it('tells a collapsed block the sum of what is inside, on a page too', async () => {
    await strata(['export', 'seed.strata', 'out.pdf', '--levels', '2', '--lens', 'Online sales']);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'out.pdf'), '-'], { encoding: 'utf8' });
    expect(text).toMatch(/Σ\s+total weight 9/);
    expect(text).toMatch(/Online sales.*Weight 3.*No weight/);
  });

  it.each([
    ['another format', ['x.txt', '--lens', 'Online sales'], /writes PDF and SVG only/],
    [
      'a lens that is not there',
      ['x.svg', '--lens', 'Offline'],
      /no lens named “Offline”\. Choose one of “Online sales”/,
    ],
    [
      'a scenario beside it',
      ['x.pdf', '--lens', 'Online sales', '--funnel', 'Plan'],
      /either --funnel or --lens/,
    ],
    ['PNG', ['x.png'], /Only the window writes PNG/],
  ])('refuses %s', async (_, args, sentence) => {
    const before = pictureOf(folder);
    const { code, stderr } = await strata(['export', 'seed.strata', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(sentence);
    expect(pictureOf(folder)).toEqual(before);
  });
});
