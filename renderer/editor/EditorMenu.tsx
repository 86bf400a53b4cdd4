import { closeMenu, useContextMenu } from '../actions/context-menu.ts';
import { ContextMenu } from '../ui/Menu.tsx';
import { BLOCK_MENU, CANVAS_MENU, CELL_MENU, entriesOf } from './menu-entries.tsx';

const MENUS = { blocks: BLOCK_MENU, canvas: CANVAS_MENU, cell: CELL_MENU };
const LABELS = { blocks: 'Block', canvas: 'Canvas', cell: 'Cell' };

/** The menu that a right click opens, on blocks and on the empty canvas. */
export const EditorMenu = () => {
  const menu = useContextMenu((state) => state.menu);
  if (!menu) return null;
  return (
    <ContextMenu
      label={LABELS[menu.on]}
      at={menu.at}
      entries={entriesOf(MENUS[menu.on])}
      onClose={closeMenu}
    />
  );
};
