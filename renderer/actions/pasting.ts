/** Puts blocks in from the clipboard, and shows what was put in. */
import type { Applied, Command } from '../../shared/model/apply.ts';
import { MAX_CLIP_BLOCKS, outermost } from '../../shared/model/clip.ts';
import { childrenOf, getRow } from '../../shared/model/model.ts';
import { readOutline } from '../../shared/model/outline-text.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { MAX_DEPTH } from '../../shared/model/records.ts';
import { currentCamera } from '../canvas/camera.ts';
import { isTwinOf, type Pasted, rememberPasted } from '../state/clipboard.ts';
import { currentModel, perform } from '../state/document.ts';
import { notify, useSession } from '../state/session.ts';
import { reveal, select } from '../state/view.ts';

/** Longer texts are not looked at: reading them would hold the window up. */
const MAX_PASTED_CHARACTERS = 20_000_000;

type Place = { readonly parentId: string | null; readonly before: string | null };

/** Where blocks are pasted: inside the selected one; where that is what was copied or pasted last, right after it. */
const placeFor = (pasted: Pasted): Place => {
  const model = currentModel();
  const { selection, rootId } = useSession.getState();
  const block = getRow(model, 'process', selection.at(-1) ?? '');
  if (!block) return { parentId: rootId, before: null };
  const last = isTwinOf(selection, pasted) ? outermost(model, selection).at(-1) : undefined;
  if (!last || last.proposalId !== null || last.id === rootId) return { parentId: block.id, before: null };
  const siblings = childrenOf(model, last.parentId);
  const at = siblings.findIndex(({ id }) => id === last.id);
  return { parentId: last.parentId, before: siblings[at + 1]?.id ?? null };
};

/** Puts in what is on the clipboard, as one change, and shows it. */
export const pasteIn = (pasted: Pasted): void => {
  const command = pasteCommand(pasted, placeFor(pasted));
  const tops = command ? showNew(perform(command)) : [];
  if (tops.length > 0) rememberPasted(pasted, tops);
};

/** Puts in what is on the clipboard where a new block is being typed. Typing goes on after it. */
export const pasteAt = (pasted: Pasted, { parentId, before }: Place): void => {
  const command = pasteCommand(pasted, { parentId, before });
  const last = command ? newTops(perform(command)?.patch ?? []).at(-1) : undefined;
  if (last !== undefined) select([last]);
};

const pasteCommand = (pasted: Pasted, place: Place): Command | undefined => {
  const { clip } = pasted;
  return clip ? { type: 'process.paste', clip, ...place } : outlineCommand(pasted, place);
};

/** A text as blocks; says so where it holds none, or too many. */
const outlineCommand = (pasted: Pasted, place: Place): Command | undefined => {
  const isTooLong = pasted.text.length > MAX_PASTED_CHARACTERS;
  const items = isTooLong ? [] : readOutline(pasted.text);
  if (isTooLong || items.length > MAX_CLIP_BLOCKS) {
    const [lines, characters] = [MAX_CLIP_BLOCKS, MAX_PASTED_CHARACTERS].map((n) => n.toLocaleString('en'));
    notify(
      `This text is too long: ${lines} lines and ${characters} characters can be pasted at once. Paste it in parts.`,
      'problem',
    );
    return undefined;
  }
  if (items.length === 0) {
    notify('There is no text and no block on the clipboard. Copy a list or some blocks first.');
    return undefined;
  }
  // What is deeper than a model can be is refused by the command, in its words.
  const within = items.map(({ depth, name }) => ({ depth: Math.min(depth, MAX_DEPTH), name }));
  return { type: 'process.addOutline', items: within, ...place };
};

/** Ids of the outermost blocks that a change put in. */
export const newTops = (patch: Patch): string[] => {
  const added = new Map<string, string | null>();
  for (const change of patch)
    if (change.op === 'put' && change.table === 'process') added.set(change.row.id, change.row.parentId);
  return [...added.keys()].filter((id) => !added.has(added.get(id) ?? ''));
};

/** Selects the outermost blocks that a change put in, brings them into view, and gives their ids. */
export const showNew = (applied: Applied | null): string[] => {
  const tops = newTops(applied?.patch ?? []);
  const [first, ...others] = tops;
  if (first === undefined) return [];
  reveal(currentModel(), first);
  // Keys act on the block that was selected last: the first one, from where the others are read.
  select([...others, first]);
  currentCamera()?.show(first, others);
  focusOnCanvas(first);
  return tops;
};

/** The outline keeps the focus where it has it. */
export const focusOnCanvas = (id: string): void => {
  if (!document.activeElement?.closest('[role=tree]')) currentCamera()?.focus(id);
};
