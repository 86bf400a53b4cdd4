/** Patterns of the library, inserted under the selected block. */
import { Shapes } from 'lucide-react';
import { PATTERNS, type Pattern } from '../../../shared/model/clip/patterns.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { explode, unfold } from '../../state/view/view.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { insertPattern } from './insert-pattern.ts';

/** Inside the selected block, or else inside the root of the canvas. Undefined for a block of a proposal. */
const placeFor = (): string | null | undefined => {
  const { replica, readOnly } = documentStore.getState();
  if (!replica || readOnly) return undefined;
  const { rootId } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  const block = currentModel().rows.process.get(selection.at(-1) ?? '');
  if (!block) return rootId;
  return block.proposalId === null ? block.id : undefined;
};

const insert = (pattern: Pattern): void => {
  const parentId = placeFor();
  if (parentId === undefined) return;
  if (parentId !== null) {
    explode(parentId);
    unfold(parentId, true);
  }
  insertPattern(pattern, { parentId, before: null, positions: [] });
  const [first] = selectedBlocks(sessionStore.getState());
  if (first === undefined) return;
  currentCamera()?.show(first);
  currentCamera()?.focus(first);
};

export const patternActions: readonly Action[] = PATTERNS.map((pattern) => ({
  id: `pattern.${pattern.id}`,
  name: () => say(pattern.name),
  paletteName: () => say(names.insertPattern, { pattern: say(pattern.name) }),
  group: 'Block',
  icon: Shapes,
  applies: () => placeFor() !== undefined,
  perform: () => insert(pattern),
}));
