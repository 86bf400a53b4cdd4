/** What people call a version of a model: its snapshot's name, or when it was. */

import type { Model } from '../../../shared/model/model.ts';
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words } from '../words.ts';

/** An instant (ISO) as people read it. */
export const momentIn = (at: string): string =>
  dateFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(at));

/**
 * The version after a change, for a sentence: “Before the workshop” if a snapshot names it, else its date and time.
 * @param seq number of the change; 0 for the beginning.
 * @param at ISO instant of that change, if it is known.
 */
export const versionTitle = (model: Model, seq: number, at: string | undefined): string => {
  for (const snapshot of model.rows.snapshot.values()) if (snapshot.seq === seq) return quoted(snapshot.name);
  const time = at === undefined ? Number.NaN : Date.parse(at);
  if (at === undefined || seq === 0 || Number.isNaN(time)) return say(words.firstVersion);
  return say(words.versionOf, { time: momentIn(at) });
};
