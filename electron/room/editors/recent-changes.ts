/** The last changes of a room's model, for editors whose line was cut. */
import { CATCH_UP, type Change, headOf } from '../../../shared/api/change.ts';

type RecentChanges = {
  /** The number of the last change. */
  seq(): number;
  /** What names that change: see `headOf`. */
  head(): string;
  /** @param bytes how long it is as JSON. */
  add(change: Change, bytes: number): void;
  /** The change with this number, if it is one of the last. */
  at(seq: number): Change | undefined;
  /**
   * The changes after `seq`, for a window that knows the change before by `head`. Null if they are not all here, if they are more than
   * `CATCH_UP` allows, or if that change is another one.
   */
  after(seq: number, head?: string): Change[] | null;
};

/** @param start the number of the last change before, and what names it. */
export const recentChanges = (start: { readonly seq: number; readonly head: string }): RecentChanges => {
  let first = start;
  let kept: { readonly change: Change; readonly bytes: number }[] = [];
  const last = () => kept.at(-1)?.change;
  const seq = () => last()?.seq ?? first.seq;
  const head = () => nameOf(last()) ?? first.head;
  const at = (wanted: number) => kept[wanted - first.seq - 1]?.change;

  return {
    ...{ seq, head, at },
    add: (change, bytes) => {
      // After a gap, or a change that nobody catches up with, what was before is of no use.
      if (change.seq !== seq() + 1 || bytes > CATCH_UP.bytes) {
        first = { seq: change.seq, head: headOf(change) };
        kept = [];
        return;
      }
      kept.push({ change, bytes });
      if (kept.length <= CATCH_UP.changes) return;
      const gone = kept.shift()?.change;
      if (gone) first = { seq: gone.seq, head: headOf(gone) };
    },
    after: (wanted, known) => {
      if (wanted < first.seq || wanted > seq()) return null;
      const named = nameOf(at(wanted)) ?? first.head;
      if (known !== undefined && known !== named) return null;
      const missed = kept.slice(wanted - first.seq);
      const bytes = missed.reduce((sum, each) => sum + each.bytes, 0);
      return bytes > CATCH_UP.bytes ? null : missed.map(({ change }) => change);
    },
  };
};

const nameOf = (change: Change | undefined): string | undefined => change && headOf(change);
