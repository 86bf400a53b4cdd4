/** Sets the content of a section on as many sheets as it takes. Nothing is cut: the rest continues on the next sheet. */
import type { Content, Line, Section } from '../../../../shared/book/content.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { measure, wrap } from '../../../../shared/scene/text/text.ts';
import { columnsFor } from './columns.ts';
import { LEADING, type Measures, type Sheet, SIZES, type Step, styleOf } from './sheet.ts';
import {
  ALL_LINES,
  headSteps,
  lineHeight,
  rowHeight,
  rowPad,
  rowSteps,
  type SetRow,
  setRow,
} from './table-rows.ts';

/** Minimum of lines of a row or paragraph at the foot of a sheet. */
const MIN_LINES = 3;
/** A row of more lines is broken between two sheets; a shorter one begins on the next. */
const MAX_WHOLE_LINES = 12;
/** Between columns, on A4. */
const COLUMN_GAP = 11;
const FACT_COLUMN = 92;
/** Rows set before other work gets its turn. */
const ROWS_PER_TURN = 40;

/** The sheets of a section of texts; the first has its title, and links to what is around it. Yields between steps of work. */
export function* sheetsOfText(
  section: Section,
  content: readonly Content[],
  measures: Measures,
): Generator<undefined, Sheet[]> {
  const sheets: Sheet[] = [];
  const { k, side, width } = measures;
  const room = width - 2 * side;
  const bottom = measures.height - measures.bottom;
  let sheet: Sheet;
  let y = 0;
  const turn = (): void => {
    const isFirst = sheets.length === 0;
    sheet = { width, height: measures.height, section, steps: [], anchors: [], isFirst };
    sheets.push(sheet);
    y = measures.top;
    if (!isFirst) return;
    sheet.anchors.push({ anchor: section.anchor, y: 0 });
    y = titleSteps(section, measures, sheet.steps);
  };
  const add = (...steps: Step[]): void => void sheet.steps.push(...steps);
  const isFresh = (): boolean => y <= measures.top + 0.01;
  const needs = (height: number): void => {
    if (y + height > bottom && !isFresh()) turn();
  };

  const paragraph = (line: Line): void => {
    const colour = line.to !== undefined ? measures.link : line.tone === 'soft' ? LIGHT.inkSoft : LIGHT.ink;
    const font = line.tone === 'strong' ? 'sans-600' : 'sans-400';
    const style = styleOf('body', measures, font, colour);
    const step = style.size * LEADING;
    const lines = wrap(line.text, font, style.size, Math.min(room, 470 * k), ALL_LINES);
    for (let from = 0; from < lines.length; ) {
      needs(step * Math.min(MIN_LINES, lines.length - from));
      const count = Math.max(1, Math.min(lines.length - from, Math.floor((bottom - y) / step)));
      const set = lines
        .slice(from, from + count)
        .map((text, i) => ({ text, x: side, y: y + style.size + i * step }));
      add({ do: 'write', tag: 'P', lines: set, style, to: line.to });
      y += count * step;
      from += count;
    }
    y += 4 * k;
  };

  const heading = ({ level, text, anchor }: Extract<Content, { kind: 'heading' }>): void => {
    const kind = level === 2 ? 'heading' : 'entry';
    const style = styleOf(kind, measures, 'sans-600');
    const lines = wrap(text, style.font, style.size, room, ALL_LINES);
    const step = style.size * LEADING;
    y += isFresh() ? 0 : (level === 2 ? 14 : 12) * k;
    needs(lines.length * step + 62 * k);
    if (anchor !== undefined) sheet.anchors.push({ anchor, y: y - 6 * k });
    if (level === 3) {
      add({ do: 'line', from: [side, y], to: [side + room, y], colour: LIGHT.lineStrong, width: 0.6 * k });
      y += 6 * k;
    }
    add({
      ...{ do: 'write', tag: level === 2 ? 'H2' : 'H3', style },
      lines: lines.map((line, i) => ({ text: line, x: side, y: y + style.size + i * step })),
    });
    y += lines.length * step + 3 * k;
  };

  /** Sets rows under each other; `head` is repeated on each sheet. */
  function* rows(
    all: Iterable<SetRow>,
    columns: ReturnType<typeof columnsFor>,
    head: readonly string[] | undefined,
    hasHead: boolean,
  ): Generator<undefined> {
    add({ do: 'begin', tag: 'Table' });
    let isRepeated = false;
    const drawHead = (): void => {
      if (!head) return;
      const { steps, height } = headSteps(head, columns, { y, measures, isRepeated });
      add(...steps, rule(y + height, LIGHT.lineStrong));
      y += height;
      isRepeated = true;
    };
    const rule = (at: number, colour: string): Step => ({
      ...{ do: 'line', from: [side, at], to: [side + room, at], colour, width: 0.5 * k },
    });
    const fits = (lines: number): boolean => y + rowHeight(lines, measures) <= bottom;
    const headHeight = head ? rowHeight(1, measures) : 0;
    needs(headHeight + rowHeight(MIN_LINES, measures));
    drawHead();
    let count = 0;
    for (const row of all) {
      if (++count % ROWS_PER_TURN === 0) yield;
      // A first row is broken rather than parted from its heading.
      const staysWhole = count > 1 && row.lines <= MAX_WHOLE_LINES;
      if (!fits(row.lines) && (staysWhole || !fits(MIN_LINES)) && !isFresh()) {
        turn();
        drawHead();
      }
      if (row.anchor !== undefined) sheet.anchors.push({ anchor: row.anchor, y: y - 2 * k });
      for (let from = 0; from < row.lines; ) {
        const left = Math.floor((bottom - y - 2 * rowPad(measures)) / lineHeight(measures));
        const all = row.lines - from;
        // No single lines at the top of the next sheet either, if there are enough for both.
        const until =
          from + (all <= left ? all : Math.max(1, Math.min(left, Math.max(MIN_LINES, all - MIN_LINES))));
        add(...rowSteps(row, columns, { y, from, until, measures, hasHead }));
        y += rowHeight(until - from, measures);
        add(rule(y, LIGHT.line));
        from = until;
        if (from < row.lines) {
          turn();
          drawHead();
        }
      }
    }
    add({ do: 'end' });
    y += 8 * k;
  }

  turn();
  for (const each of content) {
    yield;
    if (each.kind === 'heading') heading(each);
    else if (each.kind === 'text') for (const line of each.lines) paragraph(line);
    else if (each.kind === 'table') {
      const columns = columnsFor(each.head, each.rows, {
        width: room,
        size: SIZES.table * k,
        gap: COLUMN_GAP * k,
      });
      yield* rows(
        each.rows.values().map((row) => setRow(row, columns, measures, false)),
        columns,
        each.head,
        false,
      );
    } else if (each.kind === 'facts') {
      const left = (FACT_COLUMN + COLUMN_GAP) * k;
      const columns = [
        { left: 0, room: FACT_COLUMN * k },
        { left, room: room - left },
      ];
      const facts = each.rows.map(({ name, value }) => ({ cells: [[{ text: name }], value] }));
      yield* rows(
        facts.values().map((row) => setRow(row, columns, measures, true)),
        columns,
        undefined,
        true,
      );
    } else if (each.kind === 'chart') {
      const { chart } = each;
      const scale = Math.min(0.75 * k, room / chart.width, (bottom - measures.top - 30 * k) / chart.height);
      needs(chart.height * scale + 34 * k);
      heading({ kind: 'heading', level: 3, text: chart.title });
      add({ do: 'chart', chart, x: side, y, scale });
      y += chart.height * scale + 8 * k;
    } else {
      add({ do: 'begin', tag: 'TOC' });
      for (const entry of each.entries) {
        const isPart = entry.depth === 0;
        const style = styleOf('body', measures, isPart ? 'sans-600' : 'sans-400', LIGHT.ink);
        const indent = Math.min(entry.depth, 8) * 14 * k;
        const step = style.size * 1.55;
        const lines = wrap(entry.text, style.font, style.size, room - indent - 40 * k, ALL_LINES);
        y += isPart && !isFresh() ? 3 * k : 0;
        needs(lines.length * step);
        const last = y + style.size + (lines.length - 1) * step;
        add(
          { do: 'begin', tag: 'TOCI' },
          {
            ...{ do: 'write', tag: 'P', style, to: entry.to },
            lines: [
              ...lines.map((text, i) => ({ text, x: side + indent, y: y + style.size + i * step })),
              { text: '', x: side, y: last, right: side + room, pageOf: entry.to },
            ],
          },
          { do: 'end' },
        );
        const used = measure(lines.at(-1) ?? '', style.font, style.size);
        const [from, to] = [side + indent + used + 6 * k, side + room - 26 * k];
        if (to > from)
          add({
            ...{ do: 'line', from: [from, last], to: [to, last] },
            ...{ colour: LIGHT.lineStrong, width: 0.6 * k, dash: [0.6 * k, 3 * k] },
          });
        y += lines.length * step;
      }
      add({ do: 'end' });
    }
  }
  return sheets;
}

/** The title of a section with the links around it. Returns the y at which the content begins. */
export const titleSteps = ({ title, around }: Section, measures: Measures, steps: Step[]): number => {
  const { k, side, width, top } = measures;
  const style = styleOf('title', measures, 'sans-600');
  const room = width - 2 * side;
  const lines = wrap(title, style.font, style.size, room, ALL_LINES);
  const step = style.size * 1.2;
  steps.push(
    {
      do: 'fill',
      area: { x: side, y: top - 9 * k, width: 26 * k, height: 2.6 * k },
      colour: measures.accent,
    },
    {
      ...{ do: 'write', tag: 'H1', style },
      lines: lines.map((text, i) => ({ text, x: side, y: top + style.size + i * step })),
    },
  );
  let y = top + lines.length * step + 6 * k;
  if (around.length === 0) return y + 6 * k;
  const nav = styleOf('nav', measures, 'sans-500', measures.link);
  let x = side;
  y += nav.size;
  for (const line of around) {
    const [text = ''] = wrap(line.text, nav.font, nav.size, Math.min(room, 210 * k), 1);
    const wide = measure(text, nav.font, nav.size);
    if (x > side && x + wide > side + room) {
      x = side;
      y += nav.size * 1.5;
    }
    steps.push({ do: 'write', tag: 'P', lines: [{ text, x, y }], style: nav, to: line.to });
    x += wide + 16 * k;
  }
  return y + 12 * k;
};
