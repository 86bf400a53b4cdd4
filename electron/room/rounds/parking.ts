/** The parking lot: thoughts for later, which facilitators see and nobody else. */
import { userError } from '../../../shared/api/contract.ts';
import { MAX_PARKED } from '../../../shared/api/room/door.ts';
import type { ParkedThought } from '../../../shared/api/room/rounds.ts';
import { cleanedText } from '../../../shared/model/fields/clean.ts';
import { isVisible } from '../../../shared/words/invisible.ts';
import type { RowOf } from '../kept/rows.ts';
import { aboutOf, type Context, idOfKey, knownAbout, newId, personWith } from './context.ts';
import { words } from './words.ts';

/** Thoughts that the lot holds at once: the host's windows get them all, each time. */
const MAX_THOUGHTS = 500;

const parkedRows = ({ store }: Context): RowOf['parked'][] =>
  store.all('parked').filter(({ fate }) => fate === null);

/** In the order in which they came; those of the same moment in one that stays. */
export const byTime = (a: RowOf['parked'], b: RowOf['parked']): number =>
  `${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1;

export const parkedView = (context: Context): ParkedThought[] =>
  parkedRows(context)
    .sort(byTime)
    .map(({ fate: _, aboutName: _n, ...thought }) => thought);

/** Refused if there is nothing to read in it, if it is too long, and if the lot is full. */
const park = (
  context: Context,
  id: string,
  raw: string,
  place: ReturnType<typeof aboutOf>,
  by: string,
): void => {
  const text = cleanedText(raw).trim();
  if (!isVisible(text)) throw userError('bad-request', words.emptyThought);
  if (text.length > MAX_PARKED) throw userError('bad-request', words.thoughtTooLong, { most: MAX_PARKED });
  if (parkedRows(context).length >= MAX_THOUGHTS) throw userError('not-allowed', words.lotFull);
  const at = context.date().toISOString();
  context.store.put('parked', { id, text, ...place, by, at, fate: null });
};

/** The thought of a guest, once for each key. A block that is gone leaves it to the model. */
export const parkFor = (
  context: Context,
  personId: string,
  { key, text, about }: { readonly key: string; readonly text: string; readonly about: string | null },
): void => {
  const person = personWith(context, personId, 'voice');
  const id = idOfKey('park', key);
  if (context.store.get('parked', id)) return;
  park(context, id, text, aboutOf(context, about), person.name);
};

/** A thought of the host. */
export const parkHere = (context: Context, text: string, about: string | null, by: string): void =>
  park(context, newId(), text, knownAbout(context, about), by);

/** Thoughts leave the lot. Those that have left it already are passed over; refused if all have. */
export const leaveLot = (context: Context, ids: readonly string[], fate: 'kept' | 'dropped'): void => {
  const known = parkedRows(context).filter(({ id }) => ids.includes(id));
  if (known.length === 0) throw userError('no-thought', words.noThought);
  for (const { id } of known) context.store.set('parked', id, { fate });
};
