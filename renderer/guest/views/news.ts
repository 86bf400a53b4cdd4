/** Tells what happened since the last time: the room moved, the line changed, a round began or ended, something was sent or refused. */
import type { GuestActivity } from '../../../shared/api/room/rounds.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Thing } from '../outbox/thing.ts';
import { words as roundWords } from '../rounds/words.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.ts';
import { lineText } from './bars/top-bar.ts';
import type { createNotices } from './notices.ts';

/** @param onMoved the room is at another block. @returns what looks for news and tells them. */
export const createNews = (
  visit: Visit,
  outbox: Outbox,
  notices: ReturnType<typeof createNotices>,
  onMoved: () => void,
): (() => void) => {
  let place: string | null | undefined;
  let line = '';
  let activity: GuestActivity | null = null;
  let things: readonly Thing[] = [];
  return () => {
    const state = visit.state();
    const nextLine = lineText(state.status);
    // That the first attempt succeeds is no news.
    if (line !== '' && nextLine !== line && line !== say(words.connecting)) notices.say(nextLine);
    line = nextLine;
    if (state.card && place !== undefined && state.card.id !== place) {
      notices.say(say(words.roomMoved, { name: quoted(state.card.name) }));
      onMoved();
    }
    if (state.card) place = state.card.id;
    const told = activity && state.activity ? activityNews(activity, state.activity) : null;
    activity = state.activity;
    if (told) notices.show(say(told));
    const next = outbox.things();
    const became = thingNews(things, next);
    things = next;
    if (became) notices[became.isSeen ? 'show' : 'say'](became.text);
  };
};

/** What a person has to hear of an activity, if anything: what begins counts for more than what ends. */
export const activityNews = (before: GuestActivity, after: GuestActivity): Message | null => {
  const [old, round] = [before.round, after.round];
  if (after.isReadyAsked && !before.isReadyAsked) return roundWords.readyAsked;
  const isOver = (each: typeof round): boolean => each?.kind === 'vote' && each.isOver;
  if (round && isOver(round)) return round.id === old?.id && isOver(old) ? null : roundWords.voteEnded;
  if (round && round.id !== old?.id)
    return round.kind === 'ideas' ? roundWords.ideasBegan : roundWords.voteBegan;
  if (round || !old || isOver(old)) return null;
  return old.kind === 'ideas' ? roundWords.ideasEnded : roundWords.voteGone;
};

/**
 * What became of things that were on their way, or null. Of votes the options tell. That an idea was sent is seen in the list,
 * and who writes many is not to see the page jump at each.
 */
export const thingNews = (
  before: readonly Thing[],
  after: readonly Thing[],
): { readonly text: string; readonly isSeen: boolean } | null => {
  const waited = new Set(before.flatMap(({ seed, state }) => (state === 'kept' ? [seed] : [])));
  const became = after.filter(
    ({ seed, state, kind }) => waited.has(seed) && state !== 'kept' && kind !== 'vote',
  );
  const refused = became.find(({ state }) => state === 'refused');
  if (refused?.kind === 'idea')
    return { text: say(refused.isLate ? roundWords.ideaLate : roundWords.ideaRefused), isSeen: true };
  if (refused) return { text: say(words.refusedNotice), isSeen: true };
  const sent = became[became.length - 1];
  if (!sent) return null;
  // An idea that could not be deleted is there with the reason.
  if (sent.why !== undefined) return { text: sent.why, isSeen: true };
  return sent.kind === 'idea'
    ? { text: say(roundWords.ideaSent), isSeen: false }
    : { text: say(words.sentNotice), isSeen: true };
};
