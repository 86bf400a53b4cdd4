import { sourcesByPeriod } from '../../funnel/gap.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import type { NettedItem } from '../../funnel/netting.ts';
import { say } from '../../words/messages.ts';
import { periodNames } from '../axes.ts';
import { chartWords } from '../words.ts';

/** The periods whose quota is past due, from the first to the last: `Jan 2027`, or `Jan 2027 to Mar 2027`. */
export const periodsPastDue = (
  input: FunnelInput,
  netting: readonly NettedItem[],
  locale: string | undefined,
): string => {
  const names = periodNames(input, locale);
  const isDue = sourcesByPeriod(input, netting).map(({ pastDue }) => (pastDue ?? 0) > 0);
  const [first, last] = [isDue.indexOf(true), isDue.lastIndexOf(true)];
  const [from, to] = [names[first]?.name ?? '', names[last]?.name ?? ''];
  return first === last ? from : say(chartWords.range, { from, to });
};
