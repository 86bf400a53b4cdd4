/** A book as a Word document: its parts, put together. */
import { anchorsOf, type Book } from '../../../../shared/book/content.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { locale } from '../../../../shared/words/locale.ts';
import { readableOnWhite } from '../book/colours.ts';
import { logoFile } from '../book/logo.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import { themeColours, themeXml } from '../drawingml/theme.ts';
import { type Part, writePackage } from '../package/parts.ts';
import { PROPERTIES_RELATION, propertiesPart } from '../package/properties.ts';
import { XML_HEAD } from '../package/xml.ts';
import { type Flow, flowsOf } from './body.ts';
import { logoPart, logoRelations, marginNames, marginParts } from './margins.ts';
import { type Page, sectionXml, type Way, wayOf } from './page.ts';
import { NAMESPACES } from './shapes.ts';
import { docDefaultsXml, type StyleId, stylesFor, styleXml } from './styles.ts';
import { MAIN, paragraphXml, type Writing } from './text.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument';
const DOCUMENT = 'word/document.xml';

type DocumentOptions = { readonly page: Page; readonly at: string };

/** Each step tells the share of the work that is done; the bytes of the document at last. The same input gives the same bytes. */
export function* documentSteps(
  model: Model,
  book: Book,
  { page, at }: DocumentOptions,
): Generator<number, Uint8Array, unknown> {
  const { house } = book;
  const isOwnAccent = house.accent !== LIGHT.accent;
  const theme = themeColours(isOwnAccent ? house.accent : '', readableOnWhite(house.accent));
  const styles = stylesFor(theme, page.enlarged, isOwnAccent ? 'accent1' : 'accent2');
  const styleId = (id: StyleId): string => id;
  let ids = 0;
  const places = new Map(anchorsOf(book).map((anchor, i) => [anchor, `p${i + 1}`]));
  const writing: Writing = {
    ...{ styleId, theme, newId: () => ++ids, bookmarkOf: (anchor) => places.get(anchor) },
  };
  const logo = logoFile(house.logo);
  const flows = yield* flowsOf(model, book, { page, logo, writing });
  const ways = [...new Set(flows.flatMap((flow) => (flow.isCover ? [] : [wayOf(flow.page)])))];
  const pageOf = (way: Way): Page => flows.find((flow) => wayOf(flow.page) === way)?.page ?? page;
  const margins = ways.flatMap((way) => marginParts(house, pageOf(way), way, logo, writing));
  const parts: Part[] = [
    {
      ...{ name: DOCUMENT, contentType: `${TYPE}.wordprocessingml.document.main+xml` },
      content: bodyXml(flows, writing),
      relations: [
        { id: 'styles', type: `${RELATION}/styles`, part: 'word/styles.xml' },
        { id: 'settings', type: `${RELATION}/settings`, part: 'word/settings.xml' },
        { id: 'theme', type: `${RELATION}/theme`, part: 'word/theme/theme1.xml' },
        ...ways.flatMap((way) => [
          { id: `header-${way}`, type: `${RELATION}/header`, part: marginNames(way).header },
          { id: `footer-${way}`, type: `${RELATION}/footer`, part: marginNames(way).footer },
        ]),
        ...logoRelations(logo),
      ],
    },
    {
      ...{ name: 'word/styles.xml', contentType: `${TYPE}.wordprocessingml.styles+xml` },
      content: `${XML_HEAD}<w:styles xmlns:w="${MAIN}">${docDefaultsXml(locale())}${styles.map((style) => styleXml(style, styleId)).join('')}</w:styles>`,
    },
    {
      ...{ name: 'word/settings.xml', contentType: `${TYPE}.wordprocessingml.settings+xml` },
      content: settingsXml(),
    },
    {
      name: 'word/theme/theme1.xml',
      contentType: `${TYPE}.theme+xml`,
      content: `${XML_HEAD}${themeXml(theme)}`,
    },
    ...margins,
    ...(logo ? [logoPart(logo)] : []),
    propertiesPart({
      ...{ title: house.title, author: house.author, at, language: locale(), version: house.version },
    }),
  ];
  return writePackage(parts, [
    { id: 'rId1', type: `${RELATION}/officeDocument`, part: DOCUMENT },
    PROPERTIES_RELATION,
  ]);
}

/** The sections of Word: each ends with a paragraph that holds its properties, the last with the document. */
const bodyXml = (flows: readonly Flow[], writing: Writing): string => {
  const inside = flows.map(({ page, isCover, paragraphs }, i) => {
    const section = sectionXml(page, isCover ? '' : referencesXml(wayOf(page)), false);
    const end =
      i === flows.length - 1
        ? section
        : paragraphXml('', '', { style: 'StrataGap', after: section }, writing);
    return `${paragraphs.join('')}${end}`;
  });
  return `${XML_HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATION}" ${NAMESPACES}><w:body>${inside.join('')}</w:body></w:document>`;
};

const referencesXml = (way: Way): string =>
  `<w:headerReference w:type="default" r:id="header-${way}"/><w:footerReference w:type="default" r:id="footer-${way}"/>`;

/** Without these, Word opens the document as one of an older version. */
const settingsXml = (): string => {
  const map =
    'w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"';
  return (
    `${XML_HEAD}<w:settings xmlns:w="${MAIN}"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
    `<w:clrSchemeMapping ${map}/></w:settings>`
  );
};
