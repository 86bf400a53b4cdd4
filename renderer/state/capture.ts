/** Capture: names typed one after the other become blocks, on the canvas and in the outline by the same keys. */
import { childrenOf, getRow } from '../../shared/model/model.ts';
import { openProposals } from '../../shared/model/waiting.ts';
import { currentModel, perform, useDocument } from './document.ts';
import { offerText } from './keep-text.ts';
import { type Editing, useSession } from './session.ts';
import { collapse, explode, select, unfold } from './view.ts';

export type EndedBy = 'enter' | 'tab' | 'shift-tab' | 'leave';
type Where = 'canvas' | 'outline';
type Creating = Editing & { kind: 'create' };

/** Opens a field for a new block: under `parentId`, before the sibling `before` or at the end. */
export const startCapture = (parentId: string | null, before: string | null, where: Where): void => {
  if (parentId !== null) {
    explode(parentId);
    unfold(parentId, true);
  }
  useSession.setState({ editing: { kind: 'create', parentId, before, where } });
};

/** Opens a field for a new block right after `id`. */
export const startCaptureAfter = (id: string, where: Where): void => {
  const model = currentModel();
  const block = getRow(model, 'process', id);
  if (!block || block.proposalId !== null) return;
  const siblings = childrenOf(model, block.parentId);
  const next = siblings[siblings.findIndex((sibling) => sibling.id === id) + 1];
  startCapture(block.parentId, next?.id ?? null, where);
};

/** Takes in a name that was typed for a new block, and opens the next field as the key that ended it asks. */
export const endCapture = (editing: Creating, typed: string, by: EndedBy): void => {
  const { parentId, before, where } = editing;
  if (parentId !== null && isGone(parentId)) {
    useSession.setState({ editing: null });
    offerText('The block around it was deleted', typed);
    return;
  }
  const created = typed.trim() === '' ? previousSibling(editing) : createBlock(editing, typed);
  if (created === undefined) return;
  const isNew = typed.trim() !== '';
  if (by === 'tab' && created) startCapture(created, null, where);
  else if (by === 'shift-tab' && parentId !== null) startCaptureAfter(parentId, where);
  else if (by === 'enter' && isNew) startCapture(parentId, before, where);
  else stopCapture(editing);
};

/** Ends capture without making a block. A block that was exploded only to be filled is collapsed again. */
export const stopCapture = ({ parentId }: Creating): void => {
  useSession.setState({ editing: null });
  if (parentId === null) return;
  const model = currentModel();
  const isEmpty = childrenOf(model, parentId).length === 0;
  if (isEmpty && openProposals(model, parentId) === 0) collapse(parentId);
  const { selection } = useSession.getState();
  if (selection.length === 0) select([parentId]);
};

/** The id of the block made of a name; undefined where it was refused. */
const createBlock = ({ parentId, before }: Creating, name: string): string | undefined => {
  const applied = perform({ type: 'process.create', parentId, before, name });
  const put = applied?.patch.find((change) => change.op === 'put' && change.table === 'process');
  if (put?.op !== 'put') return undefined;
  select([put.row.id]);
  return put.row.id;
};

const previousSibling = ({ parentId, before }: Creating): string | null => {
  const siblings = childrenOf(currentModel(), parentId);
  const at = before === null ? siblings.length : siblings.findIndex(({ id }) => id === before);
  return siblings[at - 1]?.id ?? null;
};

/** Takes in another name typed for a block that is there. An empty name is refused and the old one stays. */
export const endRename = (id: string, typed: string): void => {
  useSession.setState({ editing: null });
  if (isGone(id)) offerText('The block was deleted', typed);
  else if (typed.trim() !== getRow(currentModel(), 'process', id)?.name)
    perform({ type: 'process.rename', id, name: typed });
};

/** Whether a block was deleted, or its model closed, while something about it was typed. */
const isGone = (id: string): boolean => !useDocument.getState().replica?.model.rows.process.has(id);
