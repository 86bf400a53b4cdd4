/** Every action of the editor, in the order in which lists show them. */

import type { Action } from './action.ts';
import { arrangeActions } from './arrange-actions.ts';
import { blockActions } from './block-actions.ts';
import { checkActions } from './check-actions.ts';
import { menuAction } from './context-menu.ts';
import { editActions } from './edit-actions.ts';
import { fileActions } from './file-actions.ts';
import { flowActions } from './flow-actions.ts';
import { funnelActions } from './funnel-actions.ts';
import { funnelOverlayAction, funnelVolumesAction } from './funnel-overlay.ts';
import { layoutActions } from './layout-actions.ts';
import { listActions } from './list-actions.ts';
import { matrixActions } from './matrix-actions.ts';
import { moveActions } from './move-actions.ts';
import { patternActions } from './pattern-actions.ts';
import { placeActions } from './place-actions.ts';
import { proposalActions } from './proposal-actions.ts';
import { selectionActions } from './selection-actions.ts';
import { sideActions } from './side-actions.ts';
import { tableActions } from './table-actions.ts';
import { viewActions } from './view-actions.ts';

export const actions: readonly Action[] = [
  ...fileActions,
  // Where the funnel is on screen, its keys come before those of blocks.
  ...funnelActions,
  ...editActions,
  // The same arrows nudge a block where blocks are placed by hand, and reorder it elsewhere.
  ...arrangeActions,
  ...blockActions,
  ...moveActions,
  ...layoutActions,
  ...patternActions,
  ...flowActions,
  ...selectionActions,
  ...proposalActions,
  ...matrixActions,
  ...placeActions,
  menuAction,
  ...viewActions,
  ...checkActions,
  ...tableActions,
  ...sideActions,
  ...listActions,
  funnelOverlayAction,
  funnelVolumesAction,
];

const byId = new Map(actions.map((action) => [action.id, action]));

export const actionById = (id: string): Action | undefined => byId.get(id);

/** Performs an action by its id where it applies. */
export const performAction = (id: string): void => {
  const action = byId.get(id);
  if (action?.applies()) action.perform();
};

/** The shortcut shown for an action, or undefined where it has none. */
export const shortcutFor = (id: string): string | undefined => byId.get(id)?.shortcuts?.[0];
