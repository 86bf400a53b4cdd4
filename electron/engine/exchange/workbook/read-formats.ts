/** What an import reads from the formats of cells: how far a cell is indented, and whether its figure is a date. */
import type { OpenPackage } from '../package/open-package.ts';

export type CellFormat = { readonly indent: number; readonly isDate: boolean };

/** The formats of a workbook, by the index that cells name. */
export const readFormats = async (file: OpenPackage, name: string): Promise<CellFormat[]> => {
  const formats: CellFormat[] = [];
  const custom = new Map<string, string>();
  let isCellFormat = false;
  await file.read(name, {
    open: (tag, attributes) => {
      if (tag === 'cellXfs') isCellFormat = true;
      else if (tag === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        custom.set(numFmtId, formatCode);
      } else if (tag === 'xf' && isCellFormat) {
        const { numFmtId = '' } = attributes();
        formats.push({ indent: 0, isDate: isDateFormat(numFmtId, custom.get(numFmtId)) });
      } else if (tag === 'alignment' && isCellFormat) {
        const last = formats.pop();
        if (last) formats.push({ ...last, indent: Number(attributes().indent) || 0 });
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCellFormat = false;
    },
  });
  return formats;
};

/** Dates among the built-in formats (18.8.30), and a format of letters for years, months and days. */
const isDateFormat = (id: string, code: string | undefined): boolean => {
  if (code === undefined) return /^(1[4-7]|22)$/.test(id);
  return /[ymd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
};
