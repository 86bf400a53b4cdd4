/** Patterns of the library, put in under the block that is selected. */
import { Shapes } from 'lucide-react';
import { PATTERNS, type Pattern } from '../../shared/model/patterns.ts';
import { currentCamera } from '../canvas/camera.ts';
import { insertPattern } from '../canvas/drag/carry-out.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { explode, unfold } from '../state/view.ts';
import type { Action } from './action.ts';

/** Inside the selected block; where none is, inside what the canvas shows. Undefined for a block of a proposal. */
const placeFor = (): string | null | undefined => {
  const { replica, readOnly } = useDocument.getState();
  if (!replica || readOnly) return undefined;
  const { selection, rootId } = useSession.getState();
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
  insertPattern(pattern, { parentId, before: null, spots: [] });
  const [first] = useSession.getState().selection;
  if (first === undefined) return;
  currentCamera()?.show(first);
  currentCamera()?.focus(first);
};

export const patternActions: readonly Action[] = PATTERNS.map((pattern) => ({
  id: `pattern.${pattern.id}`,
  name: `Insert the pattern: ${pattern.name}`,
  group: 'Block',
  icon: Shapes,
  applies: () => placeFor() !== undefined,
  perform: () => insert(pattern),
}));
