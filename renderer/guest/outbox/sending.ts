/** The message by which a thing is sent, and whether the door would take it. */

import { MAX_IDEA, MAX_PARKED } from '../../../shared/api/room/door.ts';
import type { GuestMessage } from '../../../shared/api/room/room.ts';
import type { Content, Thing } from './thing.ts';

/** The door takes 8 kB at most; the rest of the message needs its part. */
const MAX_BYTES = 7_000;

/** A secret vote asks for its ballot first. */
export const messageOf = (thing: Thing, id: number): GuestMessage => {
  const { seed: key } = thing;
  if (thing.kind === 'thought')
    return { type: 'park', id, key, text: thing.text.trim(), about: thing.about.id };
  const { roundId } = thing;
  if (thing.kind === 'idea')
    return { type: 'idea', id, roundId, key, text: thing.isDeleted ? '' : thing.text.trim() };
  const { isSecret, ballot, dots } = thing;
  if (isSecret && ballot === null) return { type: 'takeBallot', id, roundId };
  return {
    ...{ type: 'vote', id, roundId, ballot },
    dots: dots.map(({ optionId, count }) => ({ optionId, count })),
  };
};

/** Whether its text fits into a message, and is as short as the room wants it. */
export const isSendable = (thing: Content): boolean =>
  thing.kind === 'vote' ||
  (thing.text.trim().length <= (thing.kind === 'idea' ? MAX_IDEA : MAX_PARKED) &&
    bytesOf(JSON.stringify(thing.text)) <= MAX_BYTES);

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
