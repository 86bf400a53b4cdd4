/** Every action of the editor, in the order in which lists show them. */
import type { Action } from '../actions/action.ts';
import { arrangeActions } from '../actions/arrange-actions.ts';
import { blockActions } from '../actions/block-actions.ts';
import { checkActions } from '../actions/check-actions.ts';
import { menuAction } from '../actions/context-menu.ts';
import { editActions } from '../actions/edit-actions.ts';
import { fileActions } from '../actions/file-actions.ts';
import { flowActions } from '../actions/flow-actions.ts';
import { funnelOverlayAction, funnelVolumesAction } from '../actions/funnel-overlay.ts';
import { layoutActions } from '../actions/layout-actions.ts';
import { listActions } from '../actions/list-actions.ts';
import { matrixActions } from '../actions/matrix-actions.ts';
import { moveActions } from '../actions/move-actions.ts';
import { patternActions } from '../actions/pattern-actions.ts';
import { placeActions } from '../actions/place-actions.ts';
import { proposalActions } from '../actions/proposal-actions.ts';
import { selectionActions } from '../actions/selection-actions.ts';
import { sideActions } from '../actions/side-actions.ts';
import { viewActions } from '../actions/view-actions.ts';
import { carryAction } from '../canvas/drag/carry-action.ts';
import { funnelActions } from '../funnel/funnel-actions.ts';
import { tableActions } from '../table/table-actions.ts';

export const ALL_ACTIONS: readonly Action[] = [
  ...fileActions,
  // In the Funnel view, its keys take precedence over those of blocks.
  ...funnelActions,
  ...editActions,
  // The same arrows nudge a block in a free layout, and reorder it elsewhere.
  ...arrangeActions,
  ...blockActions,
  ...moveActions,
  carryAction,
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
