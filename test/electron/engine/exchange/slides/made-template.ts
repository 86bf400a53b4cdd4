/** Presentations as clients have them, made awkward on purpose: what templates of years bring along. */
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const EMU = 12_700;

/** A grey dot. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOcMWPGfwAG4AL6v2ZS5wAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const NUMBER =
  '<a:fld id="{00000000-1111-2222-3333-444444444444}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>';

type Box = readonly [x: number, y: number, width: number, height: number];

export type LayoutOptions = {
  readonly name: string;
  readonly type?: string;
  /** Where its title stands, in points; null for none, undefined for that of the master. */
  readonly title?: Box | null;
  readonly titleType?: string;
  /** Pictures on it, in points. */
  readonly pictures?: readonly Box[];
  readonly override?: boolean;
  /** Whether it has a placeholder for the date. */
  readonly hasDate?: boolean;
};

export type TemplateOptions = {
  readonly size?: readonly [width: number, height: number];
  readonly mainType?: string;
  readonly layouts?: readonly LayoutOptions[];
  /** Whether its own slides with all that hangs on them are there. */
  readonly hasSlides?: boolean;
  readonly hasNotesMaster?: boolean;
  /** The namespace prefix of presentations, with its colon; some programs write none. */
  readonly prefix?: string;
  readonly accent?: string;
  readonly font?: string;
  /** Parts that are left out, and parts that are replaced or added. */
  readonly without?: readonly string[];
  readonly extra?: Readonly<Record<string, string>>;
};

export const GERMAN_LAYOUTS: readonly LayoutOptions[] = [
  { name: 'Titelfolie', title: [72, 160, 576, 120], titleType: 'ctrTitle' },
  { name: 'Titel und Inhalt' },
  { name: '1_Nur Titel', pictures: [[620, 20, 72, 40]] },
  { name: 'Leer', title: null },
];

const xfrm = ([x, y, width, height]: Box): string =>
  `<a:xfrm><a:off x="${x * EMU}" y="${y * EMU}"/><a:ext cx="${width * EMU}" cy="${height * EMU}"/></a:xfrm>`;

/** The bytes of a template with two masters, media that layouts share, and relations with absolute targets. */
export const madeTemplate = ({
  size = [720, 540],
  mainType = `${OFFICE}.presentationml.template.main+xml`,
  layouts = GERMAN_LAYOUTS,
  hasSlides = true,
  hasNotesMaster = true,
  prefix = 'p:',
  accent = 'C00000',
  font = 'DejaVu Serif',
  without = [],
  extra = {},
}: TemplateOptions = {}): Uint8Array => {
  const [width, height] = size;
  const files: Record<string, string | Uint8Array> = {};
  const types: string[] = [];
  const put = (name: string, type: string, content: string | Uint8Array, relations: string[] = []): void => {
    files[name] = content;
    if (type !== '') types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
    if (relations.length > 0) files[relationsName(name)] = relationsXml(relations);
  };
  const ns = `xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${SLIDES}" xmlns:a="${MAIN}" xmlns:r="${RELATION}"`;
  const e = (name: string, attributes: string, content = ''): string =>
    content === ''
      ? `<${prefix}${name}${attributes === '' ? '' : ` ${attributes}`}/>`
      : `<${prefix}${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${prefix}${name}>`;
  const tree = (content: string): string =>
    e(
      'spTree',
      '',
      e('nvGrpSpPr', '', `${e('cNvPr', 'id="1" name=""')}${e('cNvGrpSpPr', '')}${e('nvPr', '')}`) +
        e('grpSpPr', '') +
        content,
    );
  const holder = (id: number, type: string, index: string, box: Box | null, text: string): string =>
    e(
      'sp',
      '',
      e(
        'nvSpPr',
        '',
        e('cNvPr', `id="${id}" name="${type} ${id}"`) +
          e('cNvSpPr', '') +
          e('nvPr', '', e('ph', `type="${type}"${index}`)),
      ) +
        e('spPr', '', box ? xfrm(box) : '') +
        e(
          'txBody',
          '',
          `<a:bodyPr/><a:lstStyle/><a:p>${type === 'sldNum' ? NUMBER : `<a:r><a:t>${text}</a:t></a:r>`}</a:p>`,
        ),
    );
  const picture = (id: number, relation: string, box: Box): string =>
    e(
      'pic',
      '',
      e('nvPicPr', '', `${e('cNvPr', `id="${id}" name="Logo ${id}"`)}${e('cNvPicPr', '')}${e('nvPr', '')}`) +
        e('blipFill', '', `<a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch>`) +
        e('spPr', '', `${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`),
    );
  const map =
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
  const theme = (name: string): string => themeXml(name, accent, font);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;

  // The ids of relations are those that Strata would give its own.
  const mainRelations = [
    relation('slide1', 'slideMaster', '/ppt/slideMasters/slideMaster1.xml'),
    relation('notes', 'slideMaster', 'slideMasters/slideMaster2.xml'),
    relation('master', 'theme', 'theme/theme1.xml'),
    relation('rId9', 'tableStyles', 'tableStyles.xml'),
    relation('rId10', 'presProps', 'presProps.xml'),
    relation('rId11', 'viewProps', 'viewProps.xml'),
    relation('rId12', 'font', 'fonts/font1.fntdata'),
    relation('rId13', 'customXml', '../customXml/item1.xml'),
    ...(hasNotesMaster ? [relation('rId14', 'notesMaster', 'notesMasters/notesMaster1.xml')] : []),
    ...(hasSlides
      ? [
          relation('rId20', 'slide', 'slides/slide1.xml'),
          relation('rId21', 'slide', '/ppt/slides/slide2.xml'),
          relation('rId22', 'commentAuthors', 'commentAuthors.xml'),
        ]
      : []),
  ];
  const sections =
    '<a:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" id="{11111111-2222-3333-4444-555555555555}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></a:ext>';
  put(
    'ppt/presentation.xml',
    mainType,
    HEAD +
      e(
        'presentation',
        ns,
        e(
          'sldMasterIdLst',
          '',
          e('sldMasterId', 'id="2147483648" r:id="slide1"') +
            e('sldMasterId', 'id="2147483700" r:id="notes"'),
        ) +
          (hasNotesMaster ? e('notesMasterIdLst', '', e('notesMasterId', 'r:id="rId14"')) : '') +
          (hasSlides
            ? e('sldIdLst', '', e('sldId', 'id="256" r:id="rId20"') + e('sldId', 'id="257" r:id="rId21"'))
            : '') +
          e('sldSz', `cx="${width * EMU}" cy="${height * EMU}"`) +
          e('notesSz', 'cx="6858000" cy="9144000"') +
          e(
            'embeddedFontLst',
            '',
            e('embeddedFont', '', `${e('font', 'typeface="Corporate"')}${e('regular', 'r:id="rId12"')}`),
          ) +
          (hasSlides
            ? e(
                'custShowLst',
                '',
                e('custShow', 'name="Old show" id="0"', e('sldLst', '', e('sld', 'r:id="rId20"'))),
              )
            : '') +
          e('defaultTextStyle', '', '<a:defPPr><a:defRPr lang="de-DE"/></a:defPPr>') +
          e('modifyVerifier', 'cryptProviderType="rsaAES"') +
          (hasSlides ? e('extLst', '', sections.replace(/a:ext/g, `${prefix}ext`)) : ''),
      ),
    mainRelations,
  );
  const titleBox: Box = [36, 24, width - 72, 60];
  const masterXml = (ids: string, extraShapes: string): string =>
    HEAD +
    e(
      'sldMaster',
      ns,
      e(
        'cSld',
        '',
        e('bg', '', e('bgRef', 'idx="1001"', '<a:schemeClr val="bg1"/>')) +
          tree(
            holder(2, 'title', '', titleBox, 'Titel') +
              holder(3, 'body', ' idx="1"', [36, 100, width - 72, height - 160], 'Text') +
              holder(4, 'ftr', ' idx="3"', [36, height - 44, 300, 24], '') +
              holder(5, 'sldNum', ' idx="4"', [width - 136, height - 44, 100, 24], '1') +
              extraShapes,
          ),
      ) +
        e('clrMap', map) +
        e('sldLayoutIdLst', '', ids) +
        e(
          'txStyles',
          '',
          e(
            'titleStyle',
            '',
            '<a:lvl1pPr algn="l"><a:defRPr sz="2400"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>',
          ) +
            e('bodyStyle', '') +
            e('otherStyle', ''),
        ),
    );
  // A button on the master that leads to a slide which will be gone.
  const button = e(
    'sp',
    '',
    e(
      'nvSpPr',
      '',
      e('cNvPr', 'id="9" name="Home"', '<a:hlinkClick r:id="rId77" action="ppaction://hlinksldjump"/>') +
        e('cNvSpPr', '') +
        e('nvPr', ''),
    ) +
      e('spPr', '', `${xfrm([width - 30, 4, 20, 14])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`) +
      e('txBody', '', '<a:bodyPr/><a:lstStyle/><a:p/>'),
  );
  const layoutIds = layouts
    .map((_, i) => e('sldLayoutId', `id="${2147483649 + i}" r:id="rId${i + 1}"`))
    .join('');
  put(
    'ppt/slideMasters/slideMaster1.xml',
    `${OFFICE}.presentationml.slideMaster+xml`,
    masterXml(layoutIds, hasSlides ? button : ''),
    [
      ...layouts.map((_, i) =>
        relation(`rId${i + 1}`, 'slideLayout', `../slideLayouts/slideLayout${i + 1}.xml`),
      ),
      relation('rId90', 'theme', '/ppt/theme/theme1.xml'),
      ...(hasSlides ? [relation('rId77', 'slide', '../slides/slide1.xml')] : []),
    ],
  );
  for (const [i, layout] of layouts.entries()) {
    const pictures = (layout.pictures ?? []).map((box, n) => picture(20 + n, 'rId5', box));
    const title =
      layout.title === null ? '' : holder(2, layout.titleType ?? 'title', '', layout.title ?? null, 'Titel');
    put(
      `ppt/slideLayouts/slideLayout${i + 1}.xml`,
      `${OFFICE}.presentationml.slideLayout+xml`,
      HEAD +
        e(
          'sldLayout',
          `${ns}${layout.type === undefined ? '' : ` type="${layout.type}"`}`,
          e(
            'cSld',
            `name="${layout.name}"`,
            tree(
              title +
                holder(3, 'ftr', ' sz="quarter" idx="10"', null, '') +
                holder(4, 'sldNum', ' sz="quarter" idx="11"', null, '1') +
                (layout.hasDate ? holder(5, 'dt', ' sz="half" idx="12"', null, '1.1.2001') : '') +
                pictures.join('') +
                // A picture that the program lost long ago.
                picture(40, 'rId6', [0, 0, 4, 4]),
            ),
          ) +
            e('clrMapOvr', '', layout.override ? `<a:overrideClrMapping ${map}/>` : '<a:masterClrMapping/>'),
        ),
      [
        relation('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'),
        relation('rId5', 'image', '/ppt/media/image1.png'),
        relation('rId6', 'image', 'NULL'),
      ],
    );
  }
  put('ppt/media/image1.png', '', PNG);
  put(
    'ppt/slideMasters/slideMaster2.xml',
    `${OFFICE}.presentationml.slideMaster+xml`,
    masterXml(e('sldLayoutId', 'id="2147483701" r:id="rId1"'), ''),
    [
      relation('rId1', 'slideLayout', '../slideLayouts/slideLayout90.xml'),
      relation('rId2', 'theme', '../theme/theme2.xml'),
    ],
  );
  put(
    'ppt/slideLayouts/slideLayout90.xml',
    `${OFFICE}.presentationml.slideLayout+xml`,
    HEAD +
      e(
        'sldLayout',
        ns,
        e('cSld', 'name="Dunkel"', tree(holder(2, 'title', '', null, 'Titel'))) +
          e('clrMapOvr', '', '<a:masterClrMapping/>'),
      ),
    [relation('rId1', 'slideMaster', '../slideMasters/slideMaster2.xml')],
  );
  for (const number of [1, 2, 3])
    put(`ppt/theme/theme${number}.xml`, `${OFFICE}.theme+xml`, theme(`Client ${number}`));
  put(
    'ppt/tableStyles.xml',
    `${OFFICE}.presentationml.tableStyles+xml`,
    `${HEAD}<a:tblStyleLst xmlns:a="${MAIN}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  );
  put('ppt/presProps.xml', `${OFFICE}.presentationml.presProps+xml`, HEAD + e('presentationPr', ns));
  put(
    'ppt/viewProps.xml',
    `${OFFICE}.presentationml.viewProps+xml`,
    HEAD + e('viewPr', ns),
    hasSlides ? [relation('rId1', 'slide', 'slides/slide1.xml')] : [],
  );
  put('ppt/fonts/font1.fntdata', '', strToU8('a font'));
  put('customXml/item1.xml', '', '<client xmlns="urn:client"/>', [
    relation('rId1', 'customXmlProps', 'itemProps1.xml'),
  ]);
  put(
    'customXml/itemProps1.xml',
    `${OFFICE}.customXmlProperties+xml`,
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{1}"/>',
  );
  if (hasNotesMaster)
    put(
      'ppt/notesMasters/notesMaster1.xml',
      `${OFFICE}.presentationml.notesMaster+xml`,
      HEAD +
        e(
          'notesMaster',
          ns,
          e('cSld', '', tree(holder(3, 'body', ' sz="quarter" idx="3"', [54, 340, 430, 280], 'Notizen'))) +
            e('clrMap', map),
        ),
      [relation('rId1', 'theme', '../theme/theme3.xml')],
    );
  if (hasSlides) {
    for (const number of [1, 2])
      put(
        `ppt/slides/slide${number}.xml`,
        `${OFFICE}.presentationml.slide+xml`,
        HEAD + e('sld', ns, e('cSld', '', tree(holder(2, 'title', '', null, 'SECRET OLD SLIDE')))),
        [
          relation('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
          relation('rId2', 'notesSlide', `../notesSlides/notesSlide${number}.xml`),
          relation('rId3', 'comments', `../comments/comment${number}.xml`),
        ],
      );
    for (const number of [1, 2]) {
      put(
        `ppt/notesSlides/notesSlide${number}.xml`,
        `${OFFICE}.presentationml.notesSlide+xml`,
        HEAD + e('notes', ns, e('cSld', '', tree(''))),
        [
          relation('rId1', 'slide', `../slides/slide${number}.xml`),
          relation('rId2', 'notesMaster', '../notesMasters/notesMaster1.xml'),
        ],
      );
      put(
        `ppt/comments/comment${number}.xml`,
        `${OFFICE}.presentationml.comments+xml`,
        HEAD + e('cmLst', ns),
      );
    }
    put('ppt/commentAuthors.xml', `${OFFICE}.presentationml.commentAuthors+xml`, HEAD + e('cmAuthorLst', ns));
  }
  put(
    'docProps/app.xml',
    `${OFFICE}.extended-properties+xml`,
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>2</Slides></Properties>`,
  );
  files['_rels/.rels'] = relationsXml([
    relation('rId1', 'officeDocument', '/ppt/presentation.xml'),
    relation('rId2', 'extended-properties', 'docProps/app.xml'),
  ]);
  files['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="PNG" ContentType="image/png"/><Default Extension="fntdata" ContentType="application/x-fontdata"/>${types.join('')}</Types>`;
  for (const name of without) delete files[name];
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...files, ...extra }).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
};

const relationsName = (name: string): string => name.replace(/([^/]+)$/, '_rels/$1.rels');

const relationsXml = (relations: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;

const themeXml = (name: string, accent: string, font: string): string => {
  const colours = { dk1: '222222', lt1: 'FFFFFF', dk2: '3A1A5E', lt2: 'F3E9D8', accent1: accent };
  const more = ['accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  const scheme = [...Object.entries(colours), ...more.map((each) => [each, '808080'] as const)]
    .map(([key, colour]) => `<a:${key}><a:srgbClr val="${colour}"/></a:${key}>`)
    .join('');
  const face = `<a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const lines = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  return `${HEAD}<a:theme xmlns:a="${MAIN}" name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
};
