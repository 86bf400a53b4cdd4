/** Things of this phone as a list: what each says, what became of it, and what can be done about it. */
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { button, element, name } from '../../plain/element.ts';
import type { Thing } from '../outbox/thing.ts';
import { words as roundWords } from '../rounds/words.ts';
import { words } from '../words.ts';
import { inSentence } from './named.ts';

export type ThingAnswers = {
  onCopy(text: string): void;
  onRetry(seed: string): void;
  onPark(seed: string): void;
  onRemove(seed: string): void;
};

/** @param onFocusLost is called when what had focus in the list is gone. */
export const createThingList = (answers: ThingAnswers, onFocusLost: () => void) => {
  const node = element('ul', { class: 'things' });
  let last = '';
  return {
    node,
    /** @param roundId the round that runs: what belongs to an earlier one can’t be sent again. */
    show: (things: readonly Thing[], isOpen: boolean, roundId: string | null): void => {
      const next = JSON.stringify([things, isOpen, roundId]);
      if (next === last) return;
      last = next;
      const hadFocus = node.contains(document.activeElement);
      node.replaceChildren(...things.map((thing) => thingNode(thing, isOpen, roundId, answers)));
      if (hadFocus) onFocusLost();
    },
  };
};

/** The state of a thing in a word or two. */
export const stateText = (state: Thing['state'], isOpen: boolean): string => {
  if (state === 'kept') return say(isOpen ? words.sending : words.kept);
  return say(state === 'sent' ? words.sent : words.refused);
};

/** What can be done about a refused thing beside copying and removing it. */
export const wayOn = (thing: Thing, roundId: string | null): 'retry' | 'park' | null => {
  if (thing.state !== 'refused') return null;
  if (thing.kind === 'thought') return 'retry';
  const isOfRound = thing.roundId === roundId && !(thing.kind === 'idea' && thing.isLate);
  if (isOfRound) return 'retry';
  return thing.kind === 'idea' ? 'park' : null;
};

const thingNode = (
  thing: Thing,
  isOpen: boolean,
  roundId: string | null,
  { onCopy, onRetry, onPark, onRemove }: ThingAnswers,
): HTMLElement => {
  const { seed, state, why } = thing;
  const textId = `text-${seed}`;
  const text = textOf(thing);
  const action = (label: string, onPress: () => void) =>
    button(label, onPress, { class: 'quiet', 'aria-describedby': textId });
  const way = wayOn(thing, roundId);
  const actions = [
    ...(way === 'park' ? [action(say(roundWords.parkIt), () => onPark(seed))] : []),
    ...(way === 'retry' ? [action(say(words.tryAgain), () => onRetry(seed))] : []),
    ...(state === 'sent' ? [] : [action(say(words.copy), () => onCopy(text))]),
    ...(state === 'refused' ? [action(say(words.remove), () => onRemove(seed))] : []),
  ];
  return element(
    'li',
    {},
    element('p', { class: 'about' }, ...headOf(thing)),
    element('p', { class: 'text', id: textId }, name(text)),
    element('p', { class: 'state', 'data-state': state }, thingState(thing, isOpen)),
    ...(why === undefined ? [] : [element('p', { class: 'why' }, name(why))]),
    ...(state === 'refused' && thing.kind === 'idea' && thing.accepted !== undefined
      ? [element('p', { class: 'why' }, say(roundWords.roomHas, { name: quoted(thing.accepted) }))]
      : []),
    ...(actions.length === 0 ? [] : [element('div', { class: 'actions' }, ...actions)]),
  );
};

const thingState = (thing: Thing, isOpen: boolean): string =>
  thing.kind === 'idea' && thing.isDeleted ? say(roundWords.deleting) : stateText(thing.state, isOpen);

const KINDS = { thought: roundWords.kindThought, idea: roundWords.kindIdea, vote: roundWords.kindVote };

const headOf = (thing: Thing): (Node | string)[] => {
  const kind = element('b', {}, say(KINDS[thing.kind]));
  if (thing.kind === 'thought') return [kind, ' · ', say(words.about, { name: inSentence(thing.about) })];
  return thing.prompt === '' ? [kind] : [kind, ' · ', name(thing.prompt)];
};

const textOf = (thing: Thing): string => {
  if (thing.kind !== 'vote') return thing.text;
  if (thing.dots.length === 0) return say(roundWords.noDotsPlaced);
  return thing.dots
    .map(({ count, name: called }) => say(roundWords.dotsOn, { count, name: called }))
    .join('\n');
};
