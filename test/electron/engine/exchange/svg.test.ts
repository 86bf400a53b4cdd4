import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { svgFormat } from '../../../../electron/engine/exchange/svg.ts';
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import type { OverlayMark } from '../../../../shared/scene/overlays/overlay.ts';
import { OVERLAY_TONES } from '../../../../shared/scene/overlays/overlay-tones.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { measure } from '../../../../shared/scene/text/text.ts';
import { seedModel } from '../../../shared/model/harness.ts';
import { base64Of, pngOf } from '../../../shared/model/pictures.ts';
import { modelOf } from '../../../shared/scene/models.ts';
import { elementsOf, readXml, type XmlElement } from '../../../xml.ts';
import { folderOf, fontFor } from './fonts/made-font.ts';
import { addFlow, anyText, namedModel, published } from './models.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const context = { at: '2026-11-23T12:00:00Z', version: '0.1.0' };

const written = async (model: Model, options: Partial<ExportOptions> = {}): Promise<string> => {
  const given = { format: 'svg', paper: 'a4', orientation: 'landscape', ...options } as const;
  return new TextDecoder().decode(await svgFormat.write(model, given, context));
};
const drawn = async (model: Model, options: Partial<ExportOptions> = {}): Promise<XmlElement> =>
  readXml(await written(model, options));

const textsIn = (root: XmlElement): string[] =>
  elementsOf(root).flatMap(({ tag, text }) => (tag === 'text' ? [text] : []));
/** Blocks, proposals and places, by what each is called. */
const groupsIn = (root: XmlElement): Map<string, XmlElement> =>
  new Map(root.children.flatMap((each) => (each.tag === 'g' ? [[each.children[0]?.text ?? '', each]] : [])));
const closed = { rootId: null, exploded: [] };

/** The seed with all that a picture can show: flows, one of them around the picture, and a stage on a block. */
const richModel = (): Model => {
  const model = seedModel();
  addFlow(model, 'f1', 'sell-standard-terms', 'sell-custom-solution', 'sequence');
  addFlow(model, 'f2', 'plan-sell', 'sell', 'information');
  addFlow(model, 'f3', 'standard-terms-qualify', 'contract', 'material');
  addFlow(model, 'f4', 'assist', 'plan', 'information', 'what was learnt from those who called');
  applyPatch(model, [
    {
      op: 'set',
      table: 'stage',
      id: 'stage-captured',
      fields: { processId: 'standard-terms-develop-profile' },
    },
  ]);
  return model;
};
const scenarioOf = (model: Model): string => [...model.rows.funnel.keys()][0] ?? '';

describe('SVG of a document with settings', () => {
  const imprint = ['Selling', 'Confidential · 1.2 · 23 Nov 2026 · © Acme'];
  const labels = { version: '1.2', confidentiality: 'Confidential', footer: '© Acme' };
  const details = { title: 'Selling', accent: '#1f5fa8', ...labels };

  it('has title, label, version, date and footer in a strip below the picture, and as its description', async () => {
    const [plain, root] = [await drawn(seedModel()), await drawn(published(seedModel(), details))];
    expect(textsIn(root).filter((text) => !textsIn(plain).includes(text))).toEqual(imprint);
    expect(root.children.slice(0, 2).map(({ tag, text }) => [tag, text])).toEqual([
      ['title', 'Selling'],
      ['desc', imprint[1]],
    ]);
    const heights = [plain, root].map(({ attributes }) => Number(attributes.height));
    const rule = elementsOf(root).find(({ attributes }) => attributes.fill === '#1f5fa8');
    expect(Number(rule?.attributes.y)).toBeGreaterThan((heights[0] ?? 0) - 2 * 24);
    for (const { tag, attributes, text } of elementsOf(root))
      if (tag === 'text' && imprint.includes(text))
        expect(Number(attributes.y)).toBeLessThan(heights[1] ?? 0);
  });

  it.each([
    ['at the right, beside the texts', seedModel, 300, 60],
    ['in its own size if it is small', seedModel, 40, 20],
    ['above the texts of a narrow picture', () => namedModel(), 400, 20],
  ])('has the logo in the strip, %s', async (_, model, width, height) => {
    const logo = base64Of(pngOf(width, height));
    const [plain, root] = [
      await drawn(published(model(), details)),
      await drawn(published(model(), { ...details, logo })),
    ];
    const [image] = elementsOf(root).filter(({ tag }) => tag === 'image');
    expect(image?.attributes['xlink:href']).toBe(`data:image/png;base64,${logo}`);
    const number = (name: string) => Number(image?.attributes[name]);
    expect(number('width') / number('height')).toBeCloseTo(width / height, 0);
    expect(number('width')).toBeLessThanOrEqual(Math.min(width, 110));
    expect(number('height')).toBeLessThanOrEqual(Math.min(height, 32));
    const [x = 0, y = 0, across = 0, down = 0] = String(root.attributes.viewBox).split(' ').map(Number);
    expect(number('x') + number('width')).toBeCloseTo(x + across - 24, 0);
    expect(number('y') + number('height')).toBeLessThanOrEqual(y + down);
    // It covers no text: it stands right of them all, or above.
    for (const each of elementsOf(root).filter(({ tag, text }) => tag === 'text' && imprint.includes(text)))
      if (Number(each.attributes.y) - 11 < number('y') + number('height'))
        expect(Number(each.attributes.x) + measure(each.text, 'sans-600', 11)).toBeLessThan(number('x'));
    expect(Number(root.attributes.height)).toBeGreaterThanOrEqual(Number(plain.attributes.height));
  });

  it('is refused in one sentence if its logo is no whole image', async () => {
    const logo = base64Of(pngOf(4, 4, { isClear: true, pixels: Buffer.from('not deflated') }));
    await expect(written(published(seedModel(), { ...details, logo }))).rejects.toMatchObject({
      code: 'logo-unreadable',
    });
  });

  it('has room for the strip even if there is nothing else to draw', async () => {
    const root = await drawn(published(namedModel(), details));
    expect(Number(root.attributes.width)).toBeGreaterThan(160);
    expect(textsIn(root).join(' ')).toContain('Selling');
  });
});

describe('letters that no bundled face has', () => {
  const THAI = { 'NotoSansThai-Regular.ttf': fontFor(0x0e01, 0x0e3a) };
  const usesIn = (root: XmlElement) => elementsOf(root).filter(({ tag }) => tag === 'use');

  it('are outlines of a face of the system, each once, and stay a text that is not painted', async () => {
    vi.stubEnv('STRATA_FONT_PATH', folderOf(THAI));
    const root = await drawn(namedModel('กขกก', 'Sell'), { view: closed });
    const text = elementsOf(root).find((each) => each.tag === 'text' && each.text === 'กขกก');
    expect(text?.attributes.fill).toBe('none');
    const links = usesIn(root).map(({ attributes }) => attributes['xlink:href']);
    expect(links).toHaveLength(4);
    expect(new Set(links).size).toBe(2);
    const glyphs = elementsOf(root).filter(({ tag, attributes }) => tag === 'path' && attributes.id);
    expect(glyphs.map(({ attributes }) => `#${attributes.id}`)).toEqual([...new Set(links)]);
    const places = usesIn(root).map(({ attributes }) => Number(attributes.x));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    const plain = elementsOf(root).find((each) => each.tag === 'text' && each.text === 'Sell');
    expect(plain?.attributes.fill).not.toBe('none');
  });

  it('are refused if no face has them, with the scripts and the blocks named', async () => {
    vi.stubEnv('STRATA_FONT_PATH', folderOf(THAI));
    await expect(written(namedModel('กขค', 'ລາວ'))).rejects.toMatchObject({
      code: 'no-font',
      message: expect.stringMatching(/can draw Lao in (\S+ )?“ລາວ”\. Nothing was written/),
    });
  });

  it('are code points if they are signs of no script', async () => {
    vi.stubEnv('STRATA_FONT_PATH', '');
    const root = await drawn(namedModel('\ue000'), { view: closed });
    expect(usesIn(root)).toHaveLength('[U+E000]'.length);
  });

  it('need no definitions where there are none of them', async () => {
    const svg = await written(seedModel());
    expect(svg).not.toMatch(/<defs|xlink|<use/);
  });
});

describe('SVG of the seed', () => {
  it('holds every block, proposal and gap by its whole name, and the name as text', async () => {
    const model = seedModel();
    const root = await drawn(model);
    const called = [...groupsIn(root).keys()].join('\n');
    const letters = textsIn(root).map((text) => text.replace(/\s/g, ''));
    const names = [...model.rows.process.values(), ...model.rows.grouping.values()].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(30);
    for (const name of [...names, 'Level 2 proposal']) {
      expect(called).toContain(name);
      expect(letters).toContain(name.replace(/\s/g, ''));
    }
  });

  it('holds codes, statuses, artefacts and what waits', async () => {
    const texts = textsIn(await drawn(seedModel()));
    for (const part of ['P', 'S2', 'S203', 'nominated', 'brochure, trial', 'none, on purpose', '? 1'])
      expect(texts).toContain(part);
    expect(texts.join('\n')).toContain('4 blocks, open');
  });

  it('has containers in the shape of the window that its view is seen in', async () => {
    const model = modelOf([
      { id: 'P', name: 'P', children: Array.from({ length: 24 }, (_, i) => ({ name: `Step ${i + 1}` })) },
    ]);
    const shapeIn = async (aspect?: number) => {
      const view = { rootId: null, exploded: ['P'], ...(aspect !== undefined && { aspect }) };
      const { width, height } = (await drawn(model, { view })).attributes;
      return Number(width) / Number(height);
    };
    expect(await shapeIn(0.7)).toBeLessThan(1);
    expect(await shapeIn(1.6)).toBeGreaterThan(1);
    expect(await shapeIn()).toBe(await shapeIn(1.6));
  });

  it('is a document that says what it shows', async () => {
    const root = await drawn(seedModel(), { view: { rootId: 'sell-proposal', exploded: [] } });
    expect(root.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg' });
    expect(root.attributes.role).toBe('graphics-document document');
    expect(root.children[0]).toMatchObject({
      tag: 'title',
      text: 'Sales & Support / S Sell / S2 Sell by Proposal',
    });
    expect(root.attributes['font-family']).toMatch(/^IBM Plex Sans,/);
  });

  it('shows what is on screen and nothing else', async () => {
    const texts = textsIn(await drawn(seedModel(), { view: closed }));
    expect(texts).toContain('4 children');
    expect(texts).not.toContain('Sell by Proposal');
  });

  it('draws flows by their kind, each with an arrow and its label', async () => {
    const { children } = await drawn(richModel());
    const lines = children.filter(({ tag, attributes }) => tag === 'path' && attributes.fill === 'none');
    const arrows = children.filter(
      ({ tag, attributes }) => tag === 'path' && attributes.stroke === undefined,
    );
    expect(lines.map(({ attributes }) => attributes['stroke-width'])).toEqual(['1.2', '1.2', '2.2', '1.2']);
    expect(lines.map(({ attributes }) => attributes['stroke-dasharray'] !== undefined)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(arrows).toHaveLength(4);
    const labels = children.flatMap(({ tag, text }) => (tag === 'text' ? [text] : []));
    expect(labels).toEqual(expect.arrayContaining(['sequence flow', 'information flow', 'material flow']));
  });

  it('draws the colour that a block was given, and none on the blocks of a proposal', async () => {
    const model = seedModel();
    for (const id of ['sell', 'standard-terms-qualify', 'plan-sell'])
      applyPatch(model, [{ op: 'set', table: 'process', id, fields: { colour: 'teal' } }]);
    const groups = groupsIn(await drawn(model));
    const isTinted = (name: string) =>
      groups
        .get(name)
        ?.children.some(({ attributes }) =>
          [LIGHT.fills.teal.edge, LIGHT.deepFills.teal.edge].includes(attributes.stroke ?? ''),
        );
    expect(['S Sell', 'S102 Qualify', 'S101 Develop Profile', 'Plan Sell'].map(isTinted)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('tells a gap of the matrix from what is left out on purpose', async () => {
    const root = await drawn(seedModel(), { view: { rootId: null, exploded: ['sell', 'sell-renewal'] } });
    const gaps = root.children.filter(({ children }) =>
      children.some(
        ({ attributes }) =>
          attributes.stroke === LIGHT.accentEdge && attributes['stroke-dasharray'] !== undefined,
      ),
    );
    expect(gaps).toHaveLength(6);
  });

  it('keeps all that it draws inside its edges', async () => {
    const model = richModel();
    const root = await drawn(model, { funnelOverlay: scenarioOf(model) });
    const [left = 0, top = 0, width = 0, height = 0] = (root.attributes.viewBox ?? '').split(' ').map(Number);
    const outside = pointsIn(root).filter(
      ({ x, y }) => x < left || y < top || x > left + width || y > top + height,
    );
    expect(outside).toEqual([]);
    // A flow goes around the blocks, which end here.
    expect(Math.max(...pointsIn(root).map(({ x }) => x))).toBeGreaterThan(left + width - 100);
    expect(root.attributes).toMatchObject({ width: String(width), height: String(height) });
  });

  it('gives the same bytes for the same model, whenever', async () => {
    expect(await written(seedModel())).toBe(await written(seedModel()));
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    abort.abort(new Error('Cancelled.'));
    const many = namedModel(...Array.from({ length: 400 }, (_, i) => `Block ${i}`));
    const options = { format: 'svg', paper: 'a4', orientation: 'landscape' } as const;
    await expect(svgFormat.write(many, options, { ...context, signal: abort.signal })).rejects.toThrow(
      'Cancelled.',
    );
  });

  it('refuses a scenario, which takes pages', async () => {
    const model = seedModel();
    await expect(written(model, { funnel: scenarioOf(model) })).rejects.toThrow(
      /exported as PDF.*Funnel view/,
    );
  });
});

describe('the funnel in SVG', () => {
  it('shows what enters and leaves the linked blocks, and below what that means', async () => {
    const model = richModel();
    const funnelOverlay = scenarioOf(model);
    const needed = textsIn(await drawn(model, { funnelOverlay }));
    expect(needed).toContain('17,544 → 8% → 1,404');
    expect(needed.at(-1)).toMatch(/^Funnel: Example: .* needed for the whole quota\.$/);
    const netted = textsIn(await drawn(model, { funnelOverlay, funnelVolumes: 'netted' }));
    expect(netted).toContain('5,880 + 2,400 → 8% → 662');
    expect(netted.at(-1)).toMatch(/units to create/);
  });

  it('says why a scenario has nothing to show', async () => {
    const model = richModel();
    for (const { id } of [...model.rows.stage.values()])
      applyPatch(model, [{ op: 'remove', table: 'stage', id }]);
    const texts = textsIn(await drawn(model, { funnelOverlay: scenarioOf(model) }));
    expect(texts.at(-1)).toMatch(/has no stages yet\./);
  });
});

describe('SVG of any names', () => {
  it('is well-formed, or says which script it has no face for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 12, maxLength: 12 }), async (names) => {
        const model = namedModel(...names);
        addFlow(model, 'f', 'n0', 'n1', 'sequence', names[2]);
        const frozenCode = names[3] || 'C';
        applyPatch(model, [
          { op: 'set', table: 'process', id: 'n1', fields: { frozenCode } },
          { op: 'set', table: 'model', id: 'model', fields: { name: names[4] ?? '' } },
          { op: 'set', table: 'funnel', id: scenarioOf(model), fields: { name: names[5] ?? '' } },
        ]);
        const root = await drawn(model, { funnelOverlay: scenarioOf(model) }).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'no-font' });
          return null;
        });
        if (root === null) return;
        expect(groupsIn(root).size).toBeGreaterThan(0);
        const blocks = root.children.filter((each) => each.tag === 'g' && !each.attributes['aria-hidden']);
        expect(blocks).toHaveLength(12);
      }),
      // The example ends with a glyph at the end of a face’s file, whose box the reader of faces looks for behind it.
      { numRuns: 60, examples: [[[...Array(3).fill(''), '\ud83d\u200d', ...Array(8).fill('')]]] },
    );
  });

  it('takes nothing of a name for markup', async () => {
    const root = await drawn(namedModel('<script>alert("1")</script> & <![CDATA[x]]>'));
    expect(elementsOf(root).map(({ tag }) => tag)).not.toContain('script');
    expect([...groupsIn(root).keys()][0]).toContain('<script>alert("1")</script> & <![CDATA[x]]>');
  });

  it('begins each line where the others begin, right-to-left ones too', async () => {
    const root = await drawn(namedModel('תכנון מכירות', 'Plan תכנון'), { view: closed });
    const lines = elementsOf(root).filter(({ tag, text }) => tag === 'text' && text.includes('תכנון'));
    expect(lines.map(({ attributes: { direction } }) => direction)).toEqual(['rtl', undefined]);
    expect(lines[0]?.attributes.x).toBe(lines[1]?.attributes.x);
    // A program that doesn't know the direction must not take the end of the line for its start: no attribute says so.
    expect(lines[0]?.attributes['text-anchor']).toBeUndefined();
    expect(elementsOf(root).find(({ tag }) => tag === 'style')?.text).toBe(
      'text[direction=rtl]{text-anchor:end}',
    );
    expect(lines[0]?.text).toBe('\u202bתכנון מכירות\u202c');
  });

  it('says how wide a line was measured, unless a letter of it is not of the typeface', async () => {
    const root = await drawn(namedModel('Plan', 'Plan תכנון'), { view: closed });
    const [plan, mixed] = elementsOf(root).filter(({ tag, text }) => tag === 'text' && /^Plan/.test(text));
    expect(Number(plan?.attributes.textLength)).toBeCloseTo(measure('Plan', 'sans-600', 15), 2);
    expect(plan?.attributes.lengthAdjust).toBe('spacingAndGlyphs');
    expect(mixed?.attributes.textLength).toBeUndefined();
  });

  it('asks for smooth letters and not for fast ones', async () => {
    expect((await drawn(seedModel())).attributes['text-rendering']).toBe('geometricPrecision');
  });

  it('draws an empty model, and a very long name', async () => {
    const empty = await drawn(namedModel());
    expect(empty.attributes.viewBox).toMatch(/^-24 -24 \d+ \d+$/);
    expect([...groupsIn(await drawn(namedModel('word '.repeat(2000)))).keys()][0]).toMatch(
      /^W (word ){1999}word$/,
    );
  });
});

/** A file that a person has looked at. Where the picture changes on purpose: look, then run vitest with -u. */
it('the seed with two levels is drawn as it was', async () => {
  const svg = await written(richModel(), { view: { rootId: null, exploded: ['plan', 'sell'] } });
  await expect(svg).toMatchFileSnapshot('golden/seed.svg');
});

/** Corners, ends of lines and ends of texts, by where they stand in the whole picture. */
const pointsIn = (root: XmlElement): { x: number; y: number }[] =>
  root.children.flatMap((child) => {
    if (child.tag !== 'g') return cornersOf(child);
    const [dx = 0, dy = 0] = numbersIn(child.attributes.transform);
    return child.children.flatMap(cornersOf).map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  });

const cornersOf = ({ tag, attributes, children, text }: XmlElement): { x: number; y: number }[] => {
  if (children.length > 0)
    return children.flatMap((line) =>
      cornersOf({ ...line, tag: 'text', attributes: { ...attributes, ...line.attributes } }),
    );
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((key) =>
    Number(attributes[key] ?? 0),
  );
  if (tag === 'rect')
    return [
      { x, y },
      { x: x + width, y: y + height },
    ];
  if (tag === 'text')
    return [
      { x, y },
      { x: x + measure(text, 'sans-600', Number(attributes['font-size'])), y },
    ];
  // Lines and arrows are all of moves and straight lines; shapes with arcs lie in their boxes.
  if (tag !== 'path' || /[A-KN-Y]/.test(attributes.d ?? '')) return [];
  const numbers = numbersIn(attributes.d);
  return numbers.flatMap((value, i) => (i % 2 === 0 ? [{ x: value, y: numbers[i + 1] ?? 0 }] : []));
};

const numbersIn = (text = ''): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

describe('an overlay in SVG', () => {
  const marked = (sign: string, tone: OverlayMark['tone'], word: string) => ({ sign, tone, word });
  const added = marked('+', 'added', 'added');
  const removed = marked('−', 'removed', 'removed');
  const overlay = {
    title: 'Difference',
    legend: [added, removed],
    marks: [
      { ...added, ids: ['contract', 'sell'] },
      { ...removed, ids: ['assist'] },
    ],
  };
  const drawnOver = async () => {
    const view = { rootId: null, exploded: ['sell'] };
    return groupsIn(await drawn(seedModel(), { view, overlay }));
  };

  it('sets the blocks in the tones of the canvas, and says in words and signs what these mean', async () => {
    const groups = await drawnOver();
    const fills = (name: string) => groups.get(name)?.children.map(({ attributes }) => attributes.fill);
    expect(fills('C Contract')).toContain(OVERLAY_TONES.light.added.fill);
    expect(fills('A Assist')).toContain(OVERLAY_TONES.light.removed.fill);
    expect(fills('P Plan')).toContain(LIGHT.levels[0].fill);
    expect(textsIn(groups.get('C Contract') as XmlElement)).toEqual(expect.arrayContaining(['+', 'added']));
    expect(textsIn(groups.get('Difference') as XmlElement)).toEqual([
      'Difference',
      ...['+', 'added', '−', 'removed'],
    ]);
  });

  it('shortens words that have no room in their block', async () => {
    const owner = marked(
      'HA',
      'blue',
      'Head of accounts receivable, disputes and everything else that is owed',
    );
    const marks = [{ ...owner, ids: ['sell-renewal', 'assist'] }];
    const view = { rootId: null, exploded: ['sell'] };
    const overlaid = { title: 'Owner', legend: [owner], marks };
    const groups = groupsIn(await drawn(seedModel(), { view, overlay: overlaid }));
    for (const name of ['S4 Sell Renewal', 'A Assist'])
      expect(textsIn(groups.get(name) as XmlElement)).toContainEqual(expect.stringMatching(/^Head of.*…$/));
  });

  it('leaves an exploded block as it is, with the mark in its header', async () => {
    const sell = (await drawnOver()).get('S Sell') as XmlElement;
    expect(sell.children.map(({ attributes }) => attributes.fill)).toContain(LIGHT.wash.fill);
    expect(textsIn(sell)).toContain('added');
  });

  it('strikes the names of what was removed', async () => {
    const isStruck = (group: XmlElement | undefined) =>
      group?.children.some(({ tag, attributes }) => tag === 'path' && attributes['stroke-width'] === '0.9');
    const groups = await drawnOver();
    expect([groups.get('A Assist'), groups.get('C Contract')].map(isStruck)).toEqual([true, false]);
  });
});
