/** File names that every system takes, made of any name in any script. */
import { segmenterFor } from '../words/format.ts';

export const MODEL_EXTENSION = '.strata';

/** Most systems take 255 bytes; the rest is for a number, the extension and what is put around a name in passing. */
const MAX_BYTES = 180;

/** Names of devices on Windows, which no file may have whatever its extension. */
const RESERVED = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** What some system does not take, and marks of writing direction, which would make a name read as another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const UNFIT = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** A file name without extension for something that people call `name`. Never empty, hidden, or a path. */
export const safeFileName = (name: string): string => {
  const plain = name.toWellFormed().normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ');
  const short = cutToBytes(plain.replace(/^[\s.]+/, ''), MAX_BYTES).replace(/[\s.]+$/, '');
  if (short === '') return 'Model';
  return RESERVED.test(short) ? `_${short}` : short;
};

/** `name`, or `name 2`, `name 3` … : the first that `isTaken` does not know. */
export const uniqueName = (name: string, isTaken: (name: string) => boolean): string => {
  let unique = name;
  for (let n = 2; isTaken(unique); n++) unique = `${name} ${n}`;
  return unique;
};

/** Whether `file` names a model inside a folder, and nothing else: no path, nothing hidden. */
export const isModelFileName = (file: string): boolean =>
  !/[/\\\0]/.test(file) &&
  !file.startsWith('.') &&
  file.length > MODEL_EXTENSION.length &&
  file.toLowerCase().endsWith(MODEL_EXTENSION);

const cutToBytes = (text: string, limit: number): string => {
  let bytes = 0;
  let kept = '';
  for (const glyph of graphemes(text)) {
    bytes += encoder.encode(glyph).length;
    if (bytes > limit) break;
    kept += glyph;
  }
  return kept;
};

const encoder = new TextEncoder();
const segmenter = segmenterFor('grapheme');
/** A family emoji is many characters, and half of one is not what was meant. */
const graphemes = (text: string): Iterable<string> =>
  [...segmenter.segment(text.slice(0, 1000))].map(({ segment }) => segment);
