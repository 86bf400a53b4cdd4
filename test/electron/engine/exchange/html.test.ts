import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { webPage } from '../../../../electron/engine/exchange/html/page.ts';
import { htmlFormat } from '../../../../electron/engine/exchange/html.ts';
import { UserError } from '../../../../shared/api/contract.ts';
import { applyPatch, childrenOf, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import { type PageData, unpackedPage } from '../../../../shared/reader/page-data.ts';
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
  return unpackedPage(JSON.parse(inflateRawSync(Buffer.from(packed?.text ?? '', 'base64')).toString('utf8')));
};

/** What is where in a model, by codes and names instead of ids. */
const told = (model: Model) => {
  const called = (id: string | null) =>
    id === null ? '' : `${codeOf(model, id)} ${model.rows.process.get(id)?.name}`;
  const inside = (id: string | null): string[] =>
    childrenOf(model, id).flatMap((child) => [called(child.id), ...inside(child.id)]);
  const { flow, element, cell, grouping } = model.rows;
  /** In an order that no id decides. */
  const sorted = (lines: readonly unknown[][]) => lines.map((line) => JSON.stringify(line)).toSorted();
  return {
    codes: inside(null),
    reserved: sorted([...model.reserved].map(([code, owner]) => [code, called(owner)])),
    flows: sorted(
      [...flow.values()].map((each) => [called(each.sourceId), called(each.targetId), each.label]),
    ),
    elements: sorted([...element.values()].map((each) => [called(each.processId), each.kind, each.text])),
    cells: sorted(
      [...cell.values()].map((each) => [
        ...[grouping.get(each.groupingId)?.name, called(each.processId), called(each.realisedById)],
      ]),
    ),
  };
};

describe('the web page of a model', () => {
  it('holds the model packed, as its script reads it', async () => {
    const { title, at, locale, data } = dataIn(await written(seedModel()));
    expect({ title, at, locale }).toEqual({ title: 'Sales & Support', at: context.at, locale: 'en-GB' });
    expect(problemsIn(data)).toEqual([]);
    expect(data.tables.process?.map(({ name }) => name)).toContain('Sell by Proposal');
  });

  it('holds short ids, by which each record still is where it was and refers to what it did', async () => {
    const model = seedModel();
    const { sell } = Object.fromEntries(model.rows.process);
    if (!sell) throw new Error('The seed has no block “Sell”.');
    applyPatch(model, [
      { op: 'put', table: 'reservedCode', row: { id: 'reserved', code: 'S99', owner: 'sell' } },
      // Of siblings with one rank, the ids decide.
      ...['zz', 'a', 'Z'].map((id) => ({
        ...{ op: 'put' as const, table: 'process' as const },
        row: { ...sell, id, parentId: 'sell', name: `Beside ${id}` },
      })),
    ]);
    const read = modelFrom(dataIn(await written(model)).data);
    expect(told(read)).toEqual(told(model));
    expect(told(read).codes).toContain('S Sell');
    expect(Math.max(...Array.from(read.rows.process.keys(), (id) => id.length))).toBeLessThan(4);
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
    /** The names of the blocks of a view. */
    const shown = async (view?: ViewData) => {
      const page = dataIn(await written(seedModel(), view));
      const names = new Map(page.data.tables.process?.map(({ id, name }) => [id, name]));
      return [names.get(page.view.rootId ?? ''), page.view.exploded.map((id) => names.get(id))];
    };
    expect(await shown()).toEqual([undefined, expect.arrayContaining(['Sell'])]);
    expect(await shown({ rootId: 'sell', exploded: ['sell-proposal'] })).toEqual([
      'Sell',
      ['Sell by Proposal'],
    ]);
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
