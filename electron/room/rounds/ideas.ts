/** A round of ideas: what people send for it, and what is seen of it while it runs. */
import { userError } from '../../../shared/api/contract.ts';
import { MAX_IDEA } from '../../../shared/api/room/door.ts';
import type { IdeasRound, RoomAct } from '../../../shared/api/room/rounds.ts';
import { cleanedLine } from '../../../shared/model/fields/clean.ts';
import { isVisible } from '../../../shared/words/invisible.ts';
import type { IdeasRow } from '../kept/rows.ts';
import { beginRound, type Context, idOfKey, isTaking, personWith, roundOver, tallyOf } from './context.ts';
import { trayRows } from './tray.ts';
import { words } from './words.ts';

/** Ideas of an open round that are shown to the host; phones see fewer. */
const MAX_SHOWN = 200;

/** Refused while a round runs or the tray holds ideas. */
export const startIdeas = (context: Context, act: Extract<RoomAct, { type: 'ideas.start' }>): void => {
  const { isHidden, isNamed, mostEach } = act;
  const { store } = context;
  if (trayRows(context).length > 0) throw userError('tray-full', words.trayFull);
  const begun = beginRound(context, act);
  for (const { id } of store.all('step')) store.remove('step', id);
  store.put('round', { ...begun, kind: 'ideas', rules: { isHidden, isNamed, mostEach } });
};

type Sent = { readonly roundId: string; readonly key: string; readonly text: string };

/**
 * A new idea, another text for one, or with an empty text none any more. Sent again it changes nothing. Refused after the end of the
 * round, beyond the most for each person, and for a text that is too long.
 */
export const takeIdea = (context: Context, personId: string, { roundId, key, text: raw }: Sent): void => {
  const { store } = context;
  const person = personWith(context, personId, 'voice');
  const round = store.get('round', roundId);
  const id = idOfKey(roundId, key);
  const known = store.get('idea', id);
  const line = cleanedLine(raw);
  const text = isVisible(line) ? line : '';
  if (text === (known?.text ?? '')) return;
  const isUntouched = !known || (known.mergedInto === null && known.fate === null && known.blockId === null);
  if (round?.kind !== 'ideas' || !isTaking(context, round) || !isUntouched) throw roundOver();
  if (text.length > MAX_IDEA) throw userError('bad-request', words.ideaTooLong, { most: MAX_IDEA });
  if (known && text !== '') {
    store.put('idea', { ...known, text });
    return;
  }
  const tally = tallyOf(context, personId);
  if (known) {
    store.remove('idea', id);
    store.put('tally', { ...tally, ideas: Math.max(0, tally.ideas - 1) });
    return;
  }
  const { isNamed, mostEach } = round.rules;
  if (tally.ideas >= mostEach) throw userError('not-allowed', words.enoughIdeas, { most: mostEach });
  store.put('tally', { ...tally, ideas: tally.ideas + 1 });
  const author = isNamed ? person.name : null;
  store.put('idea', { id, roundId, text, author, mergedInto: null, fate: null, blockId: null });
};

/** What the host sees of a round that runs. */
export const ideasView = ({ store }: Context, round: IdeasRow): IdeasRound => {
  const { id, kind, about, prompt, rules } = round;
  const ideas = store.all('idea').filter(({ roundId }) => roundId === id);
  const people = store.all('tally').filter((tally) => tally.ideas > 0).length;
  const shown = rules.isHidden ? [] : ideas.slice(-MAX_SHOWN).reverse();
  return {
    ...{ kind, id, about, prompt, ...rules, count: ideas.length, people },
    ideas: shown.map((idea) => ({ id: idea.id, text: idea.text, name: idea.author })),
  };
};
