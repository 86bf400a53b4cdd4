/** Word templates as clients have them, with what templates of years bring along. */
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WORD = `${OFFICE}.wordprocessingml`;
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export type HeadingNames = 'german' | 'local' | 'outline';

export type WordTemplateOptions = {
  readonly mainType?: string;
  /** How its headings are known: by Word’s name with a German id, by a German name, or by their level alone. */
  readonly headings?: HeadingNames;
  readonly hasMargins?: boolean;
  readonly hasTitlePage?: boolean;
  readonly pageMargins?: string;
  /** The prefix of its elements. */
  readonly prefix?: string;
  readonly without?: readonly string[];
};

/** What stands in it that no document of ours may hold. */
export const SECRET = 'SECRET';

const HEADINGS: Readonly<Record<HeadingNames, (level: number) => string>> = {
  german: (level) =>
    `<w:style w:type="paragraph" w:styleId="berschrift${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Standard"/></w:style>`,
  local: (level) =>
    `<w:style w:type="paragraph" w:styleId="U${level}"><w:name w:val="Überschrift ${level}"/><w:basedOn w:val="Standard"/></w:style>`,
  outline: (level) =>
    `<w:style w:type="paragraph" w:styleId="Ebene${level}"><w:name w:val="Kapitel ${'I'.repeat(level)}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
};

/** The bytes of a template in German, on US letter with margins of its own. */
export const madeWordTemplate = ({
  mainType = `${WORD}.template.main+xml`,
  headings = 'german',
  hasMargins = true,
  hasTitlePage = false,
  pageMargins = 'w:top="2000" w:right="1500" w:bottom="1800" w:left="1900" w:header="700" w:footer="600" w:gutter="0"',
  prefix = 'w',
  without = [],
}: WordTemplateOptions = {}): Uint8Array => {
  const root = (tag: string, inside: string): string =>
    `${HEAD}<w:${tag} xmlns:w="${MAIN}" xmlns:r="${RELATION}">${inside}</w:${tag}>`;
  const references = hasMargins
    ? '<w:headerReference w:type="default" r:id="rId20"/><w:headerReference w:type="first" r:id="rId21"/><w:footerReference w:type="default" r:id="rId22"/>'
    : '';
  const parts: Record<string, readonly [type: string, content: string]> = {
    'word/document.xml': [
      mainType,
      root(
        'document',
        `<w:body><w:p><w:r><w:t>${SECRET} body</w:t></w:r></w:p><w:sectPr>${references}<w:pgSz w:w="12240" w:h="15840"/><w:pgMar ${pageMargins}/>${hasTitlePage ? '<w:titlePg/>' : ''}</w:sectPr></w:body>`,
      ),
    ],
    'word/styles.xml': [
      `${WORD}.styles+xml`,
      root(
        'styles',
        '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:sz w:val="23"/></w:rPr></w:style>' +
          '<w:style w:type="character" w:styleId="Title"><w:name w:val="Titel Zchn"/></w:style>' +
          [1, 2, 3].map(HEADINGS[headings]).join(''),
      ),
    ],
    'word/settings.xml': [
      `${WORD}.settings+xml`,
      root(
        'settings',
        '<w:attachedTemplate r:id="rId1"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:evenAndOddHeaders/><w:footnotePr><w:footnote w:id="-1"/></w:footnotePr><w:rsids/><w:themeFontLang w:val="de-DE"/><w:updateFields w:val="true"/>',
      ),
    ],
    'word/theme/theme1.xml': [
      `${OFFICE}.theme+xml`,
      `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Client"><a:themeElements><a:clrScheme name="Client"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:accent1><a:srgbClr val="aa2200"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    ],
    'word/footnotes.xml': [`${WORD}.footnotes+xml`, root('footnotes', `<w:t>${SECRET} note</w:t>`)],
    'word/comments.xml': [`${WORD}.comments+xml`, root('comments', `<w:t>${SECRET} comment</w:t>`)],
    'word/header1.xml': [
      `${WORD}.header+xml`,
      root('hdr', '<w:p><w:r><w:t>Client header</w:t></w:r><w:r><w:pict r:id="rId1"/></w:r></w:p>'),
    ],
    'word/header2.xml': [`${WORD}.header+xml`, root('hdr', '<w:p><w:r><w:t>First page</w:t></w:r></w:p>')],
    'word/footer1.xml': [`${WORD}.footer+xml`, root('ftr', '<w:p><w:r><w:t>Client footer</w:t></w:r></w:p>')],
    'word/media/logo1.png': ['image/png', 'a picture'],
  };
  const relations: Record<string, readonly (readonly [id: string, type: string, target: string])[]> = {
    '_rels/.rels': [['rId1', 'officeDocument', 'word/document.xml']],
    'word/_rels/document.xml.rels': [
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'settings', '/word/settings.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
      ['rId4', 'footnotes', 'footnotes.xml'],
      ['rId5', 'comments', 'comments.xml'],
      ['rId20', 'header', 'header1.xml'],
      ['rId21', 'header', 'header2.xml'],
      ['rId22', 'footer', 'footer1.xml'],
    ],
    'word/_rels/header1.xml.rels': [['rId1', 'image', 'media/logo1.png']],
    'word/_rels/settings.xml.rels': [['rId1', 'attachedTemplate', `file:///C:/${SECRET}.dotx`]],
  };
  const files: Record<string, Uint8Array> = {};
  const isThere = (name: string): boolean => !without.includes(name);
  const types = Object.entries(parts).flatMap(([name, [type]]) =>
    isThere(name) ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [],
  );
  files['[Content_Types].xml'] = strToU8(
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
  );
  for (const [name, [, content]] of Object.entries(parts))
    if (isThere(name))
      files[name] = strToU8(
        prefix === 'w'
          ? content
          : content.replace(/\bw:/g, `${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`),
      );
  for (const [name, all] of Object.entries(relations)) {
    const lines = all.flatMap(([id, type, target]) => {
      const mode = target.startsWith('file:') ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${mode}/>`;
    });
    files[name] = strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
    );
  }
  return zipSync(files);
};
