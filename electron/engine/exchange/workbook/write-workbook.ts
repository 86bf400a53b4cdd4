/** Workbooks as Office reads them (ECMA-376, part 1, SpreadsheetML). */
import type { House } from '../../../../shared/book/content.ts';
import { inCell } from '../../../../shared/lists/import/cell.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { RELATION } from '../drawingml/namespaces.ts';
import { type Part, packageSteps } from '../package/parts.ts';
import { PROPERTIES_RELATION, propertiesPart } from '../package/properties.ts';
import { type Cell, cellName, columnLetters, type Sheet, sheetNames } from './sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel shows no deeper groups and indents. */
const MAX_GROUP = 7;
const MAX_INDENT = 15;

/** Indexes of the cell formats in `stylesXml`; an indent of n is INDENT + n. */
const PLAIN = 0;
const HEADING = 1;
const LINK = 2;
const FIGURE = 3;
const SHARE = 4;
const INDENT = 5;

/**
 * Yields the share of all rows that is done now and then; returns the bytes of the file.
 * @param house what each printed page carries.
 */
export function* workbookSteps(
  sheets: readonly Sheet[],
  house: Pick<House, 'title' | 'label' | 'version' | 'footer' | 'author' | 'date'>,
  at: string,
): Generator<number, Uint8Array, unknown> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const texts = sharedTexts();
  const edges = printedEdges(house);
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 1);
  let done = 0;
  const parts = sheets.map(
    (sheet, i): Part => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      contentType: `${TYPE}.worksheet+xml`,
      content: sheetXml(sheet, names[i] ?? '', texts.indexOf, edges, () => {
        done++;
      }),
    }),
  );
  const workbook: Part = {
    name: 'xl/workbook.xml',
    contentType: `${TYPE}.sheet.main+xml`,
    content: workbookXml(sheets, names),
    relations: [
      ...parts.map(({ name }, i) => ({ id: `rId${i + 1}`, type: `${RELATION}/worksheet`, part: name })),
      { id: 'styles', type: `${RELATION}/styles`, part: 'xl/styles.xml' },
      { id: 'texts', type: `${RELATION}/sharedStrings`, part: 'xl/sharedStrings.xml' },
    ],
  };
  const steps = packageSteps(
    [
      workbook,
      ...parts,
      { name: 'xl/styles.xml', contentType: `${TYPE}.styles+xml`, content: stylesXml() },
      { name: 'xl/sharedStrings.xml', contentType: `${TYPE}.sharedStrings+xml`, content: texts.xml() },
      propertiesPart({ ...house, at }),
    ],
    [{ id: 'rId1', type: `${RELATION}/officeDocument`, part: workbook.name }, PROPERTIES_RELATION],
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done / total;
  }
}

/** Title and label above each printed page; its sheet, version, date and number below (22.18: header and footer codes). */
const printedEdges = (house: Pick<House, 'title' | 'label' | 'version' | 'footer' | 'date'>): string => {
  const above = `&L${printed(house.title)}&R${printed(house.label)}`;
  const facts = [house.version, house.date, house.footer].filter(Boolean).join(' · ');
  const below = `&L&A&C${printed(facts)}&R&P / &N`;
  return `<headerFooter><oddHeader>${escapeXml(above)}</oddHeader><oddFooter>${escapeXml(below)}</oddFooter></headerFooter>`;
};

/** Excel takes 255 characters for all three parts of a line; an ampersand begins a code. */
const MAX_PRINTED = 100;
const printed = (text: string): string => [...text].slice(0, MAX_PRINTED).join('').replaceAll('&', '&&');

/** Each text is once in a part of its own, and cells refer to it by its index. A text is never read as a formula. */
const sharedTexts = () => {
  const places = new Map<string, number>();
  return {
    indexOf: (text: string): number => {
      const shown = inCell(text);
      const known = places.get(shown);
      if (known !== undefined) return known;
      places.set(shown, places.size);
      return places.size - 1;
    },
    /** To be read when all cells have been written. */
    xml: function* (): Generator<string> {
      yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${places.size}">`;
      for (const text of places.keys()) yield `<si><t xml:space="preserve">${cellText(text)}</t></si>`;
      yield '</sst>';
    },
  };
};

/** Excel writes signs that XML lacks as _x0001_, and reads what looks like one so: that begins with an escaped line (22.9.2.19). */
const cellText = (text: string): string => escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

const cellXml = (cell: Cell, name: string, indexOf: (text: string) => number): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${name}" t="s"><v>${indexOf(cell)}</v></c>`;
  if ('text' in cell) {
    if (cell.text === '') return '';
    const style =
      cell.row !== undefined ? LINK : cell.indent ? INDENT + Math.min(cell.indent, MAX_INDENT) : PLAIN;
    return `<c r="${name}" s="${style}" t="s"><v>${indexOf(cell.text)}</v></c>`;
  }
  if ('number' in cell)
    return `<c r="${name}" s="${cell.isShare ? SHARE : FIGURE}"><v>${cell.number}</v></c>`;
  return `<c r="${name}" s="${FIGURE}"><f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`;
};

function* sheetXml(
  { columns, rows }: Sheet,
  name: string,
  indexOf: (text: string) => number,
  edges: string,
  countRow: () => void,
): Generator<string> {
  const last = cellName(rows.length, Math.max(0, columns.length - 1));
  const deepest = rows.reduce((most, { level = 0 }) => Math.max(most, level), 0);
  const widths = columns.map(
    ({ width, isHidden }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
  );
  const head = columns.map(
    ({ heading }, i) => `<c r="${cellName(0, i)}" s="${HEADING}" t="s"><v>${indexOf(heading)}</v></c>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">`;
  yield '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<dimension ref="A1:${last}"/>`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<sheetFormatPr defaultRowHeight="15"${deepest > 0 ? ` outlineLevelRow="${Math.min(deepest, MAX_GROUP)}"` : ''}/>`;
  yield `<cols>${widths.join('')}</cols>`;
  yield `<sheetData><row r="1">${head.join('')}</row>`;
  const links: string[] = [];
  const letters = columns.map((_, column) => columnLetters(column));
  for (const [row, { cells, level = 0 }] of rows.entries()) {
    const group = level > 0 ? ` outlineLevel="${Math.min(level, MAX_GROUP)}"` : '';
    let inside = '';
    for (const [column, cell] of cells.entries()) {
      const letter = letters[column] ?? columnLetters(column);
      inside += cellXml(cell, `${letter}${row + 2}`, indexOf);
      const target = typeof cell === 'object' && cell !== null && 'text' in cell ? cell.row : undefined;
      if (target !== undefined)
        links.push(
          `<hyperlink ref="${letter}${row + 2}" location="${escapeXml(`'${name}'!${letter}${target + 2}`)}"/>`,
        );
    }
    yield `<row r="${row + 2}"${group}>${inside}</row>`;
    countRow();
  }
  yield `</sheetData><autoFilter ref="A1:${last}"/>`;
  const choices = columns.flatMap(({ choices: texts }, i) =>
    texts && rows.length > 0
      ? [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cellName(1, i)}:${cellName(rows.length, i)}"><formula1>${escapeXml(`"${texts.join(',')}"`)}</formula1></dataValidation>`,
        ]
      : [],
  );
  if (choices.length > 0)
    yield `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>`;
  if (links.length > 0) {
    yield '<hyperlinks>';
    yield* links;
    yield '</hyperlinks>';
  }
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  yield edges;
  yield '</worksheet>';
}

const workbookXml = (sheets: readonly Sheet[], names: readonly string[]): string => {
  const list = names.map(
    (name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const defined = sheets.flatMap(({ columns, rows }, i) => {
    const sheet = escapeXml(`'${names[i]}'`);
    const lastColumn = columnLetters(Math.max(0, columns.length - 1));
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}!$A$1:$${lastColumn}$${rows.length + 1}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${list.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`;
};

const stylesXml = (): string => {
  const top = '<alignment vertical="top" wrapText="1"/>';
  const format = (numFmt: number, font: number, fill: number, alignment: string) =>
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  const formats = [
    format(0, 0, 0, top),
    format(0, 1, 2, '<alignment vertical="center" wrapText="1"/>'),
    format(0, 2, 0, top),
    format(4, 0, 0, '<alignment vertical="top"/>'),
    format(10, 0, 0, '<alignment vertical="top"/>'),
    ...Array.from({ length: MAX_INDENT + 1 }, (_, i) =>
      format(0, 0, 0, `<alignment horizontal="left" vertical="top" wrapText="1" indent="${i}"/>`),
    ),
  ];
  const font = (inside: string) => `<font>${inside}<sz val="11"/>`;
  const fonts = [
    `${font('')}<name val="Calibri"/><family val="2"/></font>`,
    `${font('<b/>')}<name val="Calibri"/><family val="2"/></font>`,
    `${font('<u/>')}<color rgb="FF0B5CAD"/><name val="Calibri"/><family val="2"/></font>`,
  ];
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
};
