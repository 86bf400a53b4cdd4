import { closeMenu, type OpenMenu, useContextMenu } from '../actions/context-menu.ts';
import {
  BLOCK_MENU,
  CANVAS_MENU,
  CELL_MENU,
  FLOW_MENU,
  type MenuGroups,
  PLACE_MENU,
} from '../actions/menus.ts';
import { ContextMenu } from '../ui/Menu.tsx';
import { entriesOf } from './menu-entries.tsx';

const MENUS: Record<OpenMenu['on'], { readonly label: string; readonly groups: MenuGroups }> = {
  blocks: { label: 'Block', groups: BLOCK_MENU },
  flow: { label: 'Flow', groups: FLOW_MENU },
  canvas: { label: 'Canvas', groups: CANVAS_MENU },
  cell: { label: 'Cell', groups: CELL_MENU },
  place: { label: 'Place', groups: PLACE_MENU },
};

/** The menu that a right click opens: on blocks, on a flow, on a grouping's place, on the empty canvas, on a cell of the matrix. */
export const EditorMenu = () => {
  const menu = useContextMenu((state) => state.menu);
  if (!menu) return null;
  const { label, groups } = MENUS[menu.on];
  return <ContextMenu label={label} at={menu.at} entries={entriesOf(groups)} onClose={closeMenu} />;
};
