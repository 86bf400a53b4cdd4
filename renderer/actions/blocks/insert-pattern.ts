/** Inserts a pattern, selects the inserted blocks, and announces them. */
import type { Applied } from '../../../shared/model/apply.ts';
import { clipOf, type Pattern } from '../../../shared/model/clip/patterns.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { perform } from '../../state/document/document.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { announce } from '../../state/session/announce.ts';
import { keepingPositions } from '../../state/view/positions-now.ts';
import { select } from '../../state/view/select.ts';
import { words } from '../words.ts';

type Place = {
  readonly parentId: string | null;
  readonly before: string | null;
  /** Positions of the outermost blocks in a free layout; else none. */
  readonly positions: readonly { readonly x: number; readonly y: number }[];
};

export const insertPattern = (pattern: Pattern, { parentId, before, positions }: Place): void => {
  const put = () =>
    perform({ type: 'process.paste', clip: clipOf(pattern), parentId, before, positions: [...positions] });
  const done = keepingPlacesOf(parentId, put);
  if (!done) return;
  const added = topsOf(done);
  select(added);
  const [first] = added;
  if (first !== undefined) currentCamera()?.focus(first);
  announce(say(words.insertedPattern, { pattern: quoted(say(pattern.name)), count: added.length }));
};

/** Makes a change; blocks that it doesn’t move keep their positions on the screen. */
export const keepingPlacesOf = (parentId: string | null, change: () => Applied | null): Applied | null => {
  let done: Applied | null = null;
  keepingPositions(parentId, () => {
    done = change();
  });
  return done;
};

/** The outermost blocks that a change added. */
export const topsOf = ({ patch }: Applied): string[] => {
  const added = new Map<string, string | null>();
  for (const change of patch)
    if (change.op === 'put' && change.table === 'process') added.set(change.row.id, change.row.parentId);
  return [...added].flatMap(([id, parentId]) => (parentId !== null && added.has(parentId) ? [] : [id]));
};
