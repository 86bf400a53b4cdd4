/** A planned slide as its part of the package, with the relations it needs. */

import { escapeXml } from '../../../../shared/words/xml.ts';
import { connectorXml, middleOf } from '../drawingml/connectors.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import {
  boxXml,
  funnelXml,
  type Paragraph,
  type Place,
  pictureXml,
  tableXml,
  titleXml,
} from '../drawingml/shapes.ts';
import type { Part } from '../package/parts.ts';
import { type Frame, type Holder, NAMESPACES, TREE_HEAD } from './frame.ts';
import {
  columnWidths,
  type FunnelStep,
  LABEL_SIZE,
  labelPlace,
  rowHeight,
  type Slide,
  type SlideBox,
  STEP_SIZE,
  TRAIL_SIZE,
  turnOf,
} from './planned.ts';

type Handout = {
  /** The footer of each slide, such as a label of confidentiality; empty for none. */
  readonly footer: string;
  /** For the placeholder of the date, if there is one; empty for none. */
  readonly date: string;
  /** The part with the logo, and its position. */
  readonly logo: { readonly part: string; readonly place: Place } | undefined;
  readonly frame: Frame;
  /** The name of the part of the slide of a block, if it has one. */
  readonly slideOf: (blockId: string | null) => string | undefined;
};

/** Ids of shapes: unique on a slide. The title is 2; 1 is the tree itself. */
const FIRST_ID = 10;
const LOGO_RELATION = 'rId3';

/** The parts of slide `number`, counted from 1: the slide and, if there are any, its notes. */
export const slideParts = (slide: Slide, number: number, handout: Handout): Part[] => {
  const { frame } = handout;
  const logo = frame.hasLogoOnEach || number === 1 ? handout.logo : undefined;
  const name = frame.slideName(number);
  const notesName = frame.notesName(number);
  const links = new Map<string, string>();
  const linkTo = (blockId: string | null): string | undefined => {
    const part = handout.slideOf(blockId);
    if (part === undefined || part === name) return undefined;
    const known = links.get(part) ?? `rId${links.size + 10}`;
    links.set(part, known);
    return known;
  };
  let nextId = FIRST_ID;
  const newId = (): number => nextId++;
  const shapes = [
    titleXml(2, slide.title, holderXml(frame.title)),
    ...contentOf(slide, frame, linkTo, newId),
    ...footOf(handout, number, newId),
    ...(logo ? [pictureXml(newId(), 'Logo', logo.place, LOGO_RELATION)] : []),
  ];
  const hasNotes = slide.notes !== '';
  const relations = [
    { id: 'rId1', type: `${RELATION}/slideLayout`, part: frame.layout },
    ...(hasNotes ? [{ id: 'rId2', type: `${RELATION}/notesSlide`, part: notesName }] : []),
    ...(logo ? [{ id: LOGO_RELATION, type: `${RELATION}/image`, part: logo.part }] : []),
    ...[...links].map(([part, id]) => ({ id, type: `${RELATION}/slide`, part })),
  ];
  const content = `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr>${frame.colourMap}</p:clrMapOvr></p:sld>`;
  return [
    { name, contentType: `${CONTENT_TYPE}.slide+xml`, content, relations },
    ...(hasNotes ? [notesPart(notesName, name, slide.notes, frame)] : []),
  ];
};

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';

type LinkTo = (blockId: string | null) => string | undefined;
type NewId = () => number;

const contentOf = (slide: Slide, { geometry }: Frame, linkTo: LinkTo, newId: NewId): string[] => [
  ...trailOf(slide, geometry.trail, linkTo, newId),
  ...blocksOf(slide, linkTo, newId),
  ...agendaOf(slide, geometry.content, linkTo, newId),
  ...funnelOf(slide, newId),
  ...tableOf(slide, geometry.content, newId),
  ...sentenceOf(slide, geometry.content, newId),
];

/** Texts without an edge begin where boxes begin. */
const outset = (place: Place): Place => ({ ...place, x: place.x - 5 });

const trailOf = ({ trail }: Slide, place: Place, linkTo: LinkTo, newId: NewId): string[] => {
  if (trail.length === 0) return [];
  const runs = trail.flatMap(({ label, blockId }, i) => {
    const link = linkTo(blockId);
    return [
      ...(i > 0 ? [{ text: ' / ', size: TRAIL_SIZE, colour: 'tx2' as const }] : []),
      { text: label, size: TRAIL_SIZE, colour: 'tx2' as const, ...(link !== undefined && { link }) },
    ];
  });
  return [boxXml({ id: newId(), name: 'Breadcrumb', place: outset(place), paragraphs: [{ runs }] })];
};

const blocksOf = ({ boxes, flows }: Slide, linkTo: LinkTo, newId: NewId): string[] => {
  const drawn = new Map(boxes.map((box) => [box.blockId, { id: newId(), place: box.place, box }]));
  const lines: string[] = [];
  const labels: string[] = [];
  for (const [i, { from, to, kind, labels: texts }] of flows.entries()) {
    const [source, target] = [drawn.get(from), drawn.get(to)];
    if (!source || !target) continue;
    const name = texts.join('; ');
    const others = boxes.flatMap(({ blockId, place }) => (blockId === from || blockId === to ? [] : [place]));
    const turnsAt = turnOf(i);
    lines.push(
      connectorXml({ id: newId(), name: name || kind, from: source, to: target, kind, others, turnsAt }),
    );
    if (name !== '') labels.push(labelXml(newId(), name, middleOf(source.place, target.place, others)));
  }
  const blocks = [...drawn.values()].map(({ id, box }) => blockXml(id, box, linkTo(box.blockId)));
  return [...lines, ...blocks, ...labels];
};

const blockXml = (
  id: number,
  { code, name, level, place, size }: SlideBox,
  link: string | undefined,
): string => {
  const isMacro = level === 1;
  const colour = isMacro ? ('bg1' as const) : ('tx1' as const);
  const paragraphs: Paragraph[] = [
    ...(code === ''
      ? []
      : [
          {
            runs: [
              { text: code, size: Math.max(10, size * 0.85), colour: isMacro ? colour : ('tx2' as const) },
            ],
          },
        ]),
    { runs: [{ text: name, size, colour, isBold: level <= 2 }] },
  ];
  const fill = isMacro ? 'tx2' : 'bg2';
  return boxXml({ id, name: `${code} ${name}`.trim(), place, paragraphs, fill, line: 'accent1', link });
};

/** A label of a flow, on the middle of its line. */
const labelXml = (id: number, text: string, middle: ReturnType<typeof middleOf>): string => {
  const place = labelPlace(text, middle);
  const runs = [{ text, size: LABEL_SIZE, colour: 'tx2' as const }];
  return boxXml({ id, name: text, place, paragraphs: [{ runs, align: 'ctr' }], inset: 1, fill: 'bg1' });
};

const agendaOf = ({ agenda }: Slide, place: Place, linkTo: LinkTo, newId: NewId): string[] => {
  if (!agenda) return [];
  const paragraphs = agenda.map(({ label, blockId }) => {
    const link = linkTo(blockId);
    return { runs: [{ text: label, size: 18, ...(link !== undefined && { link }) }] };
  });
  return [boxXml({ id: newId(), name: 'Agenda', place, paragraphs, anchor: 't' })];
};

const funnelOf = ({ funnel = [] }: Slide, newId: NewId): string[] =>
  funnel.map(({ name, figure, isNamed, place, top, bottom }: FunnelStep) =>
    funnelXml({
      ...{ id: newId(), name: `${name}: ${figure}`, place, top, bottom },
      fill: 'tx2',
      paragraphs: [
        {
          align: 'ctr',
          runs: [
            ...(isNamed
              ? [{ text: `${name}  `, size: STEP_SIZE, colour: 'bg1' as const, isBold: true }]
              : []),
            { text: figure, size: STEP_SIZE, colour: 'bg1' },
          ],
        },
      ],
    }),
  );

const sentenceOf = ({ sentence }: Slide, place: Place, newId: NewId): string[] =>
  sentence === undefined
    ? []
    : [
        boxXml({
          ...{ id: newId(), name: sentence, place, anchor: 't' },
          paragraphs: [{ runs: [{ text: sentence, size: 14 }] }],
        }),
      ];

const tableOf = ({ table }: Slide, content: Place, newId: NewId): string[] => {
  if (!table) return [];
  const { head, rows, size, place = content } = table;
  const widths = columnWidths(place, head.length);
  const height = rowHeight(place, rows.length);
  return [tableXml({ id: newId(), name: 'Table', place, widths, rowHeight: height, head, rows, size })];
};

/** The footer, and the date and the number of the slide if the layout has placeholders for them. */
const footOf = ({ footer, date, frame }: Handout, number: number, newId: NewId): string[] => {
  const line =
    footer === ''
      ? []
      : frame.footer
        ? [filledXml(newId(), 'Footer', frame.footer, runXml(footer))]
        : [footerXml(newId(), footer, frame.geometry.footer)];
  const dated = frame.date && date !== '' ? [filledXml(newId(), 'Date', frame.date, runXml(date))] : [];
  const field = `<a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${number}</a:t></a:fld>`;
  const numbered = frame.number ? [filledXml(newId(), 'Number', frame.number, field)] : [];
  return [...line, ...dated, ...numbered];
};

/** The id of the field with the number: any will do (ECMA-376 part 1, 21.1.2.2.4). */
const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

const footerXml = (id: number, text: string, place: Place): string =>
  boxXml({
    ...{ id, name: 'Footer', place: outset(place) },
    paragraphs: [{ runs: [{ text, size: 10, colour: 'tx2' }] }],
  });

const runXml = (text: string): string =>
  `<a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${escapeXml(text)}</a:t></a:r>`;

const holderXml = ({ type, index }: Holder): string =>
  `<p:ph type="${escapeXml(type)}"${index === null ? '' : ` idx="${escapeXml(index)}"`}/>`;

/** A placeholder of the layout with a text in it. */
const filledXml = (id: number, name: string, holder: Holder, content: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${holderXml(holder)}</p:nvPr></p:nvSpPr>` +
  `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${content}</a:p></p:txBody></p:sp>`;

const notesPart = (name: string, slide: string, text: string, frame: Frame): Part => {
  const paragraphs = text.split('\n').map((line) => `<a:p>${line === '' ? '' : runXml(line)}</a:p>`);
  const body =
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${holderXml(frame.notesBody)}</p:nvPr></p:nvSpPr>` +
    `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`;
  return {
    name,
    contentType: `${CONTENT_TYPE}.notesSlide+xml`,
    content: `<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${body}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    relations: [
      { id: 'rId1', type: `${RELATION}/notesMaster`, part: frame.notesMaster },
      { id: 'rId2', type: `${RELATION}/slide`, part: slide },
    ],
  };
};
