/** Plain text: an outline, two spaces a level. Read from any indented, bulleted or numbered list. */
import type { Format } from '../format.ts';
import { listReader } from './lists.ts';

export const txtFormat: Format & Required<Pick<Format, 'read' | 'write'>> = {
  extension: 'txt',
  name: 'Plain text outline',
  mediaType: 'text/plain; charset=utf-8',
  write: async (...given) => (await import('./outlines.ts')).writePlainText(...given),
  read: listReader('txt'),
};
