import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../../../../electron/engine/exchange/docx.ts';
import {
  cutsOf,
  piecesInside,
  type Span,
  spreadOver,
} from '../../../../../electron/engine/exchange/word/diagrams/cuts.ts';
import type { Model } from '../../../../../shared/model/model.ts';
import { idOf, perform, seedModel } from '../../../../shared/model/harness.ts';
import type { XmlElement } from '../../../../xml.ts';
import { addFlow, chainOf } from '../models.ts';
import { packageProblems } from '../package/package-problems.ts';
import { inside, type WordFacts, wordFacts } from './word-facts.ts';

const context = { at: '2026-11-29T12:00:00Z', version: '0.1.0' };
const A4 = { format: 'docx', paper: 'a4', orientation: 'portrait' } as const;

const factsOf = async (model: Model): Promise<WordFacts> =>
  wordFacts(await docxFormat.write(model, { ...A4, parts: ['map', 'diagrams'] }, context));

type Diagram = {
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly XmlElement[];
};

const number = (element: XmlElement | undefined, name: string): number => Number(element?.attributes[name]);

const diagramsIn = ({ elements }: WordFacts): Diagram[] =>
  elements
    .filter(({ tag }) => tag === 'wp:inline')
    .map((inline) => {
      const [extent] = inside(inline, 'wp:extent');
      return {
        alternative: inside(inline, 'wp:docPr')[0]?.attributes.descr ?? '',
        width: number(extent, 'cx'),
        height: number(extent, 'cy'),
        shapes: inside(inline, 'wps:wsp'),
      };
    });

const textsIn = ({ shapes }: Diagram): string[] =>
  shapes.flatMap((shape) => inside(shape, 'w:p').map((paragraph) => paragraph.text));

describe('a diagram in a Word document', () => {
  it('is a group of native shapes with its texts in them, and says what it shows', async () => {
    const model = seedModel();
    addFlow(model, 'f1', 'plan', 'assist', 'material', 'budget');
    addFlow(model, 'f2', 'contract', 'assist', 'information');
    const facts = await factsOf(model);
    const [map, plan] = diagramsIn(facts);
    expect(map?.alternative).toContain('C Contract');
    const texts = map ? textsIn(map) : [];
    expect(texts).toEqual(expect.arrayContaining(['CContract', 'budget', 'Plan Sell']));
    expect(plan?.alternative).toContain('P Plan');
    const lines = map?.shapes.filter((shape) => inside(shape, 'a:tailEnd').length > 0) ?? [];
    expect(lines).toHaveLength(2);
    const dashes = lines.map((line) => inside(line, 'a:prstDash').length);
    expect(dashes.sort()).toEqual([0, 1]);
    expect(facts.elements.filter(({ tag }) => tag === 'a:blip')).toEqual([]);
  });

  it('begins with an invisible rectangle of its size, and no shape is outside of it', async () => {
    const diagrams = diagramsIn(await factsOf(seedModel()));
    expect(diagrams.length).toBeGreaterThan(4);
    for (const { shapes, width, height } of diagrams) {
      const [paper, ...others] = shapes;
      expect(inside(paper as XmlElement, 'a:noFill')).toHaveLength(2);
      expect(number(inside(paper as XmlElement, 'a:ext')[0], 'cx')).toBe(width);
      for (const shape of others) {
        const [off, ext] = [inside(shape, 'a:off')[0], inside(shape, 'a:ext')[0]];
        expect(Math.min(number(off, 'x'), number(off, 'y'))).toBeGreaterThanOrEqual(-1);
        expect(number(off, 'x') + number(ext, 'cx')).toBeLessThanOrEqual(width + 2000);
        expect(number(off, 'y') + number(ext, 'cy')).toBeLessThanOrEqual(height + 2000);
      }
    }
  });

  it('fits its page, which is turned if that is worth it, and has no type under 6 points', async () => {
    for (const length of [3, 5, 30]) {
      const facts = await factsOf(chainOf(length));
      const sizes = facts.elements.flatMap(({ tag, attributes }) =>
        tag === 'w:sz' ? [Number(attributes['w:val'])] : [],
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      const pages = facts.elements.filter(({ tag }) => tag === 'w:pgSz');
      const ways = new Set(pages.map(({ attributes }) => attributes['w:orient'] ?? 'portrait'));
      expect([...ways].sort()).toEqual(['landscape', 'portrait']);
      const room = 841.89 - 2 * 48;
      for (const { width } of diagramsIn(facts)) expect(width / 12_700).toBeLessThanOrEqual(room + 0.1);
    }
  });

  it('is drawn in several pieces if no page is large enough, which say which they are and lose no block', async () => {
    const model = chainOf(30);
    const bytes = await docxFormat.write(model, { ...A4, parts: ['diagrams'] }, context);
    expect(packageProblems(bytes)).toEqual([]);
    const facts = wordFacts(bytes);
    const captions = facts.paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text);
    expect(captions.length).toBeGreaterThan(1);
    expect(captions[0]).toBe(`Part 1 of ${captions.length}: row 1, column 1`);
    const pieces = diagramsIn(facts).filter(({ alternative }) => alternative.includes('Part '));
    // What all of it shows is told once.
    expect(pieces.map(({ alternative }) => alternative).slice(1)).toEqual(captions.slice(1));
    expect(pieces[0]?.alternative).toMatch(/^Diagram of C Contract: .* Part 1 of/);
    const texts = pieces.flatMap(textsIn);
    for (let i = 0; i < 30; i++)
      expect(texts.filter((text) => text === `Check document ${i}`)).toHaveLength(1);
    const arrows = pieces.flatMap(({ shapes }) => shapes.flatMap((shape) => inside(shape, 'a:tailEnd')));
    expect(arrows).toHaveLength(29);
  });

  it('grows with the blocks in it, not with their square', async () => {
    const model = chainOf(600);
    const bytes = await docxFormat.write(model, { ...A4, parts: ['diagrams'] }, context);
    const pieces = diagramsIn(wordFacts(bytes)).filter(({ alternative }) => alternative.includes('Part '));
    expect(pieces.length).toBeGreaterThan(100);
    expect(Math.max(...pieces.map(({ alternative }) => alternative.length))).toBeLessThan(2200);
    const most = Math.max(...pieces.map(({ shapes }) => shapes.length));
    expect(most).toBeLessThan(30);
  });

  it('leads from a block to its own place, and not from the block that it is of', async () => {
    const model = seedModel();
    const facts = await factsOf(model);
    const links = diagramsIn(facts).map(({ shapes }) =>
      shapes.flatMap((shape) => inside(shape, 'w:hyperlink').map(({ text }) => text)),
    );
    expect(links[2]).toEqual([
      'Sell on Standard Terms',
      'Sell by Proposal',
      'Sell Custom Solution',
      'Sell Renewal',
    ]);
  });

  it('takes its colours from the theme, but for the colours that blocks were given', async () => {
    const model = seedModel();
    const plain = await factsOf(model);
    expect(plain.elements.filter(({ tag }) => tag === 'a:srgbClr')).toEqual([]);
    perform(model, { type: 'process.update', ids: [idOf(model, 'C')], colour: 'green' });
    const coloured = await factsOf(model);
    expect(coloured.elements.filter(({ tag }) => tag === 'a:srgbClr').length).toBeGreaterThan(0);
  });
});

describe('where a drawing is cut', () => {
  it('is between blocks if that leaves no piece half empty', () => {
    const blocks = [0, 30, 60, 90, 120].map((from) => ({ from, to: from + 20 }));
    expect(cutsOf({ from: 0, to: 140 }, 75, blocks)).toEqual([
      { from: 0, to: 55 },
      { from: 55, to: 115 },
      { from: 115, to: 140 },
    ]);
  });

  it('leaves no gap, makes no piece longer than there is room, and ends', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
      .map(([from, length]): Span => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), fc.integer({ min: 5, max: 400 }), (blocks, most) => {
        const pieces = cutsOf({ from: 0, to: 1000 }, most, blocks);
        expect(pieces[0]?.from).toBe(0);
        expect(pieces.at(-1)?.to).toBe(1000);
        for (const [i, { from, to }] of pieces.entries()) {
          expect(to - from).toBeLessThanOrEqual(most + 0.01);
          expect(to).toBeGreaterThan(from);
          if (i > 0) expect(from).toBe(pieces[i - 1]?.to);
        }
      }),
    );
  });

  it('gives each piece what reaches into it', () => {
    const spans = [
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 20, to: 30 },
    ];
    const areas = [
      { x: 1, y: 1, width: 2, height: 2 },
      { x: 5, y: 12, width: 20, height: 2 },
      { x: 25, y: 25, width: 4, height: 4 },
    ];
    const spread = spreadOver(areas, (area) => area, spans, spans);
    expect(spread.map((inside) => inside.map((area) => areas.indexOf(area)))).toEqual([
      ...[[0], [], []],
      ...[[1], [1], [1]],
      ...[[], [], [2]],
    ]);
  });

  it('cuts lines at its edges, and knows the piece with their end', () => {
    const line = [
      { x: 0, y: 5 },
      { x: 20, y: 5 },
      { x: 20, y: 30 },
    ];
    expect(piecesInside(line, { x: 0, y: 0, width: 10, height: 10 })).toEqual([
      {
        points: [
          { x: 0, y: 5 },
          { x: 10, y: 5 },
        ],
        isEnd: false,
      },
    ]);
    expect(piecesInside(line, { x: 10, y: 0, width: 20, height: 40 })).toEqual([
      {
        points: [
          { x: 10, y: 5 },
          { x: 20, y: 5 },
          { x: 20, y: 30 },
        ],
        isEnd: true,
      },
    ]);
    expect(piecesInside(line, { x: 50, y: 50, width: 9, height: 9 })).toEqual([]);
  });
});
