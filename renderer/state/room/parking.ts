/** The parking lot: thoughts for later, seen by facilitators until they are kept as questions. */
import type { ParkedThought } from '../../../shared/api/room/rounds.ts';
import type { BatchCommand } from '../../../shared/model/apply.ts';
import type { Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, liveReplica, perform } from '../document/document.ts';
import { knownAbout } from './about.ts';
import { act } from './activity.ts';
import { words } from './words.ts';

/** Characters of a title: the rest is in the first post. */
const MAX_TITLE = 120;

/** The question that a thought becomes: its first line is the title, and a text that says more is the first post, whole. */
const questionOf = (model: Model, { text, about }: ParkedThought): BatchCommand => {
  const whole = text.trim();
  const [first = ''] = whole.split('\n', 1);
  const characters = Array.from(first.trim());
  const title =
    characters.length > MAX_TITLE ? `${characters.slice(0, MAX_TITLE - 1).join('')}…` : characters.join('');
  return {
    ...{ type: 'thread.create', kind: 'question', processId: knownAbout(model, about), title },
    ...(title === whole ? {} : { text: whole }),
  };
};

/**
 * Makes each thought an open question on its block, or on the model if that is gone, as one change; then they leave the lot.
 * What the room refuses is thrown. @returns whether the model took them
 */
export const keepParked = async (thoughts: readonly ParkedThought[]): Promise<boolean> => {
  const replica = liveReplica();
  if (!replica || thoughts.length === 0) return false;
  const model = currentModel();
  const commands = thoughts.map((thought) => questionOf(model, thought));
  const label = say(words.keepParked, { count: thoughts.length });
  if (!perform({ type: 'batch', label, commands })) return false;
  await replica.settled();
  await act({ type: 'parking.kept', ids: thoughts.map(({ id }) => id) });
  return true;
};
