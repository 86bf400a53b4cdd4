import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { webPage } from '../../../../electron/engine/exchange/html/page.ts';
import { htmlFormat } from '../../../../electron/engine/exchange/html.ts';
import { UserError } from '../../../../shared/api/contract.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import type { PageData } from '../../../../shared/reader/page-data.ts';
import type { ViewData } from '../../../../shared/scene/view.ts';
import { perform, seedModel } from '../../../shared/model/harness.ts';
import { namedModel } from './models.ts';

const context = { at: '2026-11-23T12:00:00Z', version: '0.1.0' };
const assets = { script: 'const end = "</script><!--";', styles: 'p{margin:0}' };

const written = (model: Model, view?: ViewData): Promise<string> => webPage(model, { view }, assets, context);

/** Elements by name with their attributes and texts, as a browser without scripts reads them. */
const readPage = (html: string) => {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const made = { name, attributes, text: '' };
      elements.push(made);
      open.push(made);
    },
    ontext: (text) => {
      const inner = open.at(-1);
      if (inner) inner.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.write(html);
  parser.end();
  return elements;
};

const dataIn = (html: string): PageData => {
  const packed = readPage(html).find(({ attributes }) => attributes.id === 'model');
  return JSON.parse(inflateRawSync(Buffer.from(packed?.text ?? '', 'base64')).toString('utf8'));
};

describe('the web page of a model', () => {
  it('holds the model packed, as its script reads it', async () => {
    const { title, at, locale, data } = dataIn(await written(seedModel()));
    expect({ title, at, locale }).toEqual({ title: 'Sales & Support', at: context.at, locale: 'en-GB' });
    expect(problemsIn(data)).toEqual([]);
    expect(data.tables.process?.map(({ name }) => name)).toContain('Sell by Proposal');
  });

  it('carries title, label, version, colour and logo of the document, and loads no other picture', async () => {
    const model = seedModel();
    const logo =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const house = { title: 'Order & Cash', confidentiality: 'Client confidential', version: '1.2' };
    perform(model, { type: 'publication.update', ...house, accent: '#aa3366', logo });
    const html = await written(model);
    expect(dataIn(html)).toMatchObject({
      ...{ title: 'Order & Cash', label: 'Client confidential · 1.2', accent: '#aa3366' },
      logo: `data:image/png;base64,${logo}`,
    });
    const texts = readPage(html).map(({ text }) => text);
    expect(texts).toContain('Order & Cash');
    expect(texts).toContain('Client confidential · 1.2 · 23 Nov 2026');
    expect(html).toContain('img-src data:');
  });

  it('shows two levels first, or the view that it is given', async () => {
    expect(dataIn(await written(seedModel())).view).toMatchObject({ rootId: null });
    expect(dataIn(await written(seedModel())).view.exploded).toContain('sell');
    const view = { rootId: 'sell', exploded: ['sell-proposal'] };
    expect(dataIn(await written(seedModel(), view)).view).toEqual(view);
  });

  it('lets nothing be loaded or run but its own script and styles', async () => {
    const elements = readPage(await written(seedModel()));
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
      ?.attributes.content;
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const script = elements.findLast(({ name }) => name === 'script')?.text ?? '';
    const styles = elements.find(({ name }) => name === 'style')?.text ?? '';
    expect(script).toContain('const end');
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(styles)}`,
      "base-uri 'none'",
    ]);
    expect(elements.filter(({ attributes }) => 'src' in attributes || 'href' in attributes)).toEqual([]);
  });

  it('holds the whole outline with definitions for browsers without scripts', async () => {
    const texts = readPage(await written(seedModel())).map(({ text }) => text);
    for (const text of ['P Plan', 'S Sell', 'S2 Sell by Proposal']) expect(texts).toContain(text);
  });

  it('adds at most 16 characters of markup to a block of that outline', async () => {
    const model = namedModel('a'.repeat(1000));
    for (const block of model.rows.process.values()) expect(block.definition).toBe('');
    const outline = /<noscript>(.*)<\/noscript>/s.exec(await written(model))?.[1] ?? '';
    const blocks = model.rows.process.size;
    const labels = outline.match(/<b>[^<]*<\/b>/g) ?? [];
    expect(labels).toHaveLength(blocks);
    const lists = (outline.match(/<\/?ul>/g) ?? []).join('\n').length;
    const heading = /<div.*<\/h1>\n<p[^>]*>[^<]*<\/p>/s.exec(outline)?.[0].length ?? 0;
    const texts = labels.reduce((sum, label) => sum + label.length - '<b></b>'.length, 0);
    expect(outline.length - texts - lists - heading - '</div>'.length).toBeLessThan(16 * blocks + 8);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '</noscript><script>alert(1)</script>',
    '--><b onclick="x">',
    '" onload="x',
  ])('shows the name %s as text', async (hostile) => {
    const html = await written(namedModel(hostile));
    const elements = readPage(html);
    expect(elements.filter(({ name }) => name === 'img')).toEqual([]);
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(2);
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).some((name) => /^on/.test(name)),
    ).toBe(false);
    expect(elements.some(({ text }) => text.includes(hostile))).toBe(true);
  });

  it('is the same for the same model', async () => {
    expect(await written(seedModel())).toBe(await written(seedModel()));
  });

  it('is not written if it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(webPage(seedModel(), {}, assets, { ...context, signal })).rejects.toThrow('cancelled');
  });

  it('shows no scenario', async () => {
    const options = { format: 'html', paper: 'a4', orientation: 'landscape', funnel: 'f' } as const;
    await expect(htmlFormat.write(seedModel(), options, context)).rejects.toThrow(UserError);
  });
});
