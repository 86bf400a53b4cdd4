import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFrom, modelFrom } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { ONE_SENTENCE, pictureOf, resultOf, start, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');

type Row = { code: string; name: string; status: string; depth: number; id: string };
const rowsOf = async (file: string): Promise<Row[]> =>
  JSON.parse((await strata(['show', file, '--json'])).stdout);
const namesOf = async (file: string) =>
  (await rowsOf(file)).map(({ code, name }) => `${code} ${name}`.trim());
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const create = (name: string) => ({ type: 'process.create', parentId: null, name });
const ndjson = (...commands: unknown[]) => commands.map((command) => `${JSON.stringify(command)}\n`).join('');

describe('new and show', () => {
  it('make the seed and print its outline', async () => {
    expect(await strata(['new', 'talk.strata', '--seed', 'sales-and-support'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const { stdout } = await strata(['show', 'talk.strata']);
    expect(stdout).toMatch(
      /^P Plan \[nominated\]\nS Sell \[nominated\]\n {2}S1 Sell on Standard Terms \[nominated\]\n/,
    );
    const rows = await rowsOf('talk.strata');
    expect(rows[0]).toEqual({ code: 'P', name: 'Plan', status: 'nominated', depth: 1, id: 'plan' });
    expect(rows).toContainEqual(expect.objectContaining({ code: 'S2', name: 'Sell by Proposal', depth: 2 }));
    expect(stdout.trimEnd().split('\n')).toHaveLength(rows.length);
  });

  it('show terms by their names, and braces that were written to be literal', async () => {
    await strata(['new', 'terms.strata', '--seed', 'sales-and-support']);
    const commands = ndjson(create('Qualify {X}'), create(String.raw`Explain \{X}`));
    writeFileSync(join(folder, 'terms.ndjson'), commands);
    expect((await strata(['apply', 'terms.strata', 'terms.ndjson'])).code).toBe(0);
    const names = (await rowsOf('terms.strata')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Qualify X', 'Explain {X}']));
    expect((await strata(['show', 'terms.strata'])).stdout).toContain(' Qualify X [');
  });

  it('make a blank model, which has no blocks', async () => {
    expect((await strata(['new', 'blank.strata'])).code).toBe(0);
    expect(await strata(['show', 'blank.strata'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await rowsOf('blank.strata')).toEqual([]);
  });

  it("take a seed of one's own", async () => {
    await strata(['export', 'talk.strata', 'own.json']);
    expect((await strata(['new', 'own.strata', '--seed', 'own.json'])).code).toBe(0);
    expect(await rowsOf('own.strata')).toEqual(await rowsOf('talk.strata'));
  });

  it('leave one file and no others', async () => {
    expect(Object.keys(pictureOf(folder)).filter((name) => name.startsWith('talk'))).toEqual(['talk.strata']);
  });
});

describe('apply, undo and redo', () => {
  it('carry out a command a line, each with its result, and go on after a bad one', async () => {
    await strata(['new', 'work.strata']);
    writeFileSync(
      join(folder, 'work.ndjson'),
      `${ndjson(create('Plan'))}\r\n\n{not json}\n${ndjson(create(' '), { type: 'no.such' }, 7, create('Sell'))}null`,
    );
    const { code, stdout, stderr } = await strata(['apply', 'work.strata', 'work.ndjson']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const results = linesOf(stdout);
    expect(results.map(({ ok, code: why }) => (ok ? 'ok' : why))).toEqual([
      'ok',
      'invalid-json',
      'empty-name',
      'invalid-command',
      'invalid-command',
      'ok',
      'invalid-command',
    ]);
    expect(results[0]).toEqual({ ok: true, seq: 1 });
    expect(results[5]).toEqual({ ok: true, seq: 2 });
    for (const { ok, message } of results) if (!ok) expect(message).toMatch(/\.$/);
    expect(await namesOf('work.strata')).toEqual(['P Plan', 'S Sell']);
  });

  it('take commands from standard input, also such that hold line separators', async () => {
    const { stdout } = await strata(
      ['apply', 'work.strata', '-'],
      ndjson(create('Con\u2028tract')).trimEnd(),
    );
    expect(linesOf(stdout)).toEqual([{ ok: true, seq: 3 }]);
    expect(await namesOf('work.strata')).toContain('C Con tract');
  });

  it('answer each line as it comes', async () => {
    const child = start(folder, ['apply', 'work.strata', '-']);
    const first = new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data))),
    );
    child.stdin.write(ndjson(create('Assist')));
    expect(JSON.parse(await first)).toEqual({ ok: true, seq: 4 });
    child.stdin.end();
    expect((await resultOf(child)).code).toBe(0);
  });

  it('undo and redo, step by step, and say when nothing is left', async () => {
    expect(await strata(['undo', 'work.strata'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('“Assist”'),
    });
    expect((await strata(['undo', 'work.strata', '2'])).stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(await namesOf('work.strata')).toEqual(['P Plan']);
    expect((await strata(['redo', 'work.strata', '1'])).code).toBe(0);
    expect(await namesOf('work.strata')).toEqual(['P Plan', 'S Sell']);
    const all = await strata(['undo', 'work.strata', '100']);
    expect(all).toMatchObject({ code: 0, stderr: expect.stringMatching(ONE_SENTENCE) });
    expect(await rowsOf('work.strata')).toEqual([]);
    expect(await strata(['undo', 'work.strata'])).toMatchObject({ code: 1, stdout: '' });
    await strata(['redo', 'work.strata', '100']);
    expect(await namesOf('work.strata')).toEqual(['P Plan', 'S Sell', 'C Con tract', 'A Assist']);
  });

  it('carry out all commands although the reader of the results has left', async () => {
    await strata(['new', 'head.strata']);
    const child = start(folder, ['apply', 'head.strata', '-']);
    child.stdout.destroy();
    child.stdin.end(ndjson(...Array.from({ length: 50 }, (_, i) => create(`Block ${i}`))));
    const { code, stderr } = await resultOf(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await rowsOf('head.strata')).toHaveLength(50);
  });
});

describe('export and import', () => {
  it('write the model as JSON, which makes an equal model again', async () => {
    expect(await strata(['export', 'talk.strata', 'talk.json'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const read = (path: string): ModelData => JSON.parse(readFileSync(path, 'utf8'));
    const data = read(join(folder, 'talk.json'));
    expect(data).toEqual(dataFrom(modelFrom(read(join(SEEDS, 'sales-and-support.json')))));
    expect((await strata(['import', 'talk.json', 'again.strata'])).code).toBe(0);
    await strata(['export', 'again.strata', 'again.json']);
    expect(readFileSync(join(folder, 'again.json'))).toEqual(readFileSync(join(folder, 'talk.json')));
  });

  it('write what root and levels ask for, in the format of the option or the extension', async () => {
    const text = async (...options: string[]) => {
      await strata(['export', 'talk.strata', 'out.any', '--format', 'txt', ...options]);
      return readFileSync(join(folder, 'out.any'), 'utf8');
    };
    expect(await text('--levels', '1')).toBe('P Plan\nS Sell\nC Contract\nA Assist\n');
    expect(await text('--levels', '2')).toContain('\n  S2 Sell by Proposal\n  S3 ');
    expect((await text('--levels', '2')).split('\n').every((line) => !line.startsWith('    '))).toBe(true);
    expect(await text('--root', 's', '--levels', '1')).toMatch(
      /^S Sell\n {2}S1 [^\n]+\n {2}S2 [^\n]+\n {2}S3 [^\n]+\n {2}S4 /,
    );
    expect((await strata(['export', 'talk.strata', 'out.TXT'])).code).toBe(0);
    expect(readFileSync(join(folder, 'out.TXT'), 'utf8')).toBe(await text());
  });

  it('draw the part that root and levels select', async () => {
    const ran = await strata(['export', 'talk.strata', 'sell.svg', '--root', 'S', '--levels', '1']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const svg = readFileSync(join(folder, 'sell.svg'), 'utf8');
    expect(svg).toContain('<title>Sales &amp; Support / S Sell</title>');
    expect(svg).toContain('<title>S2 Sell by Proposal</title>');
    expect(svg).not.toContain('S201');
  });

  it('read lists with tabs, bullets and numbers', async () => {
    writeFileSync(
      join(folder, 'list.md'),
      '# Plan\n- Forecast\n\t- Net quota\n# Sell\n1. Qualify\n2. Present\n',
    );
    expect((await strata(['import', 'list.md', 'list.strata'])).code).toBe(0);
    expect((await rowsOf('list.strata')).map(({ depth, name }) => `${depth} ${name}`)).toEqual([
      '1 Plan',
      '2 Forecast',
      '3 Net quota',
      '1 Sell',
      '2 Qualify',
      '2 Present',
    ]);
    await strata(['export', 'list.strata', 'list.txt']);
    await strata(['import', 'list.txt', 'list-again.strata']);
    expect(await namesOf('list-again.strata')).toEqual(await namesOf('list.strata'));
  });

  it('read tables by their headings, or by the columns that are named', async () => {
    writeFileSync(join(folder, 'known.csv'), 'Code,Name,Owner,System\nP,Plan,Ada,SAP\nP1,Net,Bob,\n');
    expect((await strata(['import', 'known.csv', 'known.strata'])).code).toBe(0);
    expect((await rowsOf('known.strata')).map(({ depth, name }) => `${depth} ${name}`)).toEqual([
      '1 Plan',
      '2 Net',
    ]);
    writeFileSync(join(folder, 'unknown.csv'), 'Foo,Bar\nPlan,Ada\n');
    const refused = await strata(['import', 'unknown.csv', 'unknown.strata']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/isn’t clear which column .*--columns/);
    expect(existsSync(join(folder, 'unknown.strata'))).toBe(false);
    expect((await strata(['import', 'unknown.csv', 'unknown.strata', '--columns', 'name,owner'])).code).toBe(
      0,
    );
    expect(await namesOf('unknown.strata')).toEqual(['P Plan']);
  });
});

describe('schema', () => {
  it('describes every command as its callers write it', async () => {
    const { code, stdout } = await strata(['schema']);
    expect(code).toBe(0);
    const schema = JSON.parse(stdout);
    const types = schema.oneOf.map(
      (each: { properties: { type: { const: string } } }) => each.properties.type.const,
    );
    expect(types).toEqual(
      expect.arrayContaining(['process.create', 'process.move', 'proposal.adopt', 'thread.create']),
    );
    const rename = schema.oneOf[types.indexOf('process.rename')];
    expect(rename.required).toEqual(['type', 'id', 'name']);
    expect(schema.oneOf[types.indexOf('process.create')].required).not.toContain('before');
  });

  it('prints no stack trace if its reader leaves early', async () => {
    const child = start(folder, ['schema']);
    child.stdout.destroy();
    const { code, stderr } = await resultOf(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('help', () => {
  it('lists the commands, and says more about one', async () => {
    const { stdout } = await strata(['--help']);
    for (const name of [
      'new',
      'show',
      'apply',
      'undo',
      'redo',
      'export',
      'import',
      'check',
      'serve',
      'schema',
    ])
      expect(stdout).toContain(`\n  ${name} `);
    expect((await strata(['export', '--help'])).stdout).toContain(
      'PDF page size (a4, a3, a2, a1, a0, letter, tabloid)',
    );
    expect((await strata(['help', 'apply'])).stdout).toContain('one per line');
  });
});
