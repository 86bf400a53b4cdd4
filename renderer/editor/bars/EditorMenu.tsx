import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { closeMenu, contextMenuStore, type OpenMenu } from '../../actions/menus/context-menu.ts';
import {
  BLOCK_MENU,
  CANVAS_CELL_MENU,
  CANVAS_MENU,
  CELL_MENU,
  FLOW_MENU,
  type MenuGroups,
} from '../../actions/menus/menus.ts';
import { ContextMenu } from '../../ui/overlay/Menu.tsx';
import { words } from '../words.ts';
import { entriesOf } from './menu-entries.tsx';

const MENUS: Record<OpenMenu['on'], MenuGroups> = {
  blocks: BLOCK_MENU,
  flow: FLOW_MENU,
  canvas: CANVAS_MENU,
  'canvas-cell': CANVAS_CELL_MENU,
  'matrix-cell': CELL_MENU,
};

/** The context menu: of blocks, a flow, a cell on the canvas or in the matrix, or the empty canvas. */
export const EditorMenu = () => {
  const menu = useStore(contextMenuStore, (state) => state.menu);
  if (!menu) return null;
  return (
    <ContextMenu
      label={say(words.contextMenu, { on: menu.on })}
      at={menu.at}
      entries={entriesOf(MENUS[menu.on])}
      onClose={closeMenu}
    />
  );
};
