/** Capture: names typed one after the other become blocks, on the canvas and in the outline by the same keys. */
import type { Applied } from '../../../shared/model/apply.ts';
import { blocksOf, childrenOf, getRow } from '../../../shared/model/model.ts';
import { openProposals } from '../../../shared/model/queries/pending.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, documentStore, perform } from '../document/document.ts';
import { offerUnsavedText } from '../document/offer-unsaved-text.ts';
import { selectedBlocks } from '../session/selection.ts';
import { type Creating, type Editing, notify, type Renaming, sessionStore } from '../session/session.ts';
import { select } from '../view/select.ts';
import { collapse, drillTo, openTo, unfold } from '../view/view.ts';
import { words } from '../words.ts';

export type EndedBy = 'enter' | 'tab' | 'shift-tab' | 'leave';
/** How far below a block that was given a position the next one is typed, in model units. */
const BELOW = 80;
type Where = 'canvas' | 'outline';

/**
 * Opens a field for a new block: under `parentId`, before the sibling `before` or at the end.
 * @param position of it where blocks are placed by hand.
 */
export const startCapture = (
  parentId: string | null,
  before: string | null,
  where: Where,
  position?: Creating['position'],
): void => {
  if (parentId !== null) {
    openTo(currentModel(), parentId, where === 'canvas');
    unfold(parentId, true);
  } else if (where === 'canvas' && sessionStore.getState().rootId !== null) drillTo(null);
  sessionStore.setState({ editing: { kind: 'create', parentId, before, where, position } });
};

/** Opens a field on the canvas for a new block of a proposal: before the block `before` or at the end. */
export const startProposalCapture = (proposalId: string, before: string | null = null): void => {
  const proposal = getRow(currentModel(), 'proposal', proposalId);
  if (!proposal) return;
  const parentId = proposal.processId;
  openTo(currentModel(), parentId, true);
  sessionStore.setState({ editing: { kind: 'create', parentId, proposalId, before, where: 'canvas' } });
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
  const { parentId, proposalId, where, position } = editing;
  if (parentId !== null && isGone(parentId)) {
    sessionStore.setState({ editing: null });
    offerUnsavedText(say(words.parentDeletedWhileTyping), typed);
    return;
  }
  const isNew = typed.trim() !== '';
  const before = validAnchor(editing);
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
  } else if (isNew)
    startCapture(parentId, before, where, position && { x: position.x, y: position.y + BELOW });
  else if (by === 'enter') stopCapture(editing);
};

/** Ends capture. A block that was exploded only to be filled is collapsed again. */
const stopCapture = (creating: Creating): void => {
  const { parentId } = creating;
  finishEditing(creating, null);
  if (parentId === null) return;
  closeIfEmpty(parentId);
  if (selectedBlocks(sessionStore.getState()).length === 0) select([parentId]);
};

/** Ends capture where Esc was pressed. What was typed makes no block, and can be had back for a while. */
export const abandonCapture = (editing: Creating, typed: string): void => {
  stopCapture(editing);
  const name = typed.trim();
  if (name === '') return;
  const { replica } = documentStore.getState();
  notify(say(words.notAdded, { name: quoted(name) }), 'info', {
    label: say(words.add),
    perform: () => {
      if (documentStore.getState().replica === replica) createBlock(editing, name);
    },
  });
};

/**
 * From an empty field back to the name typed before it, to correct it; capture then goes on where it was. The first field inside
 * a block leads back to the name of that block.
 */
export const editPrevious = (editing: Creating): void => {
  const { parentId, proposalId } = editing;
  const shownParentId = proposalId || parentId === sessionStore.getState().rootId ? null : parentId;
  const id = previousSibling(editing) ?? shownParentId;
  if (id === null || isGone(id)) return;
  sessionStore.setState({ editing: { kind: 'rename', id, where: editing.where, resume: editing } });
};

/**
 * Takes in another name typed for a block that is there. An empty name is refused and the old one stays.
 * @returns the change, or null if there was none.
 */
export const endRename = (renaming: Renaming, typed: string, by: EndedBy): Applied | null => {
  const { id, resume } = renaming;
  finishEditing(renaming, by === 'leave' ? null : (resume ?? null));
  if (isGone(id)) offerUnsavedText(say(words.blockDeletedWhileTyping), typed);
  else if (typed.trim() !== getRow(currentModel(), 'process', id)?.name)
    return perform({ type: 'process.rename', id, name: typed });
  return null;
};

/** Leaves a block's name as it is. */
export const abandonRename = (renaming: Renaming): void => finishEditing(renaming, renaming.resume ?? null);

/** Moves on to `next` once a field is done, unless the user is typing elsewhere already. */
const finishEditing = (done: Editing, next: Editing | null): void => {
  if (sessionStore.getState().editing === done) sessionStore.setState({ editing: next });
};

/** The sibling that a new block comes before, or null if that sibling is gone. */
const validAnchor = (creating: Creating): string | null => {
  const { before } = creating;
  return before !== null && siblingsIn(creating).some(({ id }) => id === before) ? before : null;
};

/** The blocks among which one is typed: those of a proposal, or the children of a block. */
const siblingsIn = ({ parentId, proposalId }: Pick<Creating, 'parentId' | 'proposalId'>) =>
  proposalId ? blocksOf(currentModel(), proposalId) : childrenOf(currentModel(), parentId);

/** The id of the block made of a name; null if it was refused. */
const createBlock = (creating: Creating, name: string): string | null => {
  const { parentId, proposalId = null, position } = creating;
  const before = validAnchor(creating);
  const applied = perform({ type: 'process.create', parentId, proposalId, before, name, position });
  const put = applied?.patch.find((change) => change.op === 'put' && change.table === 'process');
  if (put?.op !== 'put') return null;
  select([put.row.id]);
  return put.row.id;
};

/** The block that a new one is typed after, among its siblings; null for the first place. */
export const previousSibling = (creating: Creating): string | null => {
  const before = validAnchor(creating);
  const siblings = siblingsIn(creating);
  const at = before === null ? siblings.length : siblings.findIndex(({ id }) => id === before);
  return siblings[at - 1]?.id ?? null;
};

const closeIfEmpty = (parentId: string): void => {
  const model = currentModel();
  if (childrenOf(model, parentId).length === 0 && openProposals(model, parentId) === 0) collapse(parentId);
};

/** Whether a block was deleted, or its model closed, while something about it was typed. */
const isGone = (id: string): boolean => !documentStore.getState().replica?.model.rows.process.has(id);
