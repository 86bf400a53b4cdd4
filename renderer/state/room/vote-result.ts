/** The result of a vote: options by votes, ties as ties; and the decision in which it is kept. */
import type { VoteOption, VoteRound } from '../../../shared/api/room/rounds.ts';
import type { EditCommand } from '../../../shared/model/apply.ts';
import type { Model } from '../../../shared/model/model.ts';
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { knownAbout } from './about.ts';
import { words } from './words.ts';

type RankedOption = {
  readonly option: VoteOption;
  /** From 1; options with the same number of votes share it, and the next one is as far behind as there are before it. */
  readonly place: number;
  readonly isTied: boolean;
  /** Dots of phones and votes of people without one, together. */
  readonly votes: number;
  readonly dots: number;
  readonly people: number;
  readonly hands: number;
};

/** By votes, the most first, and in the order of the vote where they are equal. Null while the result is hidden. */
export const rankedOptions = ({ options, results }: VoteRound): RankedOption[] | null => {
  if (!results) return null;
  const counted = options.map((option) => {
    const { dots = 0, people = 0, hands = 0 } = results.find(({ optionId }) => optionId === option.id) ?? {};
    return { option, dots, people, hands, votes: dots + hands };
  });
  return counted
    .toSorted((a, b) => b.votes - a.votes)
    .map((each) => ({
      ...each,
      place: 1 + counted.filter(({ votes }) => votes > each.votes).length,
      isTied: counted.filter(({ votes }) => votes === each.votes).length > 1,
    }));
};

/** All votes, the people with a phone who voted, and the votes of people without. */
export const totalsOf = (round: VoteRound): { votes: number; people: number; hands: number } => {
  const ranked = rankedOptions(round) ?? [];
  return {
    votes: ranked.reduce((sum, { votes }) => sum + votes, 0),
    people: round.people,
    hands: round.hands.reduce((sum, { count }) => sum + count, 0),
  };
};

/** How an option is called in a list: code and name. */
export const nameOfOption = ({ code, name }: VoteOption): string => `${code} ${quoted(name)}`.trim();

/** The rule of a vote in a sentence. */
export const ruleOf = ({ dots, mostPerOption, isSecret, isHidden }: VoteRound): string =>
  say(words.voteRule, { dots, mostPerOption, isSecret: yes(isSecret), isHidden: yes(isHidden) });

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** The command that keeps a result as one decision, on what the vote was about. */
export const decisionOf = (model: Model, round: VoteRound): EditCommand => {
  const time = dateFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  const lines = (rankedOptions(round) ?? []).map(({ option, place, isTied, ...counts }) =>
    say(words.decisionLine, { place, name: nameOfOption(option), isTied: yes(isTied), ...counts }),
  );
  const begun = time.format(new Date(round.startedAt));
  const text = [
    say(words.decisionTime, { time: begun, ...totalsOf(round) }),
    ruleOf(round),
    lines.join('\n'),
  ].join('\n\n');
  const title = round.prompt.trim() === '' ? say(words.decisionTitle) : round.prompt;
  return { type: 'thread.create', kind: 'decision', processId: knownAbout(model, round.about), title, text };
};
