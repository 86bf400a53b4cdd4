/** Capture: names typed one after the other become blocks, on the canvas and in the outline by the same keys. */
import { blocksOf, childrenOf, getRow } from '../../shared/model/model.ts';
import { openProposals } from '../../shared/model/waiting.ts';
import { currentModel, perform, useDocument } from './document.ts';
import { offerText } from './keep-text.ts';
import { type Creating, type Editing, notify, type Renaming, useSession } from './session.ts';
import { collapse, drillTo, openTo, select, unfold } from './view.ts';

export type EndedBy = 'enter' | 'tab' | 'shift-tab' | 'leave';
/** How far below a block that was given a place the next one is typed, in model units. */
const BELOW = 80;
type Where = 'canvas' | 'outline';

/**
 * Opens a field for a new block: under `parentId`, before the sibling `before` or at the end.
 * @param spot its place where blocks are placed by hand.
 */
export const startCapture = (
  parentId: string | null,
  before: string | null,
  where: Where,
  spot?: Creating['spot'],
): void => {
  if (parentId !== null) {
    openTo(currentModel(), parentId, where === 'canvas');
    unfold(parentId, true);
  } else if (where === 'canvas' && useSession.getState().rootId !== null) drillTo(null);
  useSession.setState({ editing: { kind: 'create', parentId, before, where, spot } });
};

/** Opens a field on the canvas for a new block of a proposal: before the block `before` or at the end. */
export const startProposalCapture = (proposalId: string, before: string | null = null): void => {
  const proposal = getRow(currentModel(), 'proposal', proposalId);
  if (!proposal) return;
  const parentId = proposal.processId;
  openTo(currentModel(), parentId, true);
  useSession.setState({ editing: { kind: 'create', parentId, proposalId, before, where: 'canvas' } });
};

/** Opens a field for a new block right after `id`. */
export const startCaptureAfter = (id: string, where: Where): void => {
  const model = currentModel();
  const block = getRow(model, 'process', id);
  if (!block) return;
  const { parentId, proposalId } = block;
  const siblings = siblingsIn({ parentId, proposalId });
  const next = siblings[siblings.findIndex((sibling) => sibling.id === id) + 1];
  if (proposalId !== null) startProposalCapture(proposalId, next?.id ?? null);
  else startCapture(block.parentId, next?.id ?? null, where);
};

/**
 * Takes in a name that was typed for a new block, and opens the next field as the key that ended it asks. Where nothing
 * was typed the field itself moves: in under the block before it, or out after the block around it. A name that is
 * refused stays where it is typed.
 */
export const endCapture = (editing: Creating, typed: string, by: EndedBy): void => {
  const { parentId, proposalId, where, spot } = editing;
  if (parentId !== null && isGone(parentId)) {
    useSession.setState({ editing: null });
    offerText('The block around it was deleted', typed);
    return;
  }
  const isNew = typed.trim() !== '';
  const before = standing(editing);
  const last = isNew ? createBlock(editing, typed) : previousSibling(editing);
  if (isNew && last === null) return;
  if (by === 'leave') stopCapture(editing);
  else if (by === 'tab' && last !== null) startCapture(last, null, where);
  else if (proposalId) {
    if (isNew && by === 'enter') startProposalCapture(proposalId, before);
    else if (by !== 'tab') stopCapture(editing);
  } else if (by === 'shift-tab' && parentId !== null) {
    startCaptureAfter(parentId, where);
    closeIfEmpty(parentId);
  } else if (isNew) startCapture(parentId, before, where, spot && { x: spot.x, y: spot.y + BELOW });
  else if (by === 'enter') stopCapture(editing);
};

/** Ends capture. A block that was exploded only to be filled is collapsed again. */
const stopCapture = (creating: Creating): void => {
  const { parentId } = creating;
  goOn(creating, null);
  if (parentId === null) return;
  closeIfEmpty(parentId);
  if (useSession.getState().selection.length === 0) select([parentId]);
};

/** Ends capture where Esc was pressed. What was typed makes no block, and can be had back for a while. */
export const abandonCapture = (editing: Creating, typed: string): void => {
  stopCapture(editing);
  const name = typed.trim();
  if (name === '') return;
  const shown = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  const { replica } = useDocument.getState();
  notify(`‹${shown}› was not added.`, 'info', {
    label: 'Add it',
    perform: () => {
      if (useDocument.getState().replica === replica) createBlock(editing, name);
    },
  });
};

/** From an empty field back to the name typed before it, to mend it; capture then goes on where it was. */
export const mendPrevious = (editing: Creating): void => {
  const id = previousSibling(editing);
  if (id === null) return;
  useSession.setState({ editing: { kind: 'rename', id, where: editing.where, resume: editing } });
};

/** Takes in another name typed for a block that is there. An empty name is refused and the old one stays. */
export const endRename = (renaming: Renaming, typed: string, by: EndedBy): void => {
  const { id, resume } = renaming;
  goOn(renaming, by === 'leave' ? null : (resume ?? null));
  if (isGone(id)) offerText('The block was deleted', typed);
  else if (typed.trim() !== getRow(currentModel(), 'process', id)?.name)
    perform({ type: 'process.rename', id, name: typed });
};

/** Leaves a block's name as it is. */
export const abandonRename = (renaming: Renaming): void => goOn(renaming, renaming.resume ?? null);

/** What is typed after a field is done, unless typing has gone on elsewhere already. */
const goOn = (done: Editing, next: Editing | null): void => {
  if (useSession.getState().editing === done) useSession.setState({ editing: next });
};

/** The sibling a new block comes before, or null where that has gone meanwhile. */
const standing = (creating: Creating): string | null => {
  const { before } = creating;
  return before !== null && siblingsIn(creating).some(({ id }) => id === before) ? before : null;
};

/** The blocks among which one is typed: those of a proposal, or the children of a block. */
const siblingsIn = ({ parentId, proposalId }: Pick<Creating, 'parentId' | 'proposalId'>) =>
  proposalId ? blocksOf(currentModel(), proposalId) : childrenOf(currentModel(), parentId);

/** The id of the block made of a name; null where it was refused. */
const createBlock = (creating: Creating, name: string): string | null => {
  const { parentId, proposalId = null, spot } = creating;
  const before = standing(creating);
  const applied = perform({ type: 'process.create', parentId, proposalId, before, name, spot });
  const put = applied?.patch.find((change) => change.op === 'put' && change.table === 'process');
  if (put?.op !== 'put') return null;
  select([put.row.id]);
  return put.row.id;
};

const previousSibling = (creating: Creating): string | null => {
  const before = standing(creating);
  const siblings = siblingsIn(creating);
  const at = before === null ? siblings.length : siblings.findIndex(({ id }) => id === before);
  return siblings[at - 1]?.id ?? null;
};

const closeIfEmpty = (parentId: string): void => {
  const model = currentModel();
  if (childrenOf(model, parentId).length === 0 && openProposals(model, parentId) === 0) collapse(parentId);
};

/** Whether a block was deleted, or its model closed, while something about it was typed. */
const isGone = (id: string): boolean => !useDocument.getState().replica?.model.rows.process.has(id);
