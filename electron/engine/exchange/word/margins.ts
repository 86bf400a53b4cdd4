/** Headers and footers of a Word document: its title, label and logo, and at the foot the page of pages. */
import type { House } from '../../../../shared/book/content.ts';
import { say } from '../../../../shared/words/messages.ts';
import { footerOf } from '../book/footer.ts';
import type { LogoFile } from '../book/logo.ts';
import { words } from '../book/words.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import type { Part } from '../package/parts.ts';
import { escapeXml, XML_HEAD } from '../package/xml.ts';
import { type Page, roomOf, type Way } from './page.ts';
import { NAMESPACES, pictureXml } from './shapes.ts';
import { BOLD } from './styles.ts';
import { MAIN, paragraphXml, runsXml, type Writing } from './text.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const ROOT = `xmlns:w="${MAIN}" xmlns:r="${RELATION}" ${NAMESPACES}`;

/** The largest logo in a header, and on a cover, on A4. */
const HEADER_LOGO = { width: 70, height: 20 };
const COVER_LOGO = { width: 170, height: 64 };

const LOGO_RELATION = 'logo';

/** The part with the logo. */
export const logoPart = ({ bytes, kind }: LogoFile): Part => ({
  name: `word/media/logo.${kind}`,
  contentType: `image/${kind}`,
  content: bytes,
});

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
export const logoRelations = (logo: LogoFile | undefined) =>
  logo ? [{ id: LOGO_RELATION, type: `${RELATION}/image`, part: logoPart(logo).name }] : [];

/** The names of the header and the footer for pages that lie one way. */
export const marginNames = (way: Way) => ({
  header: `word/header-${way}.xml`,
  footer: `word/footer-${way}.xml`,
});

/** The header and the footer of such pages. The right end of their lines is at the margin of the page. */
export const marginParts = (
  house: House,
  page: Page,
  way: Way,
  logo: LogoFile | undefined,
  writing: Writing,
): Part[] => {
  const { header, footer } = marginNames(way);
  const after = rightTab(roomOf(page).width);
  const image = logo
    ? `<w:r><w:t xml:space="preserve">   </w:t></w:r>${logoXml(logo, 'header', page.enlarged, writing)}`
    : '';
  const right = `${house.label === '' ? '' : runsXml(house.label, BOLD)}${image}`;
  const head = `${runsXml(house.title)}${right === '' ? '' : `${TAB}${right}`}`;
  const foot = `${runsXml(footerOf(house))}${TAB}${pageOfPages()}`;
  return [
    {
      ...{ name: header, contentType: `${TYPE}.header+xml`, relations: logoRelations(logo) },
      content: `${XML_HEAD}<w:hdr ${ROOT}>${paragraphXml(head, house.title, { style: 'Header', before: after }, writing)}</w:hdr>`,
    },
    {
      ...{ name: footer, contentType: `${TYPE}.footer+xml` },
      content: `${XML_HEAD}<w:ftr ${ROOT}>${paragraphXml(foot, '', { style: 'Footer', before: after }, writing)}</w:ftr>`,
    },
  ];
};

const TAB = '<w:r><w:tab/></w:r>';

const rightTab = (width: number): string =>
  `<w:tabs><w:tab w:val="clear" w:pos="4536"/><w:tab w:val="right" w:pos="${Math.round(width * 20)}"/></w:tabs>`;

/** Stand for the numbers while the sentence is made: Word alone knows these. */
const [NUMBER, COUNT] = ['\ue000', '\ue001'];

const pageOfPages = (): string =>
  say(words.pageOf, { number: NUMBER, count: COUNT })
    .split(/([\ue000\ue001])/)
    .map((part) => (part === NUMBER ? field('PAGE') : part === COUNT ? field('NUMPAGES') : runsXml(part)))
    .join('');

const field = (name: string): string =>
  `<w:fldSimple w:instr=" ${escapeXml(name)} "><w:r><w:t></w:t></w:r></w:fldSimple>`;
