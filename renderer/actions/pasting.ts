/** Pastes blocks from the clipboard, and shows them. */

import { MAX_LIST_CHARACTERS, tooLong } from '../../shared/lists/limits.ts';
import { tableToAskAbout } from '../../shared/lists/list-file.ts';
import type { ListPart } from '../../shared/lists/list-line.ts';
import { outlineOf, partsIn } from '../../shared/lists/read-outline.ts';
import { blocksOf } from '../../shared/lists/tables/blocks.ts';
import type { EditCommand } from '../../shared/model/apply.ts';
import { outermost } from '../../shared/model/clip/clip.ts';
import { childrenOf, getRow } from '../../shared/model/model.ts';
import { MAX_DEPTH } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { askForColumns } from '../state/dialogs/column-question.ts';
import { currentModel, perform } from '../state/document/document.ts';
import { isTwinOf, type Pasted, rememberPasted } from '../state/editing/clipboard.ts';
import { selectedBlocks } from '../state/session/selection.ts';
import { notify, sessionStore } from '../state/session/session.ts';
import { select } from '../state/view/select.ts';
import { newTops, showNew } from './show-new.ts';
import { words } from './words.ts';

type Place = { readonly parentId: string | null; readonly before: string | null };

/** Where blocks are pasted: inside the selected one, or right after it if it was copied or pasted last. */
const placeFor = (pasted: Pasted): Place => {
  const model = currentModel();
  const { rootId } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  const block = getRow(model, 'process', selection.at(-1) ?? '');
  if (!block) return { parentId: rootId, before: null };
  const last = isTwinOf(selection, pasted) ? outermost(model, selection).at(-1) : undefined;
  if (!last || last.proposalId !== null || last.id === rootId) return { parentId: block.id, before: null };
  const siblings = childrenOf(model, last.parentId);
  const at = siblings.findIndex(({ id }) => id === last.id);
  return { parentId: last.parentId, before: siblings[at + 1]?.id ?? null };
};

/** Pastes the clipboard’s contents, as one change, and shows them. */
export const pasteIn = (pasted: Pasted): void => {
  const place = placeFor(pasted);
  const show = (command: EditCommand) => {
    const tops = showNew(perform(command));
    if (tops.length > 0) rememberPasted(pasted, tops);
  };
  const command = pasteCommand(pasted, place, show);
  if (command) show(command);
};

/** As `pasteIn`, for a file whose text has been read already. */
export const pasteParts = (parts: readonly ListPart[], pasted: Pasted): void => {
  const show = (command: EditCommand) => void showNew(perform(command));
  const command = partsCommand(parts, pasted.text.length, placeFor(pasted), show);
  if (command) show(command);
};

/** Pastes at the field of a new block, which then continues after the pasted blocks. */
export const pasteAt = (pasted: Pasted, { parentId, before }: Place): void => {
  const command = pasteCommand(pasted, { parentId, before }, (asked) => void showNew(perform(asked)));
  const last = command ? newTops(perform(command)?.patch ?? []).at(-1) : undefined;
  if (last !== undefined) select([last]);
};

/** The command that pastes; undefined if nothing can be pasted, or if `later` gets it once the columns are known. */
const pasteCommand = (
  pasted: Pasted,
  place: Place,
  later: (command: EditCommand) => void,
): EditCommand | undefined => {
  const { clip } = pasted;
  return clip ? { type: 'process.paste', clip, ...place } : listCommand(pasted, place, later);
};

/** A text as blocks; says so if it has none, or too many. Asks what the columns of a table with headings are. */
const listCommand = (
  { text, html = '' }: Pasted,
  place: Place,
  later: (command: EditCommand) => void,
): EditCommand | undefined => {
  const isTooLong = text.length > MAX_LIST_CHARACTERS;
  // Word writes a lot of HTML around a list; if it is too much, the text says nearly the same.
  const parts = isTooLong ? [] : partsIn({ text, ...(html.length <= MAX_LIST_CHARACTERS && { html }) });
  return partsCommand(parts, text.length, place, later);
};

const partsCommand = (
  parts: readonly ListPart[],
  characters: number,
  place: Place,
  later: (command: EditCommand) => void,
): EditCommand | undefined => {
  const table = tableToAskAbout(parts);
  if (table) {
    askForColumns({
      table,
      act: 'paste',
      answer: (roles) => {
        const clip = blocksOf(table.rows, roles);
        const refused = tooLong(0, clip?.blocks.length ?? 0);
        if (refused) notify(refused, 'problem');
        else if (clip) later({ type: 'process.paste', clip, ...place });
      },
    });
    return undefined;
  }
  const items = outlineOf(parts);
  const refused = tooLong(characters, items.length);
  if (refused) {
    notify(refused, 'problem');
    return undefined;
  }
  if (items.length === 0) {
    notify(say(words.nothingToPaste));
    return undefined;
  }
  // What is deeper than a model can be is refused by the command, in its words.
  const within = items.map((item) => ({ ...item, depth: Math.min(item.depth, MAX_DEPTH) }));
  return { type: 'process.addOutline', items: within, ...place };
};
