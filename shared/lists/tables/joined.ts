import { isVisible } from '../../words/invisible.ts';

/**
 * Several texts in one cell, separated by semicolons: “Order; contract”. A text that has a semicolon itself, or a quote at
 * its start, is put in double quotes with its own quotes doubled, as in a spreadsheet's file.
 */

/** Texts as one line. Each comes back from `readTexts` as it was, if it has no line breaks and no space at its ends. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.map((text) => (/;|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('; ');

/** A quoted text with its separator, or any text up to the next semicolon or line break. */
const ITEM = /\s*(?:"([^"]*(?:""[^"]*)*)"\s*(?=[;\n]|$)|([^;\n]*))(?:[;\n]|$)/y;

/** The texts of a cell; empty ones are left out. A quote that closes nowhere is a character like others. */
export const readTexts = (cell: string): string[] => {
  const texts: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < cell.length) {
    const found = ITEM.exec(cell);
    if (!found) break;
    const text = found[1]?.replaceAll('""', '"') ?? found[2]?.trim() ?? '';
    if (isVisible(text)) texts.push(text);
  }
  return texts;
};
