/** What a vote came to: each option with its votes as a number and a bar, ties told as such, and the own dots. */
import { countIn } from '../../../../shared/words/format.ts';
import { say } from '../../../../shared/words/messages.ts';
import { element, name } from '../../../plain/element.ts';
import { dotsOn, type VoteRound } from '../../rounds/dots.ts';
import { type Ranked, ranked } from '../../rounds/ranking.ts';
import { words } from '../../rounds/words.ts';
import { codeChip } from '../named.ts';
import { put } from '../put.ts';
import { type VoteThing, voteState } from './vote-view.ts';

type ResultShown = {
  readonly round: VoteRound;
  readonly own: VoteThing | undefined;
  readonly isOpen: boolean;
  readonly people: number;
};

export const createVoteResult = () => {
  const prompt = element('p', { class: 'prompt', dir: 'auto' });
  const problem = element('p', { class: 'warning' });
  const list = element('ol', { class: 'results' });
  const voted = element('p', { class: 'tally' });
  const title = element('h3', { tabindex: -1 }, say(words.result));
  const node = element('section', { class: 'activity' }, title, prompt, problem, list, voted);
  let last = '';
  return {
    node,
    show: (shown: ResultShown | null): void => {
      node.hidden = shown === null;
      if (!shown) return;
      const { round, own, isOpen, people } = shown;
      put(prompt, round.prompt);
      prompt.hidden = round.prompt === '';
      problem.hidden = own === undefined || own.state === 'sent';
      put(problem, own ? voteState(own, isOpen) : '');
      put(voted, say(words.voted, { people: round.people, all: Math.max(people, round.people) }));
      const next = JSON.stringify([round.options, round.results, own?.dots]);
      if (next === last) return;
      last = next;
      list.replaceChildren(...ranked(round).map((each) => resultNode(each, own)));
    },
  };
};

const resultNode = (
  { option, dots, hands, votes, place, isTied, shares }: Ranked,
  own: VoteThing | undefined,
): HTMLElement => {
  const ownCount = dotsOn(own?.dots ?? [], option.id);
  const details = [
    ...(hands > 0 ? [say(words.dotsAndHands, { count: countIn(dots), hands: countIn(hands) })] : []),
    ...(ownCount > 0 ? [say(words.ownDots, { count: ownCount })] : []),
  ];
  const bar = element('div', { class: 'bar', 'aria-hidden': 'true' }, element('i'), element('i'));
  bar.style.setProperty('--dots', `${shares.dots * 100}%`);
  bar.style.setProperty('--hands', `${shares.hands * 100}%`);
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'option' },
      element('span', { class: 'unseen' }, `${say(words.place, { count: place })}: `),
      element('span', { class: 'called' }, ...codeChip(option.code, 2), name(option.name)),
      ' ',
      element('b', {}, say(words.votes, { count: votes })),
      ...(isTied ? [' ', element('span', { class: 'tied' }, say(words.tied))] : []),
    ),
    bar,
    ...(details.length > 0 ? [element('p', { class: 'note' }, details.join(' · '))] : []),
  );
};
