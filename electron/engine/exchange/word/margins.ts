/** Headers and footers of a Word document: its title, label and logo, and at the foot the page of pages. */
import type { House } from '../../../../shared/book/content.ts';
import { footerOf } from '../../../../shared/book/front/house.ts';
import { say } from '../../../../shared/words/messages.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import type { LogoFile } from '../book/logo.ts';
import { words } from '../book/words.ts';
import type { Logo } from '../drawingml/logo.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import type { Part } from '../package/parts.ts';
import { XML_HEAD } from '../package/xml.ts';
import { WORD_TYPE } from './base.ts';
import { NAMESPACES, pictureXml } from './diagrams/shapes.ts';
import { type Page, roomOf, type Way } from './page.ts';
import { BOLD } from './styles.ts';
import { MAIN, paragraphXml, runsXml, type Writing } from './text.ts';

const ROOT = `xmlns:w="${MAIN}" xmlns:r="${RELATION}" ${NAMESPACES}`;

/** The largest logo in a header, and on a cover, on A4. */
const HEADER_LOGO = { width: 70, height: 20 };
const COVER_LOGO = { width: 170, height: 64 };

const LOGO_RELATION = 'strata-logo';

/** A run with the logo, as large as there is room for it. */
export const logoXml = (
  { width, height }: LogoFile,
  where: 'header' | 'cover',
  enlarged: number,
  { newId }: Pick<Writing, 'newId'>,
): string => {
  const room = where === 'header' ? HEADER_LOGO : COVER_LOGO;
  const scale = Math.min(room.width / width, room.height / height) * enlarged;
  return pictureXml(LOGO_RELATION, { width: width * scale, height: height * scale }, newId());
};

/** The relation of a part to the logo; none without one. */
export const logoRelations = (logo: Logo | undefined) =>
  logo ? [{ id: LOGO_RELATION, type: `${RELATION}/image`, part: logo.part }] : [];

type MarginKind = 'header' | 'footer';

const nameOf = (kind: MarginKind, way: Way): string => `word/${kind}-${way}.xml`;

/** The relation of the body to the header or footer of pages in one orientation. */
export const marginId = (kind: MarginKind, way: Way): string => `strata-${kind}-${way}`;

/** Which of the two are ours. */
type Ours = Readonly<Record<MarginKind, boolean>>;

export const marginRelations = (way: Way, isOurs: Ours) =>
  (['header', 'footer'] as const).flatMap((kind) =>
    isOurs[kind] ? [{ id: marginId(kind, way), type: `${RELATION}/${kind}`, part: nameOf(kind, way) }] : [],
  );

/** The header and the footer of such pages. The right end of their lines is at the margin of the page. */
export const marginParts = (
  house: House,
  page: Page,
  way: Way,
  logo: Logo | undefined,
  writing: Writing,
  isOurs: Ours,
): Part[] => {
  const after = rightTab(roomOf(page).width);
  const image = logo
    ? `<w:r><w:t xml:space="preserve">   </w:t></w:r>${logoXml(logo, 'header', page.enlarged, writing)}`
    : '';
  const right = `${house.label === '' ? '' : runsXml(house.label, BOLD)}${image}`;
  const head = `${runsXml(house.title)}${right === '' ? '' : `${TAB}${right}`}`;
  const foot = `${runsXml(footerOf(house))}${TAB}${pageOfPages()}`;
  const part = (kind: MarginKind, tag: string, runs: string, text: string): Part => ({
    ...{ name: nameOf(kind, way), contentType: `${WORD_TYPE}.${kind}+xml` },
    content: `${XML_HEAD}<w:${tag} ${ROOT}>${paragraphXml(runs, text, { style: kind === 'header' ? 'Header' : 'Footer', before: after }, writing)}</w:${tag}>`,
    relations: kind === 'header' ? logoRelations(logo) : [],
  });
  return [
    ...(isOurs.header ? [part('header', 'hdr', head, house.title)] : []),
    ...(isOurs.footer ? [part('footer', 'ftr', foot, '')] : []),
  ];
};

const TAB = '<w:r><w:tab/></w:r>';

const rightTab = (width: number): string =>
  `<w:tabs><w:tab w:val="clear" w:pos="4536"/><w:tab w:val="right" w:pos="${Math.round(width * 20)}"/></w:tabs>`;

/** Placeholders for the numbers in the sentence: only Word knows these. */
const [NUMBER, COUNT] = ['\ue000', '\ue001'];

const pageOfPages = (): string =>
  say(words.pageOf, { number: NUMBER, count: COUNT })
    .split(/([\ue000\ue001])/)
    .map((part) => (part === NUMBER ? field('PAGE') : part === COUNT ? field('NUMPAGES') : runsXml(part)))
    .join('');

const field = (name: string): string =>
  `<w:fldSimple w:instr=" ${escapeXml(name)} "><w:r><w:t></w:t></w:r></w:fldSimple>`;
