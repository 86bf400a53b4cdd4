import { safeFileName } from '../../../shared/model/file-names.ts';
import { say } from '../../../shared/words/messages.ts';
import { saveFile } from '../../actions/files/saving.ts';
import { type RecordFormat, readRecord } from '../../state/room/record.ts';
import { words } from './words.ts';

/** Spreadsheets take text for UTF-8 only with a byte order mark, which other programs stumble over. */
const FILES = {
  markdown: { extension: 'md', mediaType: 'text/markdown', mark: '' },
  csv: { extension: 'csv', mediaType: 'text/csv', mark: '\ufeff' },
  json: { extension: 'json', mediaType: 'application/json', mark: '' },
} as const satisfies Record<RecordFormat, { extension: string; mediaType: string; mark: string }>;

type Wanted = { readonly format: RecordFormat; readonly hasPeople: boolean; readonly model: string };

/** Saves the record of the room as a file. What is refused is thrown. @returns whether there is a file */
export const saveRecord = async ({ format, hasPeople, model }: Wanted): Promise<boolean> => {
  const { extension, mediaType, mark } = FILES[format];
  const text = await readRecord(format, hasPeople);
  const day = new Date().toISOString().slice(0, 10);
  const fileName = `${safeFileName(say(words.fileName, { model, day }))}.${extension}`;
  const bytes = new TextEncoder().encode(text.startsWith(mark) ? text : `${mark}${text}`);
  return saveFile(async () => ({ fileName, mediaType, bytes }));
};
