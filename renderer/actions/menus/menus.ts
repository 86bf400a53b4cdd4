/** What the menus hold: ids of actions, for the context menus, the top bar's last button and the desktop's own menu. */
import type { WindowMenu } from '../../../shared/api/bridge.ts';
import type { Message } from '../../../shared/words/messages.ts';
import { alignActions } from '../blocks/arrange-actions.ts';
import { layoutActions } from '../blocks/layout-actions.ts';
import { moveActions } from '../blocks/move-actions.ts';
import { patternActions } from '../blocks/pattern-actions.ts';
import { colourActions, statusActions } from '../blocks/selection-actions.ts';
import { openRoomAction, roomActions } from '../room-actions.ts';
import { colourByActions } from '../view/colour-actions.ts';
import { words } from '../words.ts';

type Submenu = { readonly name: Message; readonly items: readonly string[] };
type Item = string | Submenu;
/** Groups of entries, set apart from each other. */
export type MenuGroups = readonly (readonly Item[])[];

const submenu = (name: Message, actions: readonly { readonly id: string }[]): Submenu => ({
  name,
  items: actions.map(({ id }) => id),
});
const LAYOUT = submenu(words.layout, layoutActions);
const PATTERNS = submenu(words.insertPatternMenu, patternActions);
const SELECT: Submenu = {
  name: words.select,
  items: ['select.children', 'select.siblings', 'select.status', 'select.all'],
};

const PROPOSALS = ['proposal.new', 'proposal.adopt', 'proposal.decline', 'proposal.compare'];
const NAMING = ['edit.rename', 'block.addAfter', 'block.addInside', 'block.addOutside', 'flow.draw'];
const ARRANGE = submenu(words.arrange, alignActions);
const MARKING = [submenu(words.markAsMenu, statusActions), submenu(words.colourMenu, colourActions)];

export const BLOCK_MENU: MenuGroups = [
  ['block.explode', 'block.drillDown', 'view.zoomSelection'],
  PROPOSALS,
  NAMING,
  ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'],
  [LAYOUT, ARRANGE, submenu(words.move, moveActions), PATTERNS, ...MARKING, SELECT],
  ['room.liftHandsOff'],
  ['edit.delete'],
];

export const FLOW_MENU: MenuGroups = [
  ['flow.label', 'flow.kind.sequence', 'flow.kind.information', 'flow.kind.material'],
  ['flow.moveTarget', 'flow.moveSource', 'flow.reverse'],
  ['flow.delete'],
];

export const CANVAS_MENU: MenuGroups = [
  ['block.add', 'edit.paste', 'select.all'],
  ['view.level1', 'view.level2', 'view.level3', 'view.levelAll', 'block.drillUp'],
  [LAYOUT, 'arrange.tidy', PATTERNS],
  [
    'view.fit',
    'view.zoom100',
    'view.minimap',
    'view.funnelOverlay',
    submenu(words.colourByMenu, colourByActions),
  ],
  ['view.present', 'view.spotlight', 'file.export'],
];

export const CELL_MENU: MenuGroups = [
  ['matrix.type', 'matrix.realise', 'matrix.none', 'matrix.clear', 'matrix.show'],
  ['matrix.everywhere', 'matrix.moveUp', 'matrix.moveDown', 'matrix.removeGrouping'],
];

export const CANVAS_CELL_MENU: MenuGroups = [
  ['matrix.realise', 'matrix.none', 'matrix.clear'],
  ['matrix.everywhere', 'cell.matrix'],
];

/** Of the top bar’s last button: rarely used actions. */
export const MORE_MENU: readonly string[] = [
  'room.open',
  'room.follow',
  'room.moveByDragging',
  'file.importTable',
  'file.saveCopy',
  'file.open',
  'view.fit',
  'view.zoom100',
  'view.theme',
  'help.shortcuts',
  'file.library',
];

/**
 * What a window puts into the desktop's menu. Windows, clipboard, quitting and the like are the desktop's own there. It is
 * told again with every choice of blocks, so what looks at each block chosen to know whether it can move is left to keys.
 */
export const APP_MENU: readonly { readonly name: WindowMenu[number]['name']; readonly groups: MenuGroups }[] =
  [
    {
      name: 'File',
      groups: [
        ['file.library', 'file.open'],
        ['file.importTable'],
        [openRoomAction.id, submenu(words.roomMenu, roomActions)],
        ['file.saveCopy', 'file.export', 'file.exportAgain', 'file.minutes', 'file.rescue'],
      ],
    },
    {
      name: 'Edit',
      groups: [
        ['edit.undo', 'edit.redo'],
        ['edit.find', SELECT],
        ['discussion.park', 'discussion.ask', 'discussion.note', 'discussion.decide'],
        ['discussion.new', 'side.add.useCases', 'side.add.terms', 'side.add.dictionary', 'side.add.lenses'],
        ['model.codes', 'person.name'],
      ],
    },
    {
      name: 'Block',
      groups: [
        ['block.explode', 'block.drillDown', 'block.drillUp'],
        PROPOSALS,
        ['block.add', ...NAMING],
        ['edit.duplicate', LAYOUT, ARRANGE, PATTERNS, ...MARKING],
        ['edit.delete'],
      ],
    },
    { name: 'Flow', groups: FLOW_MENU },
    { name: 'Matrix', groups: [['matrix.addGrouping'], ...CELL_MENU] },
    {
      name: 'Funnel',
      groups: [
        ['funnel.new', 'funnel.duplicate', 'funnel.rename', 'funnel.moveLeft', 'funnel.moveRight'],
        ['funnel.addStage', 'funnel.compare'],
        ['funnel.readPipeline', 'funnel.saveResults', 'funnel.exportChart'],
        ['funnel.delete'],
      ],
    },
    {
      name: 'View',
      groups: [
        ['view.canvas', 'view.matrix', 'view.funnel', 'view.discussion', 'view.table'],
        [
          'side.outline',
          'side.useCases',
          'side.terms',
          'side.dictionary',
          'side.lenses',
          'side.history',
          'view.reference',
        ],
        ['view.level1', 'view.level2', 'view.level3', 'view.levelAll'],
        ['view.fit', 'view.zoomIn', 'view.zoomOut', 'view.zoom100', 'view.zoomSelection'],
        [submenu(words.colourByMenu, colourByActions)],
        [
          'view.outline',
          'view.inspector',
          'view.minimap',
          'view.findings',
          'checks.settings',
          'view.funnelOverlay',
        ],
        ['view.theme', 'view.present', 'view.spotlight'],
        ['view.interfaceLarger', 'view.interfaceSmaller', 'view.interfaceDefault'],
      ],
    },
    { name: 'Help', groups: [['help.shortcuts'], ['help.about']] },
  ];
