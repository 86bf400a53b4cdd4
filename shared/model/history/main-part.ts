/** What a change is about, apart from what came along with it. */
import type { Patch } from '../patch.ts';
import type { Done } from './undo.ts';

/** Of some changes those of the kind by which people count them: blocks if there are any. */
export const mainOf = (changes: Patch): Patch => {
  const kind = changes.some(({ table }) => table === 'process') ? 'process' : changes[0]?.table;
  return changes.filter(({ table }) => table === kind);
};

/** What a part of an undo does to the kind of records that the change was about. Alone, what only came along with these is no undo. */
export const restOf = ({ inverse }: Pick<Done, 'inverse'>, part: Patch): Patch => {
  const [main] = mainOf(inverse);
  return part.filter(({ table }) => table === main?.table);
};
