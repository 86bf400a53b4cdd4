/** A vote that runs: the options with the own dots, what is left of these, and whether the ballot has arrived. */
import { say } from '../../../../shared/words/messages.ts';
import { button, element, name } from '../../../plain/element.ts';
import type { Dots, Thing } from '../../outbox/thing.ts';
import { dotsLeft, dotsOn, mayAdd, type VoteOption, type VoteRound, withDot } from '../../rounds/dots.ts';
import { words } from '../../rounds/words.ts';
import { keyed } from '../keyed.ts';
import { codeChip, inSentence } from '../named.ts';
import { put } from '../put.ts';

export type VoteThing = Extract<Thing, { kind: 'vote' }>;

type VoteShown = {
  readonly round: VoteRound;
  readonly own: VoteThing | undefined;
  readonly isOpen: boolean;
  readonly mayVote: boolean;
  readonly people: number;
};

type Parts = {
  say(text: string): void;
  show(text: string): void;
  onVote(round: VoteRound, dots: readonly Dots[]): void;
};

export const createVoteView = ({ say: announce, show: notify, onVote }: Parts) => {
  const title = element('h3', { tabindex: -1 }, say(words.vote));
  const prompt = element('p', { class: 'prompt', dir: 'auto' });
  const watching = element('p', { class: 'note' }, say(words.watchVote));
  const rules = element('p', { class: 'note' });
  const left = element('p', { class: 'tally' });
  const list = element('ul', { class: 'options' });
  const state = element('p', { class: 'note' });
  const voted = element('p', { class: 'tally' });
  const node = element('section', { class: 'activity' }, title, prompt, rules, watching, left, list);
  node.append(state, voted);
  let shown: VoteShown | null = null;

  const place = ({ id, code, name: text }: VoteOption, by: number): void => {
    if (!shown) return;
    const { round, own } = shown;
    const dots = own?.dots ?? [];
    if (by < 0 && dotsOn(dots, id) === 0) return;
    if (by > 0 && !mayAdd(round, dots, id)) {
      if (dotsLeft(round, dots) === 0) notify(say(words.noDotsLeft));
      else notify(say(words.enoughHere, { count: round.mostPerOption }));
      return;
    }
    const called = inSentence({ code, name: text });
    const next = withDot(dots, id, by, called);
    onVote(round, next);
    announce(
      `${say(words.dotsOn, { count: dotsOn(next, id), name: called })} ${say(words.dotsLeft, { count: dotsLeft(round, next) })}.`,
    );
  };
  const showOptions = keyed<VoteOption>(list, () => optionRow(() => shown, place));

  return {
    node,
    show: (next: VoteShown | null): void => {
      node.hidden = next === null;
      shown = next;
      if (!next) return;
      const { round, own, isOpen, mayVote, people } = next;
      put(prompt, round.prompt);
      prompt.hidden = round.prompt === '';
      put(rules, rulesOf(round));
      watching.hidden = mayVote;
      left.hidden = !mayVote;
      put(left, say(words.dotsLeft, { count: dotsLeft(round, own?.dots ?? []) }));
      showOptions(round.options.map((option) => [option.id, option]));
      put(state, own ? voteState(own, isOpen) : '');
      put(voted, say(words.voted, { people: round.people, all: Math.max(people, round.people) }));
    },
  };
};

/** The state of a ballot as a sentence. */
export const voteState = ({ state, why }: VoteThing, isOpen: boolean): string => {
  if (state === 'refused') return `${say(words.voteRefused)} ${why ?? ''}`.trim();
  if (state === 'kept') return say(isOpen ? words.voteSending : words.voteKept);
  return say(words.voteSent);
};

const rulesOf = ({ dots, mostPerOption, isSecret }: VoteRound): string =>
  [
    say(words.dotsEach, { count: dots }),
    ...(dots > 1 ? [say(words.mostPerOption, { count: mostPerOption })] : []),
    say(isSecret ? words.secretVote : words.namedVote),
  ].join(' ');

/** One dot per option is switched on and off by the row itself; several are counted up and down. */
const optionRow = (shown: () => VoteShown | null, place: (option: VoteOption, by: number) => void) => {
  let option: VoteOption | null = null;
  const press = (by: number) => (): void => {
    if (option) place(option, by);
  };
  const called = element('span', { class: 'called' });
  const more = element('p', { class: 'note' });
  const sums = element('p', { class: 'note' });
  const mark = element('span', { class: 'dot', 'aria-hidden': 'true' });
  const toggle = element('button', { type: 'button', class: 'toggle' });
  toggle.addEventListener('click', () => press(toggle.getAttribute('aria-pressed') === 'true' ? -1 : 1)());
  const fewer = button('−', press(-1), { class: 'quiet step' });
  const count = element('span', { class: 'placed' });
  const another = button('+', press(1), { class: 'quiet step' });
  const steps = element('div', { class: 'steps' }, fewer, count, another);
  const head = element('div', { class: 'option' });
  const node = element('li', {}, head, more, sums);
  return {
    node,
    show: (next: VoteOption): void => {
      const state = shown();
      if (!state) return;
      const { round, own, mayVote } = state;
      const dots = own?.dots ?? [];
      const placed = dotsOn(dots, next.id);
      if (next.code !== option?.code || next.name !== option.name)
        called.replaceChildren(...codeChip(next.code, 2), name(next.name));
      option = next;
      const isSingle = round.mostPerOption === 1;
      arrange(head, !mayVote ? [called] : isSingle ? [toggle] : [called, steps]);
      if (isSingle && mayVote) arrange(toggle, [called, mark]);
      put(more, next.definition);
      const result = round.results?.find(({ optionId }) => optionId === next.id);
      put(sums, result ? say(words.soFar, { count: result.dots + result.hands }) : '');
      toggle.setAttribute('aria-pressed', String(placed > 0));
      const label = { name: inSentence(next) };
      fewer.setAttribute('aria-label', say(words.removeDot, label));
      another.setAttribute('aria-label', say(words.addDot, label));
      fewer.setAttribute('aria-disabled', String(placed === 0));
      another.setAttribute('aria-disabled', String(!mayAdd(round, dots, next.id)));
      toggle.setAttribute('aria-disabled', String(placed === 0 && !mayAdd(round, dots, next.id)));
      put(count, String(placed));
    },
  };
};

/** Gives a node these children unless it has them: what has focus is not moved. */
const arrange = (node: HTMLElement, children: readonly HTMLElement[]): void => {
  const isSo =
    node.children.length === children.length && children.every((each, i) => node.children[i] === each);
  if (!isSo) node.replaceChildren(...children);
};
