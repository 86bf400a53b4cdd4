/** A book as a Word document: its parts, put together. */
import { anchorsOf, type Book } from '../../../../shared/book/content.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { locale } from '../../../../shared/words/locale.ts';
import { logoFile } from '../book/logo.ts';
import { logoPart } from '../drawingml/logo.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import { type Part, writePackage } from '../package/parts.ts';
import { PROPERTIES_RELATION, propertiesPart } from '../package/properties.ts';
import { freeName } from '../package/template.ts';
import { XML_HEAD } from '../package/xml.ts';
import { type Base, WORD_TYPE } from './base.ts';
import { type Flow, flowsOf } from './body.ts';
import { NAMESPACES } from './diagrams/shapes.ts';
import { logoRelations, marginId, marginParts, marginRelations } from './margins.ts';
import { type Page, sectionXml, type Way, wayOf } from './page.ts';
import { MAIN, paragraphXml, type Writing } from './text.ts';

type DocumentOptions = { readonly base: Base; readonly at: string };

/** Each step yields the share of the work that is done; the bytes of the document come last. The same input gives the same bytes. */
export function* documentSteps(
  model: Model,
  book: Book,
  { base, at }: DocumentOptions,
): Generator<number, Uint8Array, unknown> {
  const { house } = book;
  const { page, main } = base;
  let ids = 0;
  const places = new Map(anchorsOf(book).map((anchor, i) => [anchor, `p${i + 1}`]));
  const writing: Writing = {
    ...{ styleId: base.styleId, theme: base.theme },
    ...{ newId: () => ++ids, bookmarkOf: (anchor) => places.get(anchor) },
  };
  const names = new Set(base.parts.map(({ name }) => name.toLowerCase()));
  const file = logoFile(house.logo);
  const part = freeName(names, (number) => `word/media/logo${number}.${file?.kind}`);
  const logo = file && { ...file, part };
  const flows = yield* flowsOf(model, book, { page, spare: base.spare, logo, writing });
  const ways = [...new Set(flows.flatMap((flow) => (flow.isCover ? [] : [wayOf(flow.page)])))];
  const pageOf = (way: Way): Page => flows.find((flow) => wayOf(flow.page) === way)?.page ?? page;
  const isOurs = { header: base.header === undefined, footer: base.footer === undefined };
  const margins = ways.flatMap((way) => marginParts(house, pageOf(way), way, logo, writing, isOurs));
  const parts: Part[] = [
    {
      ...{ name: main, contentType: `${WORD_TYPE}.document.main+xml` },
      content: bodyPieces(flows, base, writing),
      relations: [
        ...base.relations,
        ...ways.flatMap((way) => marginRelations(way, isOurs)),
        ...logoRelations(logo),
      ],
    },
    ...base.parts,
    ...margins,
    ...(logo ? [logoPart(logo)] : []),
    propertiesPart({
      ...{ title: house.title, author: house.author, at, language: locale(), version: house.version },
    }),
  ];
  const relations = [{ id: 'rId1', type: `${RELATION}/officeDocument`, part: main }, PROPERTIES_RELATION];
  return writePackage(parts, relations);
}

/** The sections of Word: each ends with a paragraph that holds its properties, the last with the document. */
function* bodyPieces(flows: readonly Flow[], base: Base, writing: Writing): Generator<string | Uint8Array> {
  yield `${XML_HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATION}" ${NAMESPACES}><w:body>`;
  for (const [i, { page, isCover, bytes }] of flows.entries()) {
    yield* bytes;
    const isTitled = isCover && base.hasTitlePage;
    const section = sectionXml(page, referencesXml(base, wayOf(page), isCover), isTitled);
    const isLast = i === flows.length - 1;
    yield isLast ? section : paragraphXml('', '', { style: 'StrataGap', after: section }, writing);
  }
  yield '</w:body></w:document>';
}

/** A cover has only the header and footer that a template has for first pages. */
const referencesXml = (base: Base, way: Way, isCover: boolean): string => {
  const references = (kind: 'header' | 'footer'): string => {
    const given = base[kind];
    if (isCover) return base.hasTitlePage ? (given?.first ?? '') : '';
    return given?.usual ?? `<w:${kind}Reference w:type="default" r:id="${marginId(kind, way)}"/>`;
  };
  return `${references('header')}${references('footer')}`;
};
