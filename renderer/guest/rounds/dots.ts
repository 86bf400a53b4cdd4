/** The own dots of a vote: how many are left, where one may go, and what becomes of them if an option goes. */
import type { GuestActivity } from '../../../shared/api/room/rounds.ts';
import type { Dots } from '../outbox/thing.ts';

type Round = NonNullable<GuestActivity['round']>;
export type VoteRound = Extract<Round, { kind: 'vote' }>;
export type IdeasRound = Extract<Round, { kind: 'ideas' }>;
export type VoteOption = VoteRound['options'][number];

export const dotsOn = (dots: readonly Dots[], optionId: string): number =>
  dots.find((each) => each.optionId === optionId)?.count ?? 0;

export const dotsLeft = (round: Pick<VoteRound, 'dots'>, dots: readonly Dots[]): number =>
  Math.max(0, round.dots - dots.reduce((sum, { count }) => sum + count, 0));

/** Whether one more dot may go on an option. */
export const mayAdd = (
  round: Pick<VoteRound, 'dots' | 'mostPerOption'>,
  dots: readonly Dots[],
  optionId: string,
): boolean => dotsLeft(round, dots) > 0 && dotsOn(dots, optionId) < round.mostPerOption;

/** @param by 1 or −1. @param name how the option is called. */
export const withDot = (
  dots: readonly Dots[],
  optionId: string,
  by: number,
  name: string,
): readonly Dots[] => {
  const count = dotsOn(dots, optionId) + by;
  const others = dots.filter((each) => each.optionId !== optionId);
  return count <= 0 ? others : [...others, { optionId, count, name }];
};

/** The dots on options that there are, and those on options that are gone. */
export const sortedOut = (
  options: readonly Pick<VoteOption, 'id'>[],
  dots: readonly Dots[],
): { readonly kept: readonly Dots[]; readonly gone: readonly Dots[] } => {
  const isThere = ({ optionId }: Dots): boolean => options.some(({ id }) => id === optionId);
  return { kept: dots.filter(isThere), gone: dots.filter((each) => !isThere(each)) };
};
