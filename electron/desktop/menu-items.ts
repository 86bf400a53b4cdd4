/** The native menu as data. Items with an `action` go to the focused window, which knows what they do. */
export type MenuEntry =
  | 'separator'
  | { role: EditRole | WindowRole | AppRole }
  | { action: string; label: string; accelerator?: string }
  | { own: 'newWindow'; label: string; accelerator: string };

type EditRole = 'cut' | 'copy' | 'paste' | 'selectAll';
type WindowRole = 'minimize' | 'zoom' | 'front' | 'close' | 'togglefullscreen' | 'toggleDevTools';
type AppRole = 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit';

export type MenuSection = { label: string; role?: 'window' | 'help'; entries: MenuEntry[] };

const appSection: MenuSection = {
  label: 'Strata',
  entries: [
    { role: 'about' },
    'separator',
    { role: 'services' },
    'separator',
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    'separator',
    { role: 'quit' },
  ],
};

const fileSection = (mac: boolean): MenuSection => ({
  label: 'File',
  entries: [
    { own: 'newWindow', label: 'New window', accelerator: 'CmdOrCtrl+Shift+N' },
    'separator',
    { action: 'file.library', label: 'Library' },
    { action: 'file.open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
    'separator',
    { action: 'file.saveCopy', label: 'Save a copy…', accelerator: 'CmdOrCtrl+Shift+S' },
    { action: 'file.export', label: 'Export…', accelerator: 'CmdOrCtrl+P' },
    'separator',
    { role: 'close' },
    ...(mac ? [] : (['separator', { role: 'quit' }] as const)),
  ],
});

const editSection: MenuSection = {
  label: 'Edit',
  entries: [
    { action: 'edit.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
    { action: 'edit.redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
    'separator',
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    'separator',
    { action: 'edit.find', label: 'Find…', accelerator: 'CmdOrCtrl+F' },
    'separator',
    { action: 'edit.rename', label: 'Rename', accelerator: 'F2' },
    { action: 'edit.delete', label: 'Delete' },
  ],
};

const viewSection = (developer: boolean): MenuSection => ({
  label: 'View',
  entries: [
    { action: 'view.canvas', label: 'Canvas' },
    { action: 'view.matrix', label: 'Grouping matrix' },
    { action: 'view.funnel', label: 'Funnel' },
    { action: 'view.discussion', label: 'Discussion' },
    { action: 'view.table', label: 'Table' },
    'separator',
    { action: 'side.outline', label: 'Outline', accelerator: 'CmdOrCtrl+Shift+O' },
    { action: 'side.useCases', label: 'Use cases', accelerator: 'CmdOrCtrl+Shift+U' },
    { action: 'side.terms', label: 'Terms', accelerator: 'CmdOrCtrl+Shift+G' },
    { action: 'side.lenses', label: 'Lenses', accelerator: 'CmdOrCtrl+Shift+E' },
    { action: 'side.history', label: 'History', accelerator: 'CmdOrCtrl+Shift+H' },
    { action: 'view.reference', label: 'Reference page', accelerator: 'CmdOrCtrl+Shift+D' },
    'separator',
    { action: 'view.level1', label: 'Level 1' },
    { action: 'view.level2', label: 'Levels 1 to 2' },
    { action: 'view.level3', label: 'Levels 1 to 3' },
    { action: 'view.levelAll', label: 'All levels' },
    'separator',
    { action: 'view.fit', label: 'Zoom to fit', accelerator: 'CmdOrCtrl+0' },
    { action: 'view.zoomIn', label: 'Zoom in', accelerator: 'CmdOrCtrl+=' },
    { action: 'view.zoomOut', label: 'Zoom out', accelerator: 'CmdOrCtrl+-' },
    { action: 'view.zoom100', label: 'Actual size', accelerator: 'CmdOrCtrl+1' },
    { action: 'view.zoomSelection', label: 'Zoom to selection' },
    'separator',
    { action: 'view.outline', label: 'Show or hide outline', accelerator: 'CmdOrCtrl+B' },
    { action: 'view.inspector', label: 'Show or hide inspector', accelerator: 'CmdOrCtrl+I' },
    { action: 'view.minimap', label: 'Show or hide minimap' },
    { action: 'view.theme', label: 'Light or dark' },
    'separator',
    { action: 'view.present', label: 'Present', accelerator: 'F5' },
    { role: 'togglefullscreen' },
    ...(developer ? (['separator', { role: 'toggleDevTools' }] as const) : []),
  ],
});

const windowSection = (mac: boolean): MenuSection => ({
  label: 'Window',
  role: 'window',
  entries: [
    { role: 'minimize' },
    { role: 'zoom' },
    ...(mac ? (['separator', { role: 'front' }] as const) : []),
  ],
});

const helpSection = (mac: boolean): MenuSection => ({
  label: 'Help',
  role: 'help',
  entries: [
    { action: 'help.shortcuts', label: 'Keyboard shortcuts' },
    ...(mac ? [] : (['separator', { role: 'about' }] as const)),
  ],
});

/** The sections from left to right. `developer` adds the browser's inspector, which a packaged app does without. */
export const menuSections = (options: { mac: boolean; developer: boolean }): MenuSection[] => [
  ...(options.mac ? [appSection] : []),
  fileSection(options.mac),
  editSection,
  viewSection(options.developer),
  windowSection(options.mac),
  helpSection(options.mac),
];
