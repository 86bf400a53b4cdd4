/** Ideas of the tray become blocks: children of what the round was about, or a proposal for it. */
import type { RoomActivity, TrayIdea } from '../../../../shared/api/room/rounds.ts';
import type { EditCommand } from '../../../../shared/model/apply.ts';
import { childrenOf, getRow, type Model } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { isInTree } from '../../../../shared/model/queries/ancestors.ts';
import { say } from '../../../../shared/words/messages.ts';
import { currentModel, liveReplica, perform } from '../../document/document.ts';
import { createStore } from '../../store.ts';
import { explode, unfold } from '../../view/view.ts';
import { knownAbout } from '../about.ts';
import { act } from '../activity.ts';
import { words } from '../words.ts';
import { withoutIdeas } from './underway.ts';

type Tray = NonNullable<RoomActivity['tray']>;
type TakeAs = 'children' | 'proposal';

type Taking = {
  /** The tray that this is about; another one begins afresh. */
  readonly of: string;
  /** What was chosen, or taken before: a block that got its first child by it does not become one with a proposal. */
  readonly takeAs: TakeAs | null;
  /** The proposal that was made for this tray; further ideas join it. */
  readonly proposalId: string | null;
};

const keyOf = ({ about, prompt }: Tray): string => `${about ?? ''}\n${prompt}`;
const fresh = (of: string): Taking => ({ of, takeAs: null, proposalId: null });

export const takingStore = createStore<{ readonly taking: Taking }>(() => ({ taking: fresh('') }));

const takingOf = (tray: Tray): Taking => {
  const { taking } = takingStore.getState();
  return taking.of === keyOf(tray) ? taking : fresh(keyOf(tray));
};
const change = (tray: Tray, fields: Partial<Taking>): void =>
  takingStore.setState({ taking: { ...takingOf(tray), ...fields } });

type TakePlace = {
  /** The parent; null is the model. */
  readonly parentId: string | null;
  /** Whether there can be a proposal: not for the model itself, nor inside another proposal. */
  readonly canPropose: boolean;
  readonly takeAs: TakeAs;
};

/** Where the ideas of a tray go. A parent with children gets a proposal, unless the facilitator chose otherwise. */
export const takePlace = (model: Model, tray: Tray): TakePlace => {
  const parentId = knownAbout(model, tray.about);
  const canPropose = parentId !== null && isInTree(model, parentId);
  const usual = canPropose && childrenOf(model, parentId).length > 0 ? 'proposal' : 'children';
  return { parentId, canPropose, takeAs: canPropose ? (takingOf(tray).takeAs ?? usual) : 'children' };
};

export const chooseTakeAs = (tray: Tray, takeAs: TakeAs): void => change(tray, { takeAs });

/** Makes one change of the model of these ideas, and tells the room which blocks they are. What the room refuses is thrown. */
export const takeIdeas = async (tray: Tray, ideas: readonly TrayIdea[]): Promise<void> => {
  const replica = liveReplica();
  if (!replica || ideas.length === 0) return;
  const { parentId, takeAs } = takePlace(currentModel(), tray);
  const applied = perform(commandFor(tray, ideas));
  if (!applied) return;
  const blockIds = blocksAddedBy(applied.patch);
  const proposal = applied.patch.find((each) => each.op === 'put' && each.table === 'proposal');
  const ids = ideas.map(({ id }) => id);
  change(tray, { takeAs, ...(proposal?.op === 'put' && { proposalId: proposal.row.id }) });
  if (parentId !== null) {
    explode(parentId);
    unfold(parentId, true);
  }
  await withoutIdeas(ids, async () => {
    // The room gives an idea back whose block is not in the model: it must hear of blocks that are.
    await replica.settled();
    const { rows } = replica.model;
    if (blockIds.every((id) => rows.process.has(id))) await act({ type: 'tray.taken', ids, blockIds });
  });
};

const commandFor = (tray: Tray, ideas: readonly TrayIdea[]): EditCommand => {
  const model = currentModel();
  const { parentId, takeAs } = takePlace(model, tray);
  const names = ideas.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const items = names.map((name) => ({ depth: 0, name }));
  if (takeAs === 'children' || parentId === null) return { type: 'process.addOutline', parentId, items };
  const { proposalId } = takingOf(tray);
  if (proposalId !== null && getRow(model, 'proposal', proposalId)?.state === 'open')
    return { type: 'process.addOutline', parentId, proposalId, items };
  const title = tray.prompt.trim() === '' ? say(words.proposalTitle) : tray.prompt;
  return { type: 'proposal.create', processId: parentId, title, blocks: names.map((name) => ({ name })) };
};

/** The blocks that a change added, in its order. */
const blocksAddedBy = (patch: Patch): string[] =>
  patch.flatMap((each) => (each.op === 'put' && each.table === 'process' ? [each.row.id] : []));
