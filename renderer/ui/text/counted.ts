/** "1 gap", "6 gaps". */
import { countIn } from '../../../shared/words/format.ts';
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countIn(count)} ${count === 1 ? one : many}`;
