/** The result of a vote in order of votes. Options with as many votes share a place. */
import type { VoteOption, VoteRound } from './dots.ts';

export type Ranked = {
  readonly option: VoteOption;
  readonly dots: number;
  readonly hands: number;
  readonly votes: number;
  /** 1 for the most votes. */
  readonly place: number;
  /** Whether another option has as many votes, and there are any. */
  readonly isTied: boolean;
  /** Of the most votes of any option, from 0 to 1: dots, and hands after them. */
  readonly shares: { readonly dots: number; readonly hands: number };
};

export const ranked = ({ options, results }: Pick<VoteRound, 'options' | 'results'>): readonly Ranked[] => {
  const counted = options.map((option) => {
    const { dots = 0, hands = 0 } = results?.find(({ optionId }) => optionId === option.id) ?? {};
    return { option, dots, hands, votes: dots + hands };
  });
  const most = Math.max(1, ...counted.map(({ votes }) => votes));
  return counted
    .map((each) => ({
      ...each,
      place: 1 + counted.filter(({ votes }) => votes > each.votes).length,
      isTied: each.votes > 0 && counted.filter(({ votes }) => votes === each.votes).length > 1,
      shares: { dots: each.dots / most, hands: each.hands / most },
    }))
    .sort((a, b) => b.votes - a.votes);
};
