/** The body of a Word document: the sections of a book as headings, paragraphs, tables and diagrams, on portrait and landscape pages. */
import type { Book, Content, Cover, Entry, OutlineItem, Section } from '../../../../shared/book/content.ts';
import { alternativeOf } from '../../../../shared/charts/alternative.ts';
import type { Chart } from '../../../../shared/charts/chart.ts';
import { drawShape } from '../../../../shared/drawing/shape.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { wrap } from '../../../../shared/scene/text/text.ts';
import { SIZES } from '../book/sheet.ts';
import type { Logo } from '../drawingml/logo.ts';
import { drawnDiagram } from './diagrams/diagrams.ts';
import { groupXml } from './diagrams/shapes.ts';
import { wordPen } from './diagrams/word-pen.ts';
import { logoXml } from './margins.ts';
import { type Page, roomOf, wayOf } from './page.ts';
import { MAX_HEADING, type StyleId } from './styles.ts';
import { factsXml, tableXml } from './tables.ts';
import { bookmarkXml, lineXml, linkXml, paragraphXml, runsXml, type Writing } from './text.ts';

/** The content on pages of one size: one section of Word. */
export type Flow = {
  readonly page: Page;
  readonly isCover: boolean;
  /** XML that is still text. */
  readonly paragraphs: string[];
  /** Earlier XML as bytes: texts of a whole document would take two to four times as much memory. */
  readonly bytes: Uint8Array[];
};

const encode = ({ paragraphs, bytes }: Flow): void => {
  if (paragraphs.length > 0) bytes.push(Buffer.from(paragraphs.join('')));
  paragraphs.length = 0;
};

type BodyOptions = {
  readonly page: Page;
  /** Room that headings and headers take beyond ours, in points. */
  readonly spare: number;
  readonly logo: Logo | undefined;
  readonly writing: Writing;
};

const BREAK = '<w:pageBreakBefore/>';
/** Above the title of a cover, on A4. */
const ABOVE_TITLE = 150;
const MAX_TITLE_LINES = 100;
/** A heading, the links below it, and what is around them. */
const ABOVE_DIAGRAM = 58;
const TITLE_LINE = 24;

/** The sections of a book. Each step yields the share of them that is done. */
export function* flowsOf(model: Model, book: Book, options: BodyOptions): Generator<number, Flow[]> {
  const { page, spare, logo, writing } = options;
  const levels = levelsIn(book.outline);
  const flows: Flow[] = [];
  /** The flow that continues on such pages, or a new one. */
  const flowOn = (wanted: Page, isCover = false): { flow: Flow; isNew: boolean } => {
    const last = flows.at(-1);
    if (last && last.isCover === isCover && wayOf(last.page) === wayOf(wanted))
      return { flow: last, isNew: false };
    const flow: Flow = { page: wanted, isCover, paragraphs: [], bytes: [] };
    flows.push(flow);
    return { flow, isNew: true };
  };
  let before: Section | undefined;
  for (const [i, section] of book.sections.entries()) {
    const done = i / book.sections.length;
    if (section.kind === 'cover') {
      const { flow } = flowOn(page, true);
      flow.paragraphs.push(...coverXml(section, section.cover, page, logo, writing));
      before = section;
      continue;
    }
    const level = (levels.get(section.anchor) ?? 0) + 1;
    // The reference of a block continues below its diagram, under one heading.
    const goesOn = before?.kind === 'diagram' && section.kind === 'text' && isSame(before, section);
    if (section.kind === 'diagram') {
      const above = (width: number): number =>
        ABOVE_DIAGRAM + spare + TITLE_LINE * linesOf(section.title, width);
      const steps = drawnDiagram(model, section.diagram, page, above, book.targets, writing);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield done;
      const { page: drawnOn, pieces } = step.value;
      const { flow, isNew } = flowOn(drawnOn);
      flow.paragraphs.push(...headXml(section, level, isNew, writing));
      for (const [piece, { run, caption }] of pieces.entries()) {
        const turn = piece === 0 ? '' : BREAK;
        if (caption !== '')
          flow.paragraphs.push(
            paragraphXml(
              runsXml(caption),
              caption,
              { style: 'Caption', before: `<w:keepNext/>${turn}` },
              writing,
            ),
          );
        flow.paragraphs.push(paragraphXml(run, '', { style: 'StrataDiagram' }, writing));
      }
    } else {
      const { flow, isNew } = flowOn(page);
      if (!goesOn) flow.paragraphs.push(...headXml(section, level, isNew, writing));
      else if (isNew) flow.paragraphs.push(titleXml('StrataContinued', section, '', writing));
      else flow.paragraphs.push(gapXml(bookmarkXml(section.anchor, writing), writing));
    }
    const { flow } = section.kind === 'diagram' ? { flow: flows.at(-1) } : flowOn(page);
    for (const content of section.content) {
      const steps = contentXml(content, level, page, writing);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield done;
      flow?.paragraphs.push(step.value);
    }
    before = section;
    // Earlier ones have been written.
    flows.slice(-2).forEach(encode);
    yield done;
  }
  flows.forEach(encode);
  return flows;
}

/** The level of each place among the headings of sections, from 0: as deep as it is in the outline, up to 2. */
const levelsIn = (items: readonly OutlineItem[], depth = 0): Map<string, number> =>
  new Map(
    items.flatMap(({ to, children }) => [
      ...levelsIn(children, Math.min(depth + 1, 2)),
      [to, depth] as const,
    ]),
  );

const isSame = (one: Section, other: Section): boolean =>
  one.title === other.title && one.path.join('\n') === other.path.join('\n');

const linesOf = (title: string, width: number): number =>
  wrap(title, 'sans-600', SIZES.title, width, MAX_TITLE_LINES).length;

const titleXml = (style: StyleId, section: Section, before: string, writing: Writing): string =>
  paragraphXml(
    `${bookmarkXml(section.anchor, writing)}${runsXml(section.title)}`,
    section.title,
    { style, before },
    writing,
  );

/** The heading of a section on a new page, and the links to what is around it. */
const headXml = (section: Section, level: number, isNew: boolean, writing: Writing): string[] => {
  const title = titleXml(`Heading${level}` as StyleId, section, isNew ? '' : BREAK, writing);
  const around = section.around.map((line) => lineXml(line, writing)).join(runsXml('   ·   '));
  return around === ''
    ? [title]
    : [title, paragraphXml(around, section.around[0]?.text ?? '', { style: 'StrataLinks' }, writing)];
};

/** A thin line between tables: without one, Word takes two for one. */
const gapXml = (bookmark: string, writing: Writing): string =>
  paragraphXml(bookmark, '', { style: 'StrataGap' }, writing);

function* contentXml(
  content: Content,
  level: number,
  page: Page,
  writing: Writing,
): Generator<undefined, string> {
  const room = { ...roomOf(page), enlarged: page.enlarged };
  switch (content.kind) {
    case 'heading': {
      const { text, anchor } = content;
      const style = `Heading${Math.min(level + content.level - 1, MAX_HEADING)}` as StyleId;
      return paragraphXml(`${bookmarkXml(anchor, writing)}${runsXml(text)}`, text, { style }, writing);
    }
    case 'text':
      return content.lines
        .map((line) => paragraphXml(lineXml(line, writing), line.text, { style: 'Normal' }, writing))
        .join('');
    case 'table':
      return `${yield* tableXml(content, room, writing)}${gapXml('', writing)}`;
    case 'facts':
      return `${yield* factsXml(content, room, writing)}${gapXml('', writing)}`;
    case 'contents':
      return contentsXml(content.entries, writing);
    case 'chart':
      return chartXml(content.chart, level, page, writing);
  }
}

const fieldXml = (kind: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

/** Room for a list of contents that is as deep as styles of Word go. */
const MAX_DEPTH = 9;

/**
 * The contents, filled in with links. They are a field, so that updating it in Word adds page numbers; until then there are
 * none, because only Word knows them.
 */
const contentsXml = (entries: readonly Entry[], writing: Writing): string => {
  const begin = `${fieldXml('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>${fieldXml('separate')}`;
  const lines = entries.map(({ text, to, depth }, i) => {
    const style = `TOC${Math.min(depth + 1, MAX_DEPTH)}` as StyleId;
    const first = i === 0 ? begin : '';
    const last = i === entries.length - 1 ? fieldXml('end') : '';
    return paragraphXml(`${first}${linkXml(to, runsXml(text), writing)}${last}`, text, { style }, writing);
  });
  return lines.join('');
};

/** Points of a unit of a chart at most. */
const CHART_SCALE = 0.75;

const chartXml = (chart: Chart, level: number, page: Page, writing: Writing): string => {
  const room = roomOf(page);
  const scale = Math.min(
    CHART_SCALE * page.enlarged,
    room.width / chart.width,
    (room.height - 2 * ABOVE_DIAGRAM) / chart.height,
  );
  const { pen, shapes } = wordPen({ scale, x: 0, y: 0 }, writing);
  for (const shape of chart.shapes) drawShape(pen, shape);
  const size = { width: chart.width * scale, height: chart.height * scale };
  const run = groupXml(shapes, size, alternativeOf(chart), writing.newId);
  const style = `Heading${Math.min(level + 2, MAX_HEADING)}` as StyleId;
  return `${paragraphXml(runsXml(chart.title), chart.title, { style }, writing)}${paragraphXml(run, '', { style: 'StrataDiagram' }, writing)}`;
};

/** The cover: what the document is, for whom, which version of it, by whom. */
const coverXml = (
  section: Section,
  { over, title, subtitle, lead, facts }: Cover,
  page: Page,
  logo: Logo | undefined,
  writing: Writing,
): string[] => {
  const { enlarged } = page;
  const space = (points: number): string =>
    `<w:spacing w:before="${Math.round(points * enlarged * 20)}" w:after="120"/>`;
  const above = (wayOf(page) === 'lying' ? ABOVE_TITLE / 2 : ABOVE_TITLE) - (logo ? 40 : 0);
  const line = (text: string, style: StyleId, after = '', runs = runsXml(text)): string[] =>
    text === '' ? [] : [paragraphXml(runs, text, { style, after }, writing)];
  const rows = facts.map(({ name, value }) => ({ name, value: [{ text: value }] }));
  const table = factsXml({ kind: 'facts', rows }, { ...roomOf(page), enlarged }, writing);
  let step = table.next();
  while (!step.done) step = table.next();
  const picture = logo
    ? [paragraphXml(logoXml(logo, 'cover', enlarged, writing), '', { style: 'Normal' }, writing)]
    : [];
  return [
    ...picture,
    ...line(over, 'Normal', space(above)),
    ...line(title, 'Title', '', `${bookmarkXml(section.anchor, writing)}${runsXml(title)}`),
    ...line(subtitle, 'Subtitle'),
    ...line(lead, 'Normal', space(0)),
    ...(rows.length > 0
      ? [paragraphXml('', '', { style: 'StrataGap', after: '' }, writing), step.value]
      : []),
  ];
};
