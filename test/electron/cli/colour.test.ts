/** Blocks coloured by what they have in common, in exports of the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../../shared/scene/overlays/palette.ts';
import { ONE_SENTENCE, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const commands = [
  { type: 'process.update', ids: ['sell', 'plan'], owner: 'Sales desk' },
  { type: 'process.update', ids: ['assist'], colour: 'teal' },
  { type: 'model.update', showOwner: true, showStatus: 'never', showCode: false },
];

beforeAll(async () => {
  await strata(['new', 'seed.strata', '--seed', 'sales-and-support']);
  writeFileSync(join(folder, 'c.ndjson'), commands.map((command) => JSON.stringify(command)).join('\n'));
  expect((await strata(['apply', 'seed.strata', 'c.ndjson'])).code).toBe(0);
});

const svg = async (...args: string[]) => {
  const ran = await strata(['export', 'seed.strata', 'out.svg', ...args]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return readFileSync(join(folder, 'out.svg'), 'utf8');
};

describe('exported blocks', () => {
  it('show what the model says, set by commands', async () => {
    const picture = await svg('--levels', '1');
    expect(picture).toContain('>Owner: Sales desk<');
    expect(picture).not.toContain('>nominated<');
    expect(picture).not.toContain('>S<');
    await strata(['export', 'seed.strata', 'out.json']);
    const { tables } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(tables.model[0]).toMatchObject({ showStatus: 'never', showOwner: true, showCode: false });
  });

  it('are filled with their own colour, with its bar', async () => {
    const picture = await svg('--levels', '1');
    expect(picture).toContain(`fill="${LIGHT.deepFills.teal.fill}"`);
    expect(picture).toContain('stroke-dasharray="10 4"');
  });

  it('are coloured by owner with a legend', async () => {
    const picture = await svg('--levels', '1', '--colour', 'owner');
    for (const words of ['Owner', 'SD', 'Sales desk', 'No owner']) expect(picture).toContain(`>${words}<`);
    expect(picture).toContain(`fill="${LIGHT.fills.blue.fill}"`);
  });

  it.each([
    [['x.txt', '--colour', 'owner'], /PDF and SVG only/],
    [['x.svg', '--colour', 'mood'], /own, status, owner/],
    [['x.svg', '--colour', 'owner', '--lens', 'Online sales'], /either --lens or --colour/],
  ])('refuse %s', async (args, sentence) => {
    const { code, stderr } = await strata(['export', 'seed.strata', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(sentence);
  });
});
