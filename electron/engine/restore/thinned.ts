/** Which restore points stay: three of today, one of each earlier day, ten in all. */

const OF_TODAY = 3;
const IN_ALL = 10;

/**
 * The points that go, of `points` in any order; always the older ones.
 * @param now decides, in local time, which day is today
 */
export const thinnedOut = <P extends { readonly at: string }>(points: readonly P[], now: Date): P[] => {
  const today = dayOf(now);
  const counts = new Map<string, number>();
  let kept = 0;
  return [...points]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .filter(({ at }) => {
      const day = dayOf(new Date(at));
      const count = (counts.get(day) ?? 0) + 1;
      counts.set(day, count);
      const stays = kept < IN_ALL && count <= (day === today ? OF_TODAY : 1);
      if (stays) kept++;
      return !stays;
    });
};

const dayOf = (time: Date): string => `${time.getFullYear()}-${time.getMonth()}-${time.getDate()}`;
