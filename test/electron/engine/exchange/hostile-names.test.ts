/** Names that are scripts, markup or formulas, in every format that is written: they come out as text. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { idOfFormat } from '../../../../electron/engine/exchange/format.ts';
import { formats } from '../../../../electron/engine/exchange/formats.ts';
import { webPage } from '../../../../electron/engine/exchange/html/page.ts';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import type { ModelData } from '../../../../shared/model/records.ts';
import { elementsOf, readXml } from '../../../xml.ts';
import { addFlow, namedModel } from './models.ts';
import { packageProblems } from './package/package-problems.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"><svg onload="alert(1)">',
  'javascript:alert(1)',
  "=cmd|'/c calc'!A0",
  '@SUM(1,2)',
  '-5 things',
  '+1+1',
  ']]> & &amp; &#60;',
  '{HYPERLINK "http://x.example"}',
  '(1) Tj ET /JavaScript',
] as const;

const hostileModel = (): Model => {
  const model = namedModel(...HOSTILE);
  const [first = '', second = ''] = HOSTILE;
  addFlow(model, 'f0', 'n0', 'n1', 'sequence', first);
  const definition = HOSTILE.join(' ');
  for (const command of [
    { type: 'element.add', processId: 'n0', kind: 'input', text: second },
    { type: 'process.update', ids: ['n0'], definition, owner: first },
    { type: 'publication.update', title: first, client: second, author: first, footer: second },
  ]) {
    const applied = apply(model, command, { seed: command.type, at: context.at, actor: first });
    if (isRefusal(applied)) throw new Error(applied.message);
    applyPatch(model, applied.patch);
  }
  return model;
};

const context = { at: '2026-11-28T10:00:00Z', version: '0.1.0' };
const written = async (format: string): Promise<Buffer> => {
  // The page of the sources is not built here; its data goes the same way.
  if (format === 'html') return Buffer.from(await webPage(hostileModel(), {}, PAGE, context));
  const options = { format, paper: 'a4', orientation: 'landscape' } as const;
  const found = formats.find((each) => idOfFormat(each) === format);
  return Buffer.from((await found?.write?.(hostileModel(), options, context)) ?? []);
};
const PAGE = { script: 'void 0;', styles: 'p{margin:0}' };

let folder: string | undefined;
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** Without white space, as lines break anywhere in a picture. */
const squeezed = (text: string): string => text.replace(/\s/g, '');

const tagsOf = (xml: string): string[] => elementsOf(readXml(xml)).map(({ tag }) => tag.toLowerCase());

const ACTIVE = ['script', 'img', 'iframe', 'object', 'embed', 'foreignobject'];

/** The texts of a page or picture, and the tags and attributes that would run something. */
const read = (markup: string) => {
  let text = '';
  const active: string[] = [];
  let skipped = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'script' || name === 'style') skipped++;
      if (ACTIVE.includes(name) && name !== 'script') active.push(name);
      for (const [attribute, value] of Object.entries(attributes))
        if (/^on/.test(attribute) || /^\s*javascript:/i.test(value)) active.push(attribute);
    },
    ontext: (piece) => {
      if (skipped === 0) text += piece;
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'style') skipped--;
    },
  });
  parser.end(markup);
  return { text, active };
};

const readPdf = (bytes: Buffer): string => {
  folder ??= mkdtempSync(join(tmpdir(), 'strata-hostile-'));
  const file = join(folder, 'a.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
};

describe('names that are scripts, markup or formulas', () => {
  it('are tried in every format that is written', () => {
    const tried = [
      'svg',
      'html',
      'opml',
      'docx',
      'pptx',
      'xlsx',
      'pdf',
      'book',
      'minutes',
      'csv',
      'md',
      'txt',
      'json',
    ];
    expect(tried.sort()).toEqual(formats.flatMap((each) => (each.write ? [idOfFormat(each)] : [])).sort());
  });

  it.each(['svg', 'html'])('are shown as text: %s', async (format) => {
    const markup = (await written(format)).toString();
    const { text, active } = read(markup);
    expect(active).toEqual([]);
    expect(markup.match(/<script/g)?.length ?? 0).toBe(format === 'html' ? 2 : 0);
    for (const name of HOSTILE) expect(squeezed(text)).toContain(squeezed(name));
  });

  it('are attributes of an outline and nothing else: opml', async () => {
    const markup = (await written('opml')).toString();
    const root = readXml(markup);
    expect(new Set(tagsOf(markup))).toEqual(
      new Set(['opml', 'head', 'title', 'datecreated', 'ownername', 'body', 'outline']),
    );
    const texts = elementsOf(root).flatMap(({ attributes }) => attributes.text ?? []);
    expect(texts.sort()).toEqual([...HOSTILE].sort());
  });

  it.each(['docx', 'pptx', 'xlsx'])('are runs of text in well-formed parts: %s', async (format) => {
    const bytes = await written(format);
    expect(packageProblems(bytes)).toEqual([]);
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
    const all = parts.map(([, content]) => Buffer.from(content).toString());
    const texts = all.flatMap((xml) => elementsOf(readXml(xml)));
    const shown = squeezed(
      texts
        .filter(({ tag }) => /(^|:)t$/.test(tag))
        .map(({ text }) => text)
        .join(' '),
    );
    for (const name of HOSTILE) expect(shown).toContain(squeezed(name));
    for (const { tag, text } of texts)
      if (/(^|:)(f|instrText|formula\d)$/.test(tag)) expect(text).not.toMatch(/cmd\||SUM\(1,2\)|x\.example/);
    expect(all.join('')).not.toMatch(/TargetMode="External"|Target="javascript:|<script/);
  });

  it.each(['pdf', 'book', 'minutes'])('are drawn, and run nothing: %s', async (format) => {
    const bytes = await written(format);
    const dictionaries = bytes.toString('latin1').replace(/stream\r?\n.*?endstream/gs, '');
    expect(dictionaries.replace(/\((?:\\.|[^\\)])*\)/gs, '')).not.toMatch(/\/(JavaScript|JS|Launch|URI)\b/);
    if (format === 'minutes') return;
    const text = squeezed(readPdf(bytes));
    for (const name of HOSTILE) expect(text).toContain(squeezed(name));
  });

  it.each(['csv', 'md'])('come back as they were typed: %s', async (format) => {
    const data = await formats
      .find((each) => each.extension === format && each.read)
      ?.read?.(await written(format), `a.${format}`);
    expect(data?.tables.process?.map(({ name }) => name).sort()).toEqual([...HOSTILE].sort());
  });

  it('are as they were typed, behind their codes in text and in quotes in JSON', async () => {
    const lines = (await written('txt')).toString().trim().split('\n');
    expect(lines.map((line) => line.replace(/^[A-Z]+ /, '')).sort()).toEqual([...HOSTILE].sort());
    const { tables } = JSON.parse((await written('json')).toString()) as ModelData;
    expect(tables.process?.map(({ name }) => name).sort()).toEqual([...HOSTILE].sort());
  });
});
