/** The slides of a deck and their content: pure, in points, before anything is written. */
import { labelOf, pathOf, titleOf } from '../../../../shared/drawing/shown.ts';
import { funnelsOf } from '../../../../shared/funnel/input/from-model.ts';
import { groupingsOf } from '../../../../shared/model/cells.ts';
import { variantsOf } from '../../../../shared/model/checks/variants.ts';
import { shownFields } from '../../../../shared/model/fields/typed.ts';
import { childrenOf, type Model, rowsReferringTo } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { elementTitle } from '../../../../shared/model/queries/element-titles.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { ELEMENT_KINDS } from '../../../../shared/model/records/element.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { frameOf } from '../../../../shared/scene/query.ts';
import type { ViewData } from '../../../../shared/scene/view.ts';
import { words as sceneWords } from '../../../../shared/scene/words.ts';
import { say } from '../../../../shared/words/messages.ts';
import type { Place } from '../drawingml/shapes.ts';
import { flowsByParent, type SlideFlow } from './flows.ts';
import { funnelSlides } from './funnel.ts';
import {
  chunks,
  fitting,
  MIN_SIZE,
  numbered,
  type Slide,
  type SlideBox,
  TABLE_COLUMN,
  TABLE_ROW,
} from './planned.ts';
import { words } from './words.ts';

const MAX_SIZE = 18;
/** Boxes of a slide of many, and the room between them. */
const GRID = { width: 150, height: 70, gapX: 22, gapY: 24 } as const;
/** The same if lines with labels run between them. */
const WIDE_GRID = { ...GRID, gapX: 92, gapY: 30 } as const;
const AGENDA_ROW = 27;

/**
 * The slides of a model: an agenda, a slide for each exploded block of the view, outer before inner, the matrix of each
 * macro process, and the funnel scenarios of these blocks with their figures. Many boxes continue on further slides, so that no type is
 * smaller than 10 points. Each step yields the share that is done.
 */
export function* slidesOf(
  model: Model,
  view: ViewData | undefined,
  content: Place,
  locale?: string,
): Generator<number, Slide[], unknown> {
  const rootId = view?.rootId ?? null;
  const exploded = view ? new Set(view.exploded) : null;
  const parents = parentsFrom(model, rootId, (id) => exploded?.has(id) ?? true);
  const flows = flowsByParent(model);
  const slides: Slide[] = agendaSlides(model, parents.slice(1), content);
  for (const [i, parentId] of parents.entries()) {
    slides.push(...processSlides(model, parentId, flows.get(parentId ?? '') ?? [], content));
    yield (i + 1) / parents.length / 2;
  }
  for (const { id } of childrenOf(model, null))
    if (parents.includes(id) && groupingsOf(model, id).length > 0)
      slides.push(...matrixSlides(model, id, content));
  const shown = new Set(
    parents.flatMap((id) => [id ?? '', ...childrenOf(model, id).map((child) => child.id)]),
  );
  for (const funnel of funnelsOf(model))
    if (shown.has(funnel.processId)) slides.push(...funnelSlides(model, funnel, content, locale));
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

const agendaSlides = (model: Model, parentIds: readonly (string | null)[], content: Place): Slide[] => {
  const lines = parentIds.flatMap((id) => (id === null ? [] : [{ label: labelOf(model, id), blockId: id }]));
  const top = lines.filter(({ blockId }) => model.rows.process.get(blockId)?.parentId === null);
  const shown = top.length > 1 ? top : lines;
  return chunks(shown, fitting(content.height, AGENDA_ROW)).map((agenda, i, all) => ({
    title: numbered(say(words.agenda), i, all.length),
    ...{ trail: [], boxes: [], flows: [], agenda, notes: '' },
  }));
};

const processSlides = (
  model: Model,
  parentId: string | null,
  flows: readonly SlideFlow[],
  content: Place,
): Slide[] => {
  const name = parentId === null ? titleOf(model) : labelOf(model, parentId);
  const pages = boxesOf(
    model,
    parentId,
    flows.some(({ labels }) => labels.length > 0),
    content,
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

/** The children of a block as on the canvas if their names can be read; else in rows over several slides. */
const boxesOf = (model: Model, parentId: string | null, hasLabels: boolean, content: Place): SlideBox[][] => {
  const scene = layout(model, {
    rootId: parentId,
    exploded: new Set(),
    shape: { aspect: content.width / content.height },
  });
  // The block drilled into is drawn around its children: its name is the title.
  const inside = parentId === null ? scene.boxes : (scene.boxes[0]?.box.children ?? []);
  const shown = inside.filter(({ box }) => box.kind === 'block' || box.kind === 'container');
  const [first, ...others] = shown.map(({ x, y, box: { width, height } }) => ({ x, y, width, height }));
  if (!first) return [[]];
  const area = frameOf(first, others);
  const scale = Math.min(content.width / area.width, content.height / area.height, MAX_SIZE / MIN_SIZE);
  const facts = (id: string) => ({
    blockId: id,
    code: codeOf(model, id),
    name: withTerms(model, model.rows.process.get(id)?.name ?? ''),
  });
  if (shown.every(({ box }) => box.fontSize * scale >= MIN_SIZE)) {
    const [left, top] = [
      content.x + (content.width - area.width * scale) / 2 - area.x * scale,
      content.y + (content.height - area.height * scale) / 2 - area.y * scale,
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
  const { gapX, gapY, ...least } = hasLabels ? WIDE_GRID : GRID;
  const columns = fitting(content.width, least.width, gapX);
  const rows = fitting(content.height, least.height, gapY);
  const width = (content.width - (columns - 1) * gapX) / columns;
  const height = (content.height - (rows - 1) * gapY) / rows;
  return chunks(shown, columns * rows).map((page) =>
    page.map(({ box }, i) => ({
      ...facts(box.id),
      level: box.level,
      place: {
        x: content.x + (i % columns) * (width + gapX),
        y: content.y + Math.floor(i / columns) * (height + gapY),
        width,
        height,
      },
      size: MIN_SIZE + 2,
    })),
  );
};

/** The speaker’s notes of a block: its definition, its fields and its lists. Empty if it has none of them. */
const notesOf = (model: Model, id: string): string => {
  const block = model.rows.process.get(id);
  if (!block) return '';
  const definition = withTerms(model, block.definition).trim();
  const fields = shownFields(block, 'reference').map(({ heading, value }) =>
    say(sceneWords.field, { name: heading, value }),
  );
  const elements = rowsReferringTo(model, 'element', 'processId', id);
  const lists = ELEMENT_KINDS.flatMap((kind) => {
    const texts = elements.flatMap((each) =>
      each.kind === kind ? [`– ${withTerms(model, each.text)}`] : [],
    );
    return texts.length === 0 ? [] : [[elementTitle(kind), ...texts].join('\n')];
  });
  return [definition, fields.join('\n'), ...lists].filter(Boolean).join('\n\n');
};

/** The grouping matrix of a macro process, as many rows and columns on a slide as can be read. */
const matrixSlides = (model: Model, macroId: string, content: Place): Slide[] => {
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
  const pages = chunks(variants, fitting(content.width * 0.76, TABLE_COLUMN)).flatMap((columns) =>
    chunks(groupings, Math.max(1, fitting(content.height, TABLE_ROW) - 1)).map((rows) => ({ columns, rows })),
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
