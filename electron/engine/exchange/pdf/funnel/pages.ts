/** A funnel scenario on paper: its key figures, its charts and its tables, on as many pages as they take. */
import { userError } from '../../../../../shared/api/contract.ts';
import type { ExportOptions } from '../../../../../shared/api/export/options.ts';
import { addUp, type Total } from '../../../../../shared/funnel/analysis/total.ts';
import { calculate } from '../../../../../shared/funnel/calculate.ts';
import { funnelInputOf, unitOf } from '../../../../../shared/funnel/input/from-model.ts';
import type { FunnelInput } from '../../../../../shared/funnel/input/input.ts';
import { readFunnelInput } from '../../../../../shared/funnel/input/read-input.ts';
import type { Model } from '../../../../../shared/model/model.ts';
import { ancestorsOf } from '../../../../../shared/model/queries/ancestors.ts';
import { withTerms } from '../../../../../shared/model/queries/terms.ts';
import { LIGHT } from '../../../../../shared/scene/overlays/palette.ts';
import { fitted, plain } from '../../../../../shared/scene/text/text.ts';
import { say } from '../../../../../shared/words/messages.ts';
import { quoted } from '../../../../../shared/words/quoted.ts';
import type { ExportContext } from '../../format.ts';
import { startPdf } from '../document.ts';
import { assertDrawn } from '../faces.ts';
import { drawLine } from '../line.ts';
import { drawHeading, headingOf, paperSize } from '../page.ts';
import { words } from '../words.ts';
import { BLOCK_GAP, type Block, scenarioBlocks } from './blocks.ts';
import { comparisonBlocks } from './comparison.ts';

type PageOptions = Pick<ExportOptions, 'paper' | 'orientation' | 'locale' | 'comparedTotal'>;

/** The points of a unit of a chart on A4. */
const UNIT = 0.75;
const TITLE_SIZE = 17;

/** The scenario with the id as PDF. Throws a `UserError` if there is none, or if its figures can't be calculated. */
export const funnelPdf = async (
  model: Model,
  funnelId: string,
  options: PageOptions,
  context: ExportContext,
): Promise<Uint8Array> => {
  const { funnel, input, unit } = scenarioIn(model, funnelId);
  const name = plain(withTerms(model, funnel.name)) || say(words.unnamedScenario);
  return pagesOf(model, { name, path: pathTo(model, funnel.processId) }, options, context, (room) =>
    scenarioBlocks(input, { unit, locale: options.locale }, room),
  );
};

/** Scenarios side by side as PDF, in the order of the ids: a table of figures, and the netting of each. Throws likewise. */
export const comparisonPdf = async (
  model: Model,
  funnelIds: readonly string[],
  options: PageOptions,
  context: ExportContext,
): Promise<Uint8Array> => {
  const scenarios = funnelIds.map((id) => scenarioIn(model, id));
  const total = options.comparedTotal ? totalOf(scenarios.map(({ input }) => input)) : undefined;
  const owners = [...new Set(scenarios.map(({ funnel }) => funnel.processId))];
  const path = owners.length === 1 ? pathTo(model, owners[0] ?? '') : [];
  return pagesOf(model, { name: say(words.comparison), path }, options, context, (room) =>
    comparisonBlocks(scenarios, total, options.locale, room),
  );
};

const scenarioIn = (model: Model, funnelId: string) => {
  const funnel = model.rows.funnel.get(funnelId);
  if (!funnel) throw userError('no-scenario', words.noScenario);
  return { funnel, input: calculable(funnelInputOf(model, funnel)), unit: unitOf(model, funnel) };
};

const totalOf = (inputs: readonly FunnelInput[]): Total => {
  const added = addUp(
    inputs.map((input) => ({ input, result: calculate(input) })),
    say(words.total),
  );
  if ('problem' in added) throw userError('invalid-funnel', words.noTotal, { problem: added.problem });
  return added.total;
};

type Head = { readonly name: string; readonly path: readonly string[] };

/** Blocks on as many pages as they take, under a title. @param blocksFor the blocks for a width, in units of charts. */
const pagesOf = async (
  model: Model,
  { name, path }: Head,
  options: PageOptions,
  context: ExportContext,
  blocksFor: (room: number) => readonly Block[],
): Promise<Uint8Array> => {
  const heading = headingOf(model, path, context);
  const { width, height, margin, headingSize, enlarged } = paperSize(options);
  const { pdf, bytes } = await startPdf(
    model,
    `${name} – ${heading.title}`.slice(0, 500),
    [width, height],
    context,
    {
      tagged: true,
    },
  );
  try {
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    const scale = UNIT * enlarged;
    const top = margin + 2.4 * headingSize;
    const startPage = () => {
      pdf.markContent('Artifact', { type: 'Pagination' });
      drawHeading(pdf, { width, margin, headingSize }, heading);
      pdf.endMarkedContent();
    };
    startPage();
    root.add(
      pdf.struct('H1', {}, () =>
        drawLine(
          pdf,
          fitted(name, 'sans-600', TITLE_SIZE * scale, width - 2 * margin),
          margin,
          top + TITLE_SIZE * scale,
          {
            font: 'sans-600',
            size: TITLE_SIZE * scale,
            colour: LIGHT.ink,
          },
        ),
      ),
    );
    const room = (width - 2 * margin) / scale;
    const bottom = (height - margin) / scale;
    const pageTop = top / scale + 8;
    let y = top / scale + TITLE_SIZE + BLOCK_GAP;
    const turnPage = () => {
      pdf.addPage();
      startPage();
      y = pageTop;
    };
    for (const row of rowsOf(blocksFor(room), room, bottom - pageTop)) {
      context.signal?.throwIfAborted();
      if (y + leastHeightOf(row) > bottom && y > pageTop) turnPage();
      let x = margin / scale;
      let used = 0;
      for (const block of row) {
        let rest: Block | undefined = block;
        while (rest) {
          const drawn = rest.draw(pdf, { x: x * scale, y: y * scale, scale, height: bottom - y }, root);
          used = Math.max(used, drawn.height);
          rest = drawn.rest;
          if (!rest) continue;
          turnPage();
          used = 0;
        }
        x += block.width + BLOCK_GAP;
      }
      y += used + BLOCK_GAP;
    }
    root.end();
  } finally {
    pdf.end();
  }
  assertDrawn(pdf);
  return bytes;
};

const calculable = (input: FunnelInput): FunnelInput => {
  const read = readFunnelInput(input);
  if ('input' in read) return read.input;
  const [first] = read.problems;
  throw userError('invalid-funnel', words.notCalculable, {
    name: quoted(input.name ?? ''),
    problem: first?.sentence ?? '',
  });
};

const pathTo = (model: Model, processId: string): string[] =>
  [...ancestorsOf(model, processId).map(({ id }) => id), processId].map((id) =>
    plain(withTerms(model, model.rows.process.get(id)?.name ?? '')),
  );

/** What must be left of a page for a row to begin on it: blocks side by side stay whole. */
const leastHeightOf = (row: readonly Block[]): number => {
  const [first] = row;
  return row.length === 1 && first ? (first.leastHeight ?? first.height) : heightOf(row);
};

const heightOf = (row: readonly Block[]): number => Math.max(...row.map(({ height }) => height));

/** Blocks side by side as long as they fit, in their order. What is higher than a page stands alone. */
const rowsOf = (blocks: readonly Block[], room: number, pageHeight: number): Block[][] => {
  const rows: Block[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const isTall = block.height > pageHeight;
    if (isTall || used + BLOCK_GAP + block.width > room + 0.5) {
      rows.push([block]);
      used = isTall ? Number.POSITIVE_INFINITY : block.width;
    } else {
      rows.at(-1)?.push(block);
      used += BLOCK_GAP + block.width;
    }
  }
  return rows;
};
