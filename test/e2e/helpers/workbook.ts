/**
 * Edits a workbook as another program does, without a library and without what the product reads and writes workbooks with: ZIP
 * (APPNOTE 6.3.10) and SpreadsheetML (ECMA-376, part 1) by hand.
 */
import { crc32, inflateRawSync } from 'node:zlib';

type Rows = readonly (readonly string[])[];

const SHEET = 'xl/worksheets/sheet1.xml';

/** The workbook with other rows on its first sheet. Formats, groups and the widths of columns are lost. */
export const editedWorkbook = (bytes: Buffer, edit: (rows: Rows) => Rows): Buffer => {
  const parts = unpacked(bytes);
  const sheet = parts.get(SHEET)?.toString() ?? '';
  const shared = Array.from(matches(parts.get('xl/sharedStrings.xml')?.toString() ?? '', 'si'), textIn);
  const rows = Array.from(matches(sheet, 'row'), (row) => {
    const cells: string[] = [];
    for (const cell of matches(row, 'c')) {
      const text = textIn(cell);
      cells[columnOf(cell)] = cell.includes(' t="s"') ? (shared[Number(text)] ?? '') : text;
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
  const data = edit(rows).map((cells, y) => `<row r="${y + 1}">${cells.map(cellXml(y)).join('')}</row>`);
  const xml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join('')}</sheetData></worksheet>`;
  return packed(new Map(parts).set(SHEET, Buffer.from(xml)));
};

function* matches(xml: string, tag: string): Generator<string> {
  for (const [element] of xml.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))) yield element;
}

const textIn = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The first 26 columns are enough. */
const columnOf = (cell: string): number => (/ r="([A-Z])\d/.exec(cell)?.[1] ?? 'A').charCodeAt(0) - 65;

const cellXml = (y: number) => (text: string, x: number) => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text === ''
    ? ''
    : `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
};

/** The files of an archive whose parts are deflated. */
const unpacked = (bytes: Buffer): Map<string, Buffer> => {
  const parts = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, inflateRawSync(bytes.subarray(start, start + size)));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
};

/** An archive of files that are stored as they are. */
const packed = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of parts) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), facts, place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
};
