import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pptxFormat } from '../../../../../electron/engine/exchange/pptx.ts';
import { UserError } from '../../../../../shared/api/contract.ts';
import { newRecord } from '../../../../../shared/model/fields/new-record.ts';
import { applyPatch, type Model } from '../../../../../shared/model/model.ts';
import { withTerms } from '../../../../../shared/model/queries/terms.ts';
import type { ViewData } from '../../../../../shared/scene/view.ts';
import { perform, seedModel } from '../../../../shared/model/harness.ts';
import { base64Of, pngOf } from '../../../../shared/model/pictures.ts';
import { elementsOf, readXml, type XmlElement } from '../../../../xml.ts';
import { addFlow, anyText, namedModel } from '../models.ts';
import { packageProblems } from '../package/package-problems.ts';

const context = { at: '2026-11-23T12:00:00Z', version: '0.1.0' };
const options = { format: 'pptx', paper: 'a4', orientation: 'landscape' } as const;

const written = async (model: Model, view?: ViewData): Promise<Uint8Array> =>
  (await pptxFormat.write?.(model, { ...options, ...(view && { view }) }, context)) ?? new Uint8Array();

type Slide = {
  readonly elements: XmlElement[];
  readonly texts: string[];
  /** The slides that its links lead to, by the names of their parts. */
  readonly links: string[];
};

const slidesIn = (bytes: Uint8Array): Slide[] => {
  const files = unzipSync(bytes);
  const count = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, i) => {
    const elements = elementsOf(
      readXml(strFromU8(files[`ppt/slides/slide${i + 1}.xml`] ?? new Uint8Array())),
    );
    const relations = elementsOf(
      readXml(strFromU8(files[`ppt/slides/_rels/slide${i + 1}.xml.rels`] ?? new Uint8Array())),
    );
    const targets = new Map(relations.map(({ attributes }) => [attributes.Id, attributes.Target]));
    return {
      elements,
      texts: elements.flatMap(({ tag, text }) => (tag === 'a:t' ? [text] : [])),
      links: elements.flatMap(({ tag, attributes }) =>
        tag === 'a:hlinkClick' ? [targets.get(attributes['r:id']) ?? 'nowhere'] : [],
      ),
    };
  });
};

const SCENARIO = [...seedModel().rows.funnel.values()][0]?.name ?? '';
const titleOf = ({ texts }: Slide): string => texts[0] ?? '';

const FUNNEL = [
  `Funnel: ${SCENARIO}`,
  `Key figures: ${SCENARIO}`,
  `Netting: ${SCENARIO} (1 of 2)`,
  `Netting: ${SCENARIO} (2 of 2)`,
];

describe('slides of a model', () => {
  it('are an agenda, a slide for each block with children, outer before inner, and the matrix', async () => {
    const titles = slidesIn(await written(seedModel())).map(titleOf);
    expect(titles).toEqual([
      'Agenda',
      'Sales & Support',
      'S Sell',
      'S1 Sell on Standard Terms',
      'S2 Sell by Proposal',
      'S3 Sell Custom Solution',
      'Grouping matrix of S Sell',
      ...FUNNEL,
    ]);
  });

  it('show each funnel scenario with its figures as native shapes and tables', async () => {
    const slides = slidesIn(await written(seedModel())).filter((slide) => FUNNEL.includes(titleOf(slide)));
    const [funnel, keys, netting] = slides;
    const model = seedModel();
    const stages = [...model.rows.stage.values()].map(({ name }) => withTerms(model, name));
    for (const name of stages) expect(funnel?.texts).toContain(name);
    expect(funnel?.elements.filter(({ tag }) => tag === 'a:custGeom')).toHaveLength(stages.length + 1);
    for (const slide of slides) expect(slide.elements.some(({ tag }) => tag === 'a:tbl')).toBe(true);
    expect(keys?.texts).toContain('Meaning');
    expect(netting?.texts.some((text) => text.includes('2027') || /\d/.test(text))).toBe(true);
    expect(packageProblems(await written(seedModel()))).toEqual([]);
  });

  it('say why a scenario can’t be calculated', async () => {
    const model = seedModel();
    for (const { id } of [...model.rows.stage.values()])
      applyPatch(model, [{ op: 'remove', table: 'stage', id }]);
    const texts = slidesIn(await written(model)).flatMap((slide) => slide.texts);
    expect(texts.some((text) => text.startsWith('This scenario can’t be calculated: '))).toBe(true);
  });

  it('are a sound package, which offers nothing to repair', async () => {
    const model = seedModel();
    addFlow(model, 'f1', 'plan', 'assist', 'material', 'Plan & "budget" <2027>');
    expect(packageProblems(await written(model))).toEqual([]);
  });

  it('are of what is exploded if they are given a view', async () => {
    const titles = slidesIn(await written(seedModel(), { rootId: null, exploded: ['sell'] })).map(titleOf);
    expect(titles).toEqual(['Agenda', 'Sales & Support', 'S Sell', 'Grouping matrix of S Sell', ...FUNNEL]);
    const inner = slidesIn(await written(seedModel(), { rootId: 'sell-proposal', exploded: [] })).map(
      titleOf,
    );
    expect(inner).toEqual(['S2 Sell by Proposal']);
  });

  it('lead down from each box that has a slide, and up again', async () => {
    const slides = slidesIn(await written(seedModel()));
    expect(slides[2]?.links).toEqual(['slide2.xml', 'slide4.xml', 'slide5.xml', 'slide6.xml']);
    expect(slides[4]?.links).toEqual(['slide2.xml', 'slide3.xml']);
    expect(slides.flatMap(({ links }) => links)).not.toContain('nowhere');
  });

  it('glue each line to both of its boxes', async () => {
    const model = seedModel();
    addFlow(model, 'f1', 'plan', 'assist', 'material', 'budget');
    addFlow(model, 'f2', 'sell-renewal', 'contract', 'information');
    const top = slidesIn(await written(model))[1];
    const boxes = new Map(
      top?.elements.flatMap(({ tag, attributes }) =>
        tag === 'p:cNvPr' ? [[attributes.id ?? '', attributes.name ?? '']] : [],
      ),
    );
    const ends = top?.elements.flatMap(({ tag, attributes }) =>
      tag === 'a:stCxn' || tag === 'a:endCxn' ? [boxes.get(attributes.id ?? '')] : [],
    );
    // A flow from inside of a block is shown at that block.
    expect(ends).toEqual(['P Plan', 'A Assist', 'S Sell', 'C Contract']);
    expect(top?.texts).toContain('budget');
  });

  it('have no type under 10 points, however many boxes there are, and lose none', async () => {
    const names = Array.from({ length: 53 }, (_, i) => `Handle the case of the customer number ${i + 1}`);
    const slides = slidesIn(await written(namedModel(...names)));
    expect(slides.length).toBeGreaterThan(2);
    const texts = slides.flatMap((slide) => slide.texts);
    for (const name of names) expect(texts).toContain(name);
    const sizes = slides.flatMap(({ elements }) =>
      elements.flatMap(({ tag, attributes }) =>
        tag === 'a:rPr' && attributes.sz !== undefined ? [Number(attributes.sz)] : [],
      ),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
    expect(slides.map(titleOf).filter((title) => / of \d+\)$/.test(title)).length).toBeGreaterThan(1);
  });

  it('name their colours by the theme, so that a client’s own recolours them', async () => {
    const elements = slidesIn(await written(seedModel())).flatMap((slide) => slide.elements);
    expect(elements.filter(({ tag }) => tag === 'a:srgbClr')).toEqual([]);
    expect(elements.filter(({ tag }) => tag === 'a:schemeClr').length).toBeGreaterThan(20);
    const runs = elements.filter(({ tag }) => tag === 'a:rPr').slice(1);
    for (const { children } of runs)
      if (children.length > 0)
        expect(children.find(({ tag }) => tag === 'a:latin')?.attributes.typeface).toBe('+mn-lt');
  });

  it('hold any name as it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (name) => {
        expect(packageProblems(await written(namedModel(name)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keep definition, fields and lists in the notes', async () => {
    const model = seedModel();
    const fields = { kind: 'input', rank: 'a0', text: 'Leads of May', linkedProcessId: null } as const;
    const row = newRecord('element', { id: 'e1', processId: 'sell', ...fields });
    applyPatch(model, [
      { op: 'put', table: 'element', row },
      {
        ...{ op: 'set', table: 'process', id: 'sell' },
        fields: { definition: 'Turns leads into contracts.', owner: 'Sales', externalId: '10181' },
      },
    ]);
    const files = unzipSync(await written(model));
    const notes = Object.keys(files).filter((name) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));
    const texts = notes.map((name) => strFromU8(files[name] ?? new Uint8Array())).join();
    expect(texts).toContain('Leads of May');
    expect(texts).toContain('Turns leads into contracts.');
    expect(texts).toContain('Owner: Sales');
    expect(texts).toContain('External ID: 10181');
  });

  it('carry label, version, date, footer and logo of the document on each slide', async () => {
    const model = seedModel();
    const labels = { confidentiality: 'Confidential', version: '1.2', footer: 'Acme' };
    const logo = base64Of(pngOf(40, 20));
    perform(model, { type: 'publication.update', title: 'Selling', ...labels, logo });
    const bytes = await written(model);
    expect(packageProblems(bytes)).toEqual([]);
    const files = unzipSync(bytes);
    for (const { texts, elements } of slidesIn(bytes)) {
      expect(texts).toContain('Confidential · 1.2 · 23 Nov 2026 · Acme');
      expect(elements.filter(({ tag }) => tag === 'p:pic')).toHaveLength(1);
    }
    expect(Buffer.from(files['ppt/media/logo.png'] ?? []).toString('base64')).toBe(logo);
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '<cp:version>1.2</cp:version>',
    );
  });

  it('carry neither a date nor a picture if nothing is set', async () => {
    for (const { texts, elements } of slidesIn(await written(seedModel()))) {
      expect(texts.join('\n')).not.toContain('23 Nov 2026');
      expect(elements.filter(({ tag }) => tag === 'p:pic')).toEqual([]);
    }
  });

  it('are the same for the same model', async () => {
    expect(await written(seedModel())).toEqual(await written(seedModel()));
  });

  it('stop when they are cancelled, and show no scenario', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(pptxFormat.write?.(seedModel(), options, { ...context, signal })).rejects.toThrow(
      'cancelled',
    );
    await expect(pptxFormat.write?.(seedModel(), { ...options, funnel: 'f' }, context)).rejects.toThrow(
      UserError,
    );
  });
});
