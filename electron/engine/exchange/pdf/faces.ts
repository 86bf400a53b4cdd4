/** The typefaces of a PDF: the bundled ones, and the system’s for scripts they lack. */
import { readFileSync } from 'node:fs';
import type { Model } from '../../../../shared/model/model.ts';
import type { HanLanguage } from '../../../../shared/scene/text/scripts.ts';
import { BUNDLED_FACES, bundledFile, type Face, isMeasured } from '../fonts/bundled-faces.ts';
import { type MissingLetters, missingLetters } from '../fonts/missing-letters.ts';
import { systemFaceFor, systemFaceName } from '../fonts/system-faces.ts';

/** The faces of the system in a document: the language they are for, and what has none. */
type SystemFaces = { readonly language: HanLanguage; readonly missing: MissingLetters };
const systemFaces = new WeakMap<PDFKit.PDFDocument, SystemFaces>();

/** Registers every bundled face with a document of a model by its name. @param language whose faces draw Chinese characters. */
export const registerFaces = (pdf: PDFKit.PDFDocument, model: Model, language: HanLanguage): void => {
  systemFaces.set(pdf, { language, missing: missingLetters(model) });
  for (const face of BUNDLED_FACES)
    pdf.registerFont(face, isMeasured(face) ? unkerned(bundledFile(face)) : bundledFile(face));
};

const unkernedFiles = new Map<string, Buffer>();

/**
 * A font file whose tables of kerning and ligatures are renamed, so that nothing finds them. Text comes out as it was
 * measured, several times faster than when those features are looked up to be switched off for every line.
 * Layout of the table directory: OpenType specification 1.9, "Organization of an OpenType font".
 */
const unkerned = (file: string): Buffer => {
  const known = unkernedFiles.get(file);
  if (known) return known;
  const bytes = readFileSync(file);
  const tables = bytes.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + 16 * i;
    if (['GPOS', 'GSUB', 'kern'].includes(bytes.toString('latin1', at, at + 4)))
      bytes.write('xxxx', at, 'latin1');
  }
  unkernedFiles.set(file, bytes);
  return bytes;
};

/** The face of the system that shows a grapheme which no bundled one has; null if there is none. */
export const systemFaceOf = (pdf: PDFKit.PDFDocument, grapheme: string): Face | null => {
  const known = systemFaces.get(pdf);
  if (!known) return null;
  const found = systemFaceFor(grapheme, known.language);
  if (!found) return null;
  const face = systemFaceName(found);
  pdf.registerFont(face, found.file, found.name);
  return face;
};

/** Notes a grapheme that no face shows: see `assertDrawn`. */
export const noteMissing = (pdf: PDFKit.PDFDocument, grapheme: string): void =>
  systemFaces.get(pdf)?.missing.note(grapheme);

/** Refuses a document in which letters of a script could not be drawn, and names the scripts and the blocks. */
export const assertDrawn = (pdf: PDFKit.PDFDocument): void => systemFaces.get(pdf)?.missing.assertNone();
