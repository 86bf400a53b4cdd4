/** The record of a room: what was asked, sent and counted in it; and what is left of a room that was cut off. */
import type { Params, Result } from '../../../shared/api/contract.ts';
import type { LeftRoom } from '../../../shared/api/room/rounds.ts';
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { liveReplica, perform, whyNot } from '../document/document.ts';
import { connection } from '../ports/connected.ts';
import { currentRoom } from './room.ts';
import { words } from './words.ts';

export type RecordFormat = Params<'room.record'>['format'];

/** The text of a record. What is refused is thrown. */
export const readRecord = async (format: RecordFormat, hasPeople: boolean): Promise<string> => {
  const { text }: Result<'room.record'> = await connection.request('room.record', { format, hasPeople });
  return text;
};

/** Whether this window shows the model that the room is about, so that something of it can be kept there. */
export const showsModelOfRoom = (): boolean => {
  const file = liveReplica()?.file;
  return file !== undefined && file === currentRoom()?.file;
};

/** Keeps the record in the model, as one note about it, and waits until it is saved. What is refused is thrown, as a sentence. */
export const keepRecord = async (hasPeople: boolean): Promise<void> => {
  const replica = liveReplica();
  const text = await readRecord('markdown', hasPeople);
  const day = dateFormat(locale(), { dateStyle: 'medium' }).format(new Date());
  const command = {
    type: 'thread.create',
    kind: 'note',
    title: say(words.recordTitle, { day }),
    text,
  } as const;
  const refused = whyNot(command);
  if (refused !== undefined) throw new Error(say(words.recordRefused, { reason: refused }));
  if (!perform(command)) throw new Error(say(words.recordNotKept));
  await replica?.settled();
};

/** What is left of a room that was cut off; null if there is none. */
export const leftRoom = (): Promise<LeftRoom | null> => connection.request('room.left', {});

/** Deletes what is left of it. What is refused is thrown. */
export const forgetLeftRoom = async (): Promise<void> => {
  await connection.request('room.forget', {});
};
