import { closeMenu, useContextMenu } from '../actions/context-menu.ts';
import { ContextMenu } from '../ui/Menu.tsx';
import { BLOCK_MENU, CANVAS_MENU, entriesOf } from './menu-entries.tsx';

/** The menu that a right click opens, on blocks and on the empty canvas. */
export const EditorMenu = () => {
  const menu = useContextMenu((state) => state.menu);
  if (!menu) return null;
  const isOnBlocks = menu.on === 'blocks';
  return (
    <ContextMenu
      label={isOnBlocks ? 'Block' : 'Canvas'}
      at={menu.at}
      entries={entriesOf(isOnBlocks ? BLOCK_MENU : CANVAS_MENU)}
      onClose={closeMenu}
    />
  );
};
