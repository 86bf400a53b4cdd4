/** The sums of a vote. */
import type { VoteResult } from '../../../shared/api/room/rounds.ts';
import type { RoomStore } from '../kept/room-store.ts';
import type { VoteRow } from '../kept/rows.ts';

/** How many have voted, and for each option that is not gone its dots, the people they came from, and the hands. */
export const sumsOf = (
  store: RoomStore,
  { id, rules, options }: VoteRow,
): { readonly people: number; readonly results: VoteResult[] } => {
  const cast = store
    .all(rules.isSecret ? 'ballot' : 'vote')
    .filter(({ roundId, dots }) => roundId === id && dots.some((count) => count > 0));
  const results = options.flatMap((option, index) => {
    if (option.isGone) return [];
    const on = cast.map(({ dots }) => dots[index] ?? 0);
    const dots = on.reduce((sum, count) => sum + count, 0);
    return [
      { optionId: option.id, dots, people: on.filter((count) => count > 0).length, hands: option.hands },
    ];
  });
  return { people: cast.length, results };
};
