/** The record of a room as a text in one of three formats, with the same content. */
import type { RecordFormat } from '../../../shared/api/room/rounds.ts';
import { csvOf } from './csv.ts';
import { markdownOf } from './markdown.ts';
import { type RoomRecord, withoutPeople } from './record.ts';

const WRITERS: { readonly [F in RecordFormat]: (record: RoomRecord) => string } = {
  markdown: markdownOf,
  csv: csvOf,
  json: (record) => `${JSON.stringify(record, null, 2)}\n`,
};

/** @param hasPeople whether names of people are in it. */
export const recordText = (
  record: RoomRecord,
  { format, hasPeople }: { readonly format: RecordFormat; readonly hasPeople: boolean },
): string => WRITERS[format](hasPeople ? record : withoutPeople(record));
