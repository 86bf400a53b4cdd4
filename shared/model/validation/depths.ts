/** No block lies inside itself or deeper than the limit. */
import { say } from '../../words/messages.ts';
import { words } from '../records/words.ts';
import { MAX_DEPTH } from '../records.ts';
import type { Rows } from '../tables/indexes.ts';
import { stepCounter } from '../tables/steps.ts';
import { type Problems, subject } from './problems.ts';

export function* wrongDepths(rows: Rows): Problems {
  /** Of blocks that have children; 0 for those in a circle. */
  const depths = new Map<string, number>();
  const isStep = stepCounter();
  let siblings: { readonly parentId: string | null; readonly depth: number } = { parentId: null, depth: 1 };
  for (const process of rows.process.values()) {
    if (isStep()) yield;
    const { parentId } = process;
    // Siblings often follow each other, and comparing is quicker than finding.
    if (parentId !== siblings.parentId)
      siblings = { parentId, depth: parentId === null ? 1 : 1 + (yield* depthOf(parentId, rows, depths)) };
    const { depth } = siblings;
    if (depth > MAX_DEPTH)
      yield say(words.tooDeep, { record: subject('process', process), depth, limit: MAX_DEPTH });
  }
}

/** How deep a block is, 1 for a macro process. Notes it in `depths` for this block and those around it. */
function* depthOf(
  id: string,
  rows: Rows,
  depths: Map<string, number>,
): Generator<string | undefined, number, undefined> {
  const known = depths.get(id);
  if (known !== undefined) return known;
  const path: string[] = [];
  const onPath = new Set<string>();
  let next: string | null = id;
  while (next !== null && !depths.has(next) && !onPath.has(next)) {
    onPath.add(next);
    path.push(next);
    next = rows.process.get(next)?.parentId ?? null;
  }
  if (next !== null && onPath.has(next)) {
    const looped = rows.process.get(next);
    if (looped) yield say(words.loop, { record: subject('process', looped) });
    for (const each of path) depths.set(each, 0);
    return 0;
  }
  let depth = next === null ? 0 : (depths.get(next) ?? 0);
  for (const each of path.reverse()) depths.set(each, ++depth);
  return depth;
}
