/** Names of commands on files, the clipboard and what the window shows, and other words that find them. */
import { defineMessages } from '../../../../shared/words/messages.ts';

export const words = defineMessages({
  goToLibrary: {
    id: 'actions.names.window.goToLibrary',
    defaultMessage: 'Go to library',
    description: 'Command',
  },
  openFile: {
    id: 'actions.names.window.openFile',
    defaultMessage: 'Open file…',
    description: 'Command: opens the system’s file dialog',
  },
  saveCopy: { id: 'actions.names.window.saveCopy', defaultMessage: 'Save a copy…', description: 'Command' },
  rescueCopy: {
    id: 'actions.names.window.rescueCopy',
    defaultMessage: 'Save a rescue copy (JSON)',
    description: 'Command: saves the model as this window has it',
  },
  rescueKeywords: {
    id: 'actions.names.window.rescueKeywords',
    defaultMessage: 'rescue json stopped lost',
    description: 'Other words that find “Save a rescue copy”',
  },
  export: { id: 'actions.names.window.export', defaultMessage: 'Export…', description: 'Command' },
  exportKeywords: {
    id: 'actions.names.window.exportKeywords',
    defaultMessage: 'PDF SVG PNG JSON text picture image print',
    description: 'Other words that find “Export”',
  },
  exportAgain: {
    id: 'actions.names.window.exportAgain',
    defaultMessage: 'Export with last settings',
    description: 'Command: exports without asking anything',
  },
  exportMinutes: {
    id: 'actions.names.window.exportMinutes',
    defaultMessage: 'Export minutes',
    description: 'Command: makes the minutes of a meeting without asking anything',
  },
  minutesKeywords: {
    id: 'actions.names.window.minutesKeywords',
    defaultMessage: 'meeting workshop PDF handout decisions',
    description: 'Other words that find “Export minutes”',
  },
  importTable: {
    id: 'actions.names.window.importTable',
    defaultMessage: 'Import a table…',
    description: 'Command',
  },
  importTableKeywords: {
    id: 'actions.names.window.importTableKeywords',
    defaultMessage: 'Excel XLSX CSV TSV spreadsheet workbook',
    description: 'Other words that find “Import a table”',
  },
  save: {
    id: 'actions.names.window.save',
    defaultMessage: 'Save',
    description: 'Shortcut that shows “Already saved”',
  },
  undo: { id: 'actions.names.window.undo', defaultMessage: 'Undo', description: 'Command and button' },
  redo: { id: 'actions.names.window.redo', defaultMessage: 'Redo', description: 'Command' },
  nothingToUndo: {
    id: 'actions.names.window.nothingToUndo',
    defaultMessage: 'Nothing to undo',
    description: 'Shortcut that shows that there is nothing to undo',
  },
  nothingToRedo: {
    id: 'actions.names.window.nothingToRedo',
    defaultMessage: 'Nothing to redo',
    description: 'Shortcut that shows that there is nothing to redo',
  },
  search: {
    id: 'actions.names.window.search',
    defaultMessage: 'Search blocks and commands',
    description: 'Command, and the label of the palette’s field',
  },
  cut: { id: 'actions.names.window.cut', defaultMessage: 'Cut', description: 'Command' },
  copy: { id: 'actions.names.window.copy', defaultMessage: 'Copy', description: 'Command' },
  paste: { id: 'actions.names.window.paste', defaultMessage: 'Paste', description: 'Command' },
  duplicate: { id: 'actions.names.window.duplicate', defaultMessage: 'Duplicate', description: 'Command' },
  openContextMenu: {
    id: 'actions.names.window.openContextMenu',
    defaultMessage: 'Open context menu',
    description: 'Command',
  },
  view: {
    id: 'actions.names.window.view',
    defaultMessage:
      '{view, select, canvas {Canvas} matrix {Grouping matrix} funnel {Funnel} discussion {Discussion} other {Table}}',
    description: 'Choices in the menu “View”, the shown one with a check mark',
  },
  showView: {
    id: 'actions.names.window.showView',
    defaultMessage:
      '{view, select, canvas {Show canvas} matrix {Show grouping matrix} funnel {Show funnel} discussion {Show discussion} other {Show table}}',
    description: 'Commands in the palette',
  },
  level: {
    id: 'actions.names.window.level',
    defaultMessage: '{level, select, all {All levels} other {Level {level}}}',
    description: 'Choices in the menu “View”, the shown one with a check mark; level: 1, 2, 3 or all',
  },
  showLevel: {
    id: 'actions.names.window.showLevel',
    defaultMessage: '{level, select, all {Show all levels} other {Show level {level}}}',
    description: 'Commands in the palette; level: 1, 2, 3 or all',
  },
  zoomToFit: { id: 'actions.names.window.zoomToFit', defaultMessage: 'Zoom to fit', description: 'Command' },
  zoomIn: { id: 'actions.names.window.zoomIn', defaultMessage: 'Zoom in', description: 'Command' },
  zoomOut: { id: 'actions.names.window.zoomOut', defaultMessage: 'Zoom out', description: 'Command' },
  zoomTo: {
    id: 'actions.names.window.zoomTo',
    defaultMessage: 'Zoom to {scale, number, percent}',
    description: 'Command; scale: 100%',
  },
  zoomToSelection: {
    id: 'actions.names.window.zoomToSelection',
    defaultMessage: 'Zoom to selection',
    description: 'Command',
  },
  minimap: {
    id: 'actions.names.window.minimap',
    defaultMessage: 'Minimap',
    description: 'Toggle in the menu “View”',
  },
  showMinimap: {
    id: 'actions.names.window.showMinimap',
    defaultMessage: 'Show minimap',
    description: 'Command in the palette',
  },
  hideMinimap: {
    id: 'actions.names.window.hideMinimap',
    defaultMessage: 'Hide minimap',
    description: 'Command in the palette',
  },
  present: { id: 'actions.names.window.present', defaultMessage: 'Present', description: 'Command' },
  spotlight: {
    id: 'actions.names.window.spotlight',
    defaultMessage: 'Spotlight',
    description: 'Toggle while presenting: rings what is selected',
  },
  showSpotlight: {
    id: 'actions.names.window.showSpotlight',
    defaultMessage: 'Show spotlight',
    description: 'Command in the palette',
  },
  hideSpotlight: {
    id: 'actions.names.window.hideSpotlight',
    defaultMessage: 'Hide spotlight',
    description: 'Command in the palette',
  },
  stopPresenting: {
    id: 'actions.names.window.stopPresenting',
    defaultMessage: 'Stop presenting',
    description: 'Command',
  },
  sidePanel: {
    id: 'actions.names.window.sidePanel',
    defaultMessage: 'Side panel',
    description: 'Toggle in the menu “View”: the panel on the left',
  },
  showSidePanel: {
    id: 'actions.names.window.showSidePanel',
    defaultMessage: 'Show side panel',
    description: 'Command in the palette',
  },
  hideSidePanel: {
    id: 'actions.names.window.hideSidePanel',
    defaultMessage: 'Hide side panel',
    description: 'Command in the palette',
  },
  inspector: {
    id: 'actions.names.window.inspector',
    defaultMessage: 'Inspector',
    description: 'Toggle in the menu “View”: the panel on the right',
  },
  showInspector: {
    id: 'actions.names.window.showInspector',
    defaultMessage: 'Show inspector',
    description: 'Command in the palette',
  },
  hideInspector: {
    id: 'actions.names.window.hideInspector',
    defaultMessage: 'Hide inspector',
    description: 'Command in the palette',
  },
  switchTheme: {
    id: 'actions.names.window.switchTheme',
    defaultMessage: 'Switch theme',
    description: 'Command: light or dark',
  },
  switchThemeKeywords: {
    id: 'actions.names.window.switchThemeKeywords',
    defaultMessage: 'light dark mode',
    description: 'Other words that find “Switch theme”',
  },
  interfaceSize: {
    id: 'actions.names.window.interfaceSize',
    defaultMessage:
      '{step, select, larger {Interface size: larger} smaller {Interface size: smaller} other {Interface size: default}}',
    description: 'Command: the size of everything in the window, apart from the zoom of the canvas',
  },
  interfaceSizeKeywords: {
    id: 'actions.names.window.interfaceSizeKeywords',
    defaultMessage: 'zoom text bigger reset',
    description: 'Other words that find the commands for the size of the interface',
  },
  interfaceSizeIs: {
    id: 'actions.names.window.interfaceSizeIs',
    defaultMessage: 'Interface size: {size}.',
    description: 'Outcome. size: a percentage',
  },
  shortcuts: {
    id: 'actions.names.window.shortcuts',
    defaultMessage: 'Keyboard shortcuts',
    description: 'Command, and the title of the dialog that it opens',
  },
  about: {
    id: 'actions.names.window.about',
    defaultMessage: 'About Strata',
    description: 'Command, and the title of the dialog that it opens',
  },
  findings: {
    id: 'actions.names.window.findings',
    defaultMessage: 'Findings',
    description: 'Toggle in the menu “View”: the list of what checks found',
  },
  checkSettings: {
    id: 'actions.names.window.checkSettings',
    defaultMessage: 'Check settings…',
    description: 'Command: which checks are reported how severely, and box-count guidance',
  },
  showFindings: {
    id: 'actions.names.window.showFindings',
    defaultMessage: 'Show findings',
    description: 'Command in the palette',
  },
  hideFindings: {
    id: 'actions.names.window.hideFindings',
    defaultMessage: 'Hide findings',
    description: 'Command in the palette',
  },
  yourName: { id: 'actions.names.window.yourName', defaultMessage: 'Your name…', description: 'Command' },
  yourNameKeywords: {
    id: 'actions.names.window.yourNameKeywords',
    defaultMessage: 'settings who am I user person author',
    description: 'Other words that find “Your name…”',
  },
});
