/** Carries a drop out: as one change, with what was dropped selected and its outcome said. */
import type { Applied } from '../../../shared/model/apply.ts';
import { outermost } from '../../../shared/model/clip.ts';
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { clipOf, type Pattern } from '../../../shared/model/patterns.ts';
import { announce } from '../../state/announce.ts';
import { startCapture } from '../../state/capture.ts';
import { currentModel, perform } from '../../state/document.ts';
import { select } from '../../state/view.ts';
import { currentCamera } from '../camera.ts';
import { spotsOfUnplaced } from '../free-container.ts';
import { insideNow, keepingPlaces } from '../places-now.ts';
import type { Dragged, DragState } from './drag-state.ts';
import type { Drop } from './drop-context.ts';

export const carryOut = ({ dragged, copies, drop, label }: DragState): void => {
  if (!drop || drop.refused) return;
  if (dragged.kind === 'process') startCapture(drop.parentId, drop.before, 'canvas', drop.spots[0]);
  else if (dragged.kind === 'pattern') insertPattern(dragged.pattern, drop);
  else putBlocks({ dragged, copies, label, drop });
};

type BlocksPut = { dragged: Dragged & { kind: 'blocks' }; copies: boolean; label: string; drop: Drop };

const putBlocks = ({ dragged, copies, label, drop }: BlocksPut): void => {
  const ids = [...dragged.ids];
  const done = copies ? copy(ids, drop) : move(ids, drop);
  if (!done) return;
  const shown = copies ? tops(done) : ids;
  select(shown);
  const held = copies ? shown[0] : dragged.held;
  if (held !== undefined) currentCamera()?.focus(held);
  announce(`${label} ${copies ? 'copied' : 'moved'} ${drop.words}.`);
};

/** Puts a pattern in, selects what it put in, and says so. */
export const insertPattern = (
  pattern: Pattern,
  { parentId, before, spots }: Pick<Drop, 'parentId' | 'before' | 'spots'>,
): void => {
  const put = () =>
    perform({ type: 'process.paste', clip: clipOf(pattern), parentId, before, spots: [...spots] });
  const done = keeping(parentId, put);
  if (!done) return;
  const added = tops(done);
  select(added);
  const [first] = added;
  if (first !== undefined) currentCamera()?.focus(first);
  announce(`${pattern.name}: ${added.length} blocks put in.`);
};

const move = (ids: readonly string[], { parentId, proposalId, before, spots }: Drop): Applied | null => {
  const model = currentModel();
  if (proposalId !== null) return perform({ type: 'process.move', ids: [...ids], parentId, proposalId });
  const isWithin = ids.every((id) => {
    const block = model.rows.process.get(id);
    return block?.parentId === parentId && block.proposalId === null;
  });
  if (!isWithin)
    return keeping(parentId, () =>
      perform({ type: 'process.move', ids: [...ids], parentId, before, spots: [...spots] }),
    );
  if (spots.length === 0)
    return isThereAlready(model, ids, parentId, before)
      ? null
      : perform({ type: 'process.move', ids: [...ids], parentId, before });
  const inside = insideNow(parentId);
  const moved = ids.flatMap((id, i) => {
    const spot = spots[i];
    return spot ? [{ id, ...spot }] : [];
  });
  const still = inside ? spotsOfUnplaced(model, inside).filter(({ id }) => !ids.includes(id)) : [];
  return keeping(parentId, () => perform({ type: 'process.place', places: [...moved, ...still] }));
};

/** Blocks that stand together where they are dropped stay so: nothing is to be undone. */
const isThereAlready = (
  model: Model,
  ids: readonly string[],
  parentId: string | null,
  before: string | null,
): boolean => {
  const moving = new Set(ids);
  const order = childrenOf(model, parentId).map(({ id }) => id);
  const first = order.findIndex((id) => moving.has(id));
  const isTogether = order.slice(first, first + ids.length).every((id) => moving.has(id));
  const at = before === null ? order.length : order.indexOf(before);
  return isTogether && at >= first && at <= first + ids.length;
};

const copy = (ids: readonly string[], { parentId, before, spots }: Drop): Applied | null => {
  const spotOf = new Map(ids.map((id, i) => [id, spots[i]]));
  const ordered = outermost(currentModel(), ids).map(({ id }) => id);
  return keeping(parentId, () =>
    perform({
      type: 'process.duplicate',
      ids: ordered,
      to: { parentId, before },
      spots: ordered.flatMap((id) => spotOf.get(id) ?? []),
    }),
  );
};

const keeping = (parentId: string | null, change: () => Applied | null): Applied | null => {
  let done: Applied | null = null;
  keepingPlaces(parentId, () => {
    done = change();
  });
  return done;
};

/** The outermost blocks that a change put in. */
const tops = ({ patch }: Applied): string[] => {
  const added = new Map<string, string | null>();
  for (const change of patch)
    if (change.op === 'put' && change.table === 'process') added.set(change.row.id, change.row.parentId);
  return [...added].flatMap(([id, parentId]) => (parentId !== null && added.has(parentId) ? [] : [id]));
};
