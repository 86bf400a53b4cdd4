/** The parts of a Word document beside its body: pages, styles, theme and settings, our own or a template’s. */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import type { House } from '../../../../shared/book/content.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { locale } from '../../../../shared/words/locale.ts';
import { readableOnWhite } from '../book/colours.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import { type ThemeColours, themeColours, themeXml } from '../drawingml/theme.ts';
import type { Part, Relation } from '../package/parts.ts';
import { XML_HEAD } from '../package/xml.ts';
import { type Page, pageFor } from './page.ts';
import { docDefaultsXml, type StyleId, stylesFor, styleXml } from './styles.ts';
import { MAIN } from './text.ts';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** References of a section to headers or footers of a template, as XML. */
export type Margin = {
  /** For all pages, or for odd and even ones. */
  readonly usual: string;
  /** For the first page of a section that has another. */
  readonly first: string;
};

export type Base = {
  /** The name of the part with the body. */
  readonly main: string;
  readonly page: Page;
  readonly theme: ThemeColours;
  readonly styleId: (id: StyleId) => string;
  readonly parts: readonly Part[];
  /** Relations of the body to these parts. */
  readonly relations: readonly Relation[];
  /** Headers and footers of a template; by default ours. */
  readonly header?: Margin | undefined;
  readonly footer?: Margin | undefined;
  /** Whether the cover has a header and a footer of its own. */
  readonly hasTitlePage: boolean;
  /** Room on each page that headings and headers of a template may take beyond ours, in points. */
  readonly spare: number;
};

/** The base of a document without a template. */
export const ownBase = ({ accent }: House, paper: Pick<ExportOptions, 'paper' | 'orientation'>): Base => {
  const isChosen = accent !== LIGHT.accent;
  const theme = themeColours(isChosen ? accent : '', readableOnWhite(accent));
  const page = pageFor(paper);
  const styleId = (id: StyleId): string => id;
  const styles = stylesFor(theme, page.enlarged, isChosen ? 'accent1' : 'accent2');
  const styled = styles.map((style) => styleXml(style, styleId)).join('');
  const parts = [
    stylesPart('word/styles.xml', styled),
    settingsPart('word/settings.xml'),
    themePart('word/theme/theme1.xml', theme),
  ];
  return {
    ...{ main: 'word/document.xml', page, theme, styleId, parts },
    relations: parts.map((part) => relationTo(part.name.replace(/^.*\/|\d*\.xml$/g, ''), part.name)),
    ...{ hasTitlePage: false, spare: 0 },
  };
};

/** The relation to a part of which a document has one. @param kind `styles`, `settings` … */
export const relationTo = (kind: string, part: string): Relation => ({
  ...{ id: kind, type: `${RELATION}/${kind}`, part },
});

export const stylesPart = (name: string, styles: string): Part => ({
  ...{ name, contentType: `${WORD_TYPE}.styles+xml` },
  content: `${XML_HEAD}<w:styles xmlns:w="${MAIN}">${docDefaultsXml(locale())}${styles}</w:styles>`,
});

export const themePart = (name: string, theme: ThemeColours): Part => ({
  ...{ name, contentType: THEME_TYPE, content: `${XML_HEAD}${themeXml(theme)}` },
});

/** Without these settings, Word opens the document as one of an older version. */
export const settingsPart = (name: string): Part => {
  const map =
    'w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"';
  return {
    ...{ name, contentType: `${WORD_TYPE}.settings+xml` },
    content:
      `${XML_HEAD}<w:settings xmlns:w="${MAIN}"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
      `<w:clrSchemeMapping ${map}/></w:settings>`,
  };
};
