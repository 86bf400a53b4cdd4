/** Every action of the editor, in the order in which lists show them. */
import { type Action, forRole } from '../actions/action.ts';
import { arrangeActions } from '../actions/blocks/arrange-actions.ts';
import { blockActions } from '../actions/blocks/block-actions.ts';
import { cellActions } from '../actions/blocks/cell-actions.ts';
import { flowActions } from '../actions/blocks/flow-actions.ts';
import { layoutActions } from '../actions/blocks/layout-actions.ts';
import { matrixActions } from '../actions/blocks/matrix-actions.ts';
import { moveActions } from '../actions/blocks/move-actions.ts';
import { patternActions } from '../actions/blocks/pattern-actions.ts';
import { proposalActions } from '../actions/blocks/proposal-actions.ts';
import { selectionActions } from '../actions/blocks/selection-actions.ts';
import { checkActions } from '../actions/check-actions.ts';
import { editActions } from '../actions/edit-actions.ts';
import { fileActions } from '../actions/files/file-actions.ts';
import { guestActions } from '../actions/guest-actions.ts';
import { menuAction } from '../actions/menus/context-menu.ts';
import { openRoomAction, roomActions } from '../actions/room-actions.ts';
import { colourByActions } from '../actions/view/colour-actions.ts';
import { funnelOverlayAction, funnelVolumesAction } from '../actions/view/funnel-overlay.ts';
import { listActions } from '../actions/view/list-actions.ts';
import { sideActions } from '../actions/view/side-actions.ts';
import { threadActions } from '../actions/view/thread-actions.ts';
import { viewActions } from '../actions/view/view-actions.ts';
import { carryAction } from '../canvas/drag/carry-action.ts';
import { funnelActions } from '../funnel/funnel-actions.ts';
import { tableActions } from '../table/table-actions.ts';

export const ALL_ACTIONS: readonly Action[] = [
  ...forRole('owner', fileActions),
  // In the Funnel view, its keys take precedence over those of blocks.
  ...forRole('owner', funnelActions),
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
  ...cellActions,
  menuAction,
  ...viewActions,
  ...colourByActions,
  ...forRole('owner', [openRoomAction, ...roomActions]),
  ...guestActions,
  ...checkActions,
  ...tableActions,
  ...sideActions,
  ...listActions,
  ...forRole('owner', threadActions),
  ...forRole('owner', [funnelOverlayAction, funnelVolumesAction]),
];
