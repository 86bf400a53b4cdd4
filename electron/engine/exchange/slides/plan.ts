/** Which slides a deck has and what stands on each: pure, in points, before anything is written. */
import { labelOf, pathOf, titleOf } from '../../../../shared/drawing/shown.ts';
import { groupingsOf } from '../../../../shared/model/cells.ts';
import { variantsOf } from '../../../../shared/model/checks/variants.ts';
import { childrenOf, type Model, rowsReferringTo } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { elementTitle } from '../../../../shared/model/queries/element-titles.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { ELEMENT_KINDS } from '../../../../shared/model/records/element.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { frameOf } from '../../../../shared/scene/query.ts';
import type { ViewData } from '../../../../shared/scene/view.ts';
import { say } from '../../../../shared/words/messages.ts';
import type { Place } from '../drawingml/shapes.ts';
import { flowsByParent, type SlideFlow } from './flows.ts';
import { words } from './words.ts';

/** A slide of 16 by 9, and the part of it that is free for content, in points. */
export const SLIDE = { width: 960, height: 540 } as const;
export const CONTENT: Place = { x: 36, y: 118, width: 888, height: 378 };

/** Type is never smaller than this. */
const MIN_SIZE = 10;
const MAX_SIZE = 18;
/** Boxes of a slide of many: so many side by side, and so many rows of them. */
const GRID = { columns: 5, rows: 4, gapX: 22, gapY: 24 } as const;
/** The same if lines with labels run between them. */
const WIDE_GRID = { columns: 4, rows: 4, gapX: 92, gapY: 30 } as const;
const TABLE_ROWS = 12;
const TABLE_COLUMNS = 6;
const AGENDA_ROWS = 14;

export type SlideBox = {
  readonly blockId: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly place: Place;
  readonly size: number;
};
type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly size: number;
};
export type Slide = {
  readonly title: string;
  /** The blocks above, outermost first; empty for none. */
  readonly trail: readonly { readonly label: string; readonly blockId: string | null }[];
  readonly boxes: readonly SlideBox[];
  readonly flows: readonly SlideFlow[];
  readonly table?: Table;
  /** Lines that lead to slides of blocks. */
  readonly agenda?: readonly { readonly label: string; readonly blockId: string }[];
  readonly notes: string;
  /** The block whose children are shown first on this slide; null for the whole model. */
  readonly shows?: string | null;
};

/**
 * The slides of a model: an agenda, a slide for each exploded block of the view, outer before inner, and the matrix of each
 * macro process. Many boxes go on over further slides, so that no type is smaller than 10 points. Each step tells the share that is done.
 */
export function* slidesOf(model: Model, view: ViewData | undefined): Generator<number, Slide[], unknown> {
  const rootId = view?.rootId ?? null;
  const exploded = view ? new Set(view.exploded) : null;
  const parents = parentsFrom(model, rootId, (id) => exploded?.has(id) ?? true);
  const flows = flowsByParent(model);
  const slides: Slide[] = agendaSlides(model, parents.slice(1));
  for (const [i, parentId] of parents.entries()) {
    slides.push(...processSlides(model, parentId, flows.get(parentId ?? '') ?? []));
    yield (i + 1) / parents.length / 2;
  }
  for (const { id } of childrenOf(model, null))
    if (parents.includes(id) && groupingsOf(model, id).length > 0) slides.push(...matrixSlides(model, id));
  return slides;
}

/** The blocks whose children get a slide, outer before inner. */
const parentsFrom = (
  model: Model,
  rootId: string | null,
  isExploded: (id: string) => boolean,
): (string | null)[] => {
  const parents: (string | null)[] = [rootId];
  const visit = (parentId: string | null): void => {
    for (const { id } of childrenOf(model, parentId)) {
      if (!isExploded(id) || childrenOf(model, id).length === 0) continue;
      parents.push(id);
      visit(id);
    }
  };
  visit(rootId);
  return parents;
};

const agendaSlides = (model: Model, parentIds: readonly (string | null)[]): Slide[] => {
  const lines = parentIds.flatMap((id) => (id === null ? [] : [{ label: labelOf(model, id), blockId: id }]));
  const top = lines.filter(({ blockId }) => model.rows.process.get(blockId)?.parentId === null);
  const shown = top.length > 1 ? top : lines;
  return chunks(shown, AGENDA_ROWS).map((agenda, i, all) => ({
    title: numbered(say(words.agenda), i, all.length),
    ...{ trail: [], boxes: [], flows: [], agenda, notes: '' },
  }));
};

const processSlides = (model: Model, parentId: string | null, flows: readonly SlideFlow[]): Slide[] => {
  const name = parentId === null ? titleOf(model) : labelOf(model, parentId);
  const pages = boxesOf(
    model,
    parentId,
    flows.some(({ labels }) => labels.length > 0),
  );
  return pages.map((boxes, i) => {
    const shown = new Set(boxes.map(({ blockId }) => blockId));
    return {
      title: numbered(name, i, pages.length),
      trail: parentId === null ? [] : trailTo(model, parentId),
      boxes,
      flows: flows.filter(({ from, to }) => shown.has(from) && shown.has(to)),
      notes: parentId === null || i > 0 ? '' : notesOf(model, parentId),
      ...(i === 0 && { shows: parentId }),
    };
  });
};

const trailTo = (model: Model, id: string): Slide['trail'] => {
  const outer = pathOf(model, id).slice(0, -1);
  const ids: (string | null)[] = [null];
  let parentId = model.rows.process.get(id)?.parentId ?? null;
  const above: string[] = [];
  while (parentId !== null) {
    above.unshift(parentId);
    parentId = model.rows.process.get(parentId)?.parentId ?? null;
  }
  ids.push(...above);
  return [titleOf(model), ...outer].map((label, i) => ({ label, blockId: ids[i] ?? null }));
};

/** The children of a block where they stand on the canvas, if their names can be read so; else in rows over several slides. */
const boxesOf = (model: Model, parentId: string | null, hasLabels: boolean): SlideBox[][] => {
  const scene = layout(model, {
    rootId: parentId,
    exploded: new Set(),
    shape: { aspect: CONTENT.width / CONTENT.height },
  });
  // What is drilled into stands around its children: its name is the title.
  const inside = parentId === null ? scene.boxes : (scene.boxes[0]?.box.children ?? []);
  const shown = inside.filter(({ box }) => box.kind === 'block' || box.kind === 'container');
  const [first, ...others] = shown.map(({ x, y, box: { width, height } }) => ({ x, y, width, height }));
  if (!first) return [[]];
  const area = frameOf(first, others);
  const scale = Math.min(CONTENT.width / area.width, CONTENT.height / area.height, MAX_SIZE / MIN_SIZE);
  const facts = (id: string) => ({
    blockId: id,
    code: codeOf(model, id),
    name: withTerms(model, model.rows.process.get(id)?.name ?? ''),
  });
  if (shown.every(({ box }) => box.fontSize * scale >= MIN_SIZE)) {
    const [left, top] = [
      CONTENT.x + (CONTENT.width - area.width * scale) / 2 - area.x * scale,
      CONTENT.y + (CONTENT.height - area.height * scale) / 2 - area.y * scale,
    ];
    return [
      shown.map(({ x, y, box }) => ({
        ...facts(box.id),
        level: box.level,
        place: {
          x: left + x * scale,
          y: top + y * scale,
          width: box.width * scale,
          height: box.height * scale,
        },
        size: Math.min(MAX_SIZE, box.fontSize * scale),
      })),
    ];
  }
  const { columns, rows, gapX, gapY } = hasLabels ? WIDE_GRID : GRID;
  const width = (CONTENT.width - (columns - 1) * gapX) / columns;
  const height = (CONTENT.height - (rows - 1) * gapY) / rows;
  return chunks(shown, columns * rows).map((page) =>
    page.map(({ box }, i) => ({
      ...facts(box.id),
      level: box.level,
      place: {
        x: CONTENT.x + (i % columns) * (width + gapX),
        y: CONTENT.y + Math.floor(i / columns) * (height + gapY),
        width,
        height,
      },
      size: MIN_SIZE + 2,
    })),
  );
};

const notesOf = (model: Model, id: string): string => {
  const definition = withTerms(model, model.rows.process.get(id)?.definition ?? '').trim();
  const elements = rowsReferringTo(model, 'element', 'processId', id);
  const lists = ELEMENT_KINDS.flatMap((kind) => {
    const texts = elements.flatMap((each) =>
      each.kind === kind ? [`– ${withTerms(model, each.text)}`] : [],
    );
    return texts.length === 0 ? [] : [[elementTitle(kind), ...texts].join('\n')];
  });
  return [definition, ...lists].filter(Boolean).join('\n\n');
};

/** The grouping matrix of a macro process, as many rows and columns on a slide as can be read. */
const matrixSlides = (model: Model, macroId: string): Slide[] => {
  const variants = variantsOf(model, macroId);
  const groupings = groupingsOf(model, macroId);
  const cellText = (groupingId: string, variantId: string): string => {
    const cell = rowsReferringTo(model, 'cell', 'processId', variantId).find(
      (each) => each.groupingId === groupingId,
    );
    if (!cell) return say(words.gap);
    if (cell.state === 'none' || cell.realisedById === null) return say(words.none);
    return labelOf(model, cell.realisedById);
  };
  const pages = chunks(variants, TABLE_COLUMNS).flatMap((columns) =>
    chunks(groupings, TABLE_ROWS).map((rows) => ({ columns, rows })),
  );
  return pages.map(({ columns, rows }, i) => ({
    title: numbered(say(words.matrixOf, { block: labelOf(model, macroId) }), i, pages.length),
    trail: [{ label: titleOf(model), blockId: null }],
    ...{ boxes: [], flows: [], notes: '' },
    table: {
      head: [say(words.grouping), ...columns.map(({ id }) => labelOf(model, id))],
      rows: rows.map((grouping) => [
        withTerms(model, grouping.name),
        ...columns.map(({ id }) => cellText(grouping.id, id)),
      ]),
      size: MIN_SIZE + 1,
    },
  }));
};

const numbered = (title: string, index: number, count: number): string =>
  count === 1 ? title : say(words.continued, { title, number: index + 1, count });

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
