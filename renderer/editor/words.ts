/** The frame of the editor: bars, tabs, panels and notices. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  undoAndRedo: {
    id: 'editor.undoAndRedo',
    defaultMessage: 'Undo and redo',
    description: 'Name of the group of two buttons',
  },
  undo: { id: 'editor.undo', defaultMessage: 'Undo', description: 'Button, if there is nothing to undo' },
  undoChange: {
    id: 'editor.undoChange',
    defaultMessage: 'Undo: {change}',
    description: 'Button; change: the label of a change',
  },
  redo: { id: 'editor.redo', defaultMessage: 'Redo', description: 'Button, if there is nothing to redo' },
  redoChange: {
    id: 'editor.redoChange',
    defaultMessage: 'Redo: {change}',
    description: 'Button; change: the label of a change',
  },
  export: {
    id: 'editor.export',
    defaultMessage: 'Export',
    description: 'Button, and the title and button of the dialog',
  },
  sidePanel: {
    id: 'editor.sidePanel',
    defaultMessage: 'Side panel',
    description: 'The panel on the left, and the button that shows or hides it',
  },
  inspector: {
    id: 'editor.inspector',
    defaultMessage: 'Inspector',
    description: 'The panel on the right, and the button that shows or hides it',
  },
  more: {
    id: 'editor.more',
    defaultMessage: 'More',
    description: 'Button with a menu of rarely used commands',
  },
  present: {
    id: 'editor.present',
    defaultMessage: 'Present',
    description: 'Button: shows the canvas in full screen',
  },
  library: { id: 'editor.library', defaultMessage: 'Library', description: 'Link in the breadcrumb' },
  breadcrumb: {
    id: 'editor.breadcrumb',
    defaultMessage: 'Breadcrumb',
    description: 'Name of the list of links up from the block that is shown',
  },
  view: {
    id: 'editor.view',
    defaultMessage:
      '{view, select, canvas {Canvas} matrix {Matrix} funnel {Funnel} discussion {Discussion} other {Table}}',
    description: 'Tabs',
  },
  views: { id: 'editor.views', defaultMessage: 'Views', description: 'Name of the row of tabs' },
  levels: { id: 'editor.levels', defaultMessage: 'Levels', description: 'Name of the group of buttons' },
  level: {
    id: 'editor.level',
    defaultMessage: '{level, select, all {All levels} other {Level {level}}}',
    description: 'Buttons; level: 1, 2, 3 or all',
  },
  allLevels: { id: 'editor.allLevels', defaultMessage: 'All', description: 'Button, in short' },
  panel: {
    id: 'editor.panel',
    defaultMessage:
      '{panel, select, outline {Outline} useCases {Use cases} terms {Terms} dictionary {Dictionary} lenses {Lenses} other {History}}',
    description: 'Tabs of the side panel',
  },
  contextMenu: {
    id: 'editor.contextMenu',
    defaultMessage: '{on, select, blocks {Block} flow {Flow} canvas {Canvas} other {Cell}}',
    description: 'Names of context menus',
  },
  titleWithRoom: {
    id: 'editor.titleWithRoom',
    defaultMessage: 'Room open · {count, number} · {name}',
    description: 'Title of the window; count: people in the room; name: of the model',
  },
  // status
  saveCopyToEdit: {
    id: 'editor.saveCopyToEdit',
    defaultMessage: 'Save a copy to edit it',
    description: 'Button for a read-only model',
  },
  rescueCopy: {
    id: 'editor.rescueCopy',
    defaultMessage: 'Save a rescue copy (JSON)',
    description: 'Button if changes can’t be saved',
  },
  blocks: {
    id: 'editor.blocks',
    defaultMessage: '{count, plural, one {# block} other {# blocks}}',
    description: 'Size of the model',
  },
  panelWidth: {
    id: 'editor.panelWidth',
    defaultMessage: '{panel, select, outline {Width of the side panel} other {Width of the inspector}}',
    description: 'Name of the edge of a panel, which is dragged',
  },
  changeName: {
    id: 'editor.changeName',
    defaultMessage: 'Change your name',
    description: 'Tooltip of the name in the status bar',
  },
  editingAs: {
    id: 'editor.editingAs',
    defaultMessage: 'as {name}',
    description: 'In the status bar: who edits',
  },
  saved: { id: 'editor.saved', defaultMessage: 'Saved', description: 'Status' },
  saving: { id: 'editor.saving', defaultMessage: 'Saving…', description: 'Status' },
  readOnly: { id: 'editor.readOnly', defaultMessage: 'Read-only', description: 'Status' },
  viewingEarlier: {
    id: 'editor.viewingEarlier',
    defaultMessage: 'Viewing an earlier version',
    description: 'Status',
  },
  closedUnsaved: {
    id: 'editor.closedUnsaved',
    defaultMessage: 'Read-only. {count, plural, one {# change isn’t saved.} other {# changes aren’t saved.}}',
    description: 'Status of a model that was closed',
  },
  reconnecting: {
    id: 'editor.reconnecting',
    defaultMessage:
      '{count, plural, =0 {Connection lost. Reconnecting… Everything is saved.} one {Connection lost. Reconnecting… # change isn’t saved yet. Keep this window open.} other {Connection lost. Reconnecting… # changes aren’t saved yet. Keep this window open.}}',
    description: 'Status; count: unsaved changes',
  },
  unknownWindow: {
    id: 'editor.unknownWindow',
    defaultMessage:
      '{count, plural, =0 {Strata was restarted and doesn’t know this window. Everything is saved. To connect this window too, open the address that Strata printed in another tab.} one {Strata was restarted and doesn’t know this window. # change isn’t saved yet. To connect this window too, open the address that Strata printed in another tab.} other {Strata was restarted and doesn’t know this window. # changes aren’t saved yet. To connect this window too, open the address that Strata printed in another tab.}}',
    description: 'Status; count: unsaved changes',
  },
  stopped: {
    id: 'editor.stopped',
    defaultMessage:
      '{count, plural, =0 {Strata has stopped responding. Everything is saved. Restart Strata and open the address it prints.} one {Strata has stopped responding. # change isn’t saved. Save a rescue copy, and import it when Strata runs again.} other {Strata has stopped responding. # changes aren’t saved. Save a rescue copy, and import it when Strata runs again.}}',
    description: 'Status; count: unsaved changes',
  },
  fileBusy: {
    id: 'editor.fileBusy',
    defaultMessage: 'Not saved: another program is using the file. Retrying…',
    description: 'Status',
  },
  diskFull: {
    id: 'editor.diskFull',
    defaultMessage: 'Not saved: the disk is full. Retrying…',
    description: 'Status',
  },
  diskError: {
    id: 'editor.diskError',
    defaultMessage: 'Not saved: disk error. Retrying…',
    description: 'Status',
  },
  notSaved: {
    id: 'editor.notSaved',
    defaultMessage: 'Not saved: {reason} Retrying…',
    description: 'Status; reason: a sentence',
  },
  // instead of the editor
  unknownWindowTitle: {
    id: 'editor.unknownWindowTitle',
    defaultMessage: 'Strata doesn’t know this window',
    description: 'Heading',
  },
  unknownWindowNote: {
    id: 'editor.unknownWindowNote',
    defaultMessage:
      'Its address has no valid token: it was opened before, or Strata was restarted. Nothing was lost. Open the address that Strata printed when it started. If you open it in another tab of this browser, this window connects too.',
    description: 'Below that heading',
  },
  leftRoomTitle: {
    id: 'editor.leftRoomTitle',
    defaultMessage:
      '{ending, select, ended {The room has ended} removed {You were removed from the room} full {You have too many windows open} tooFast {This window was disconnected} notEditor {You can’t edit in this room} other {You aren’t in the room}}',
    description: 'Heading in place of the editor, in the window of a guest of a live room',
  },
  leftRoomNote: {
    id: 'editor.leftRoomNote',
    defaultMessage:
      '{ending, select, ended {Everything that was sent is in the host’s model.} removed {The facilitator removed you. Ask to be let in again.} full {Close another window of the room, then open the editor again from the room’s page.} tooFast {It sent too much in too short a time. Open the editor again from the room’s page.} notEditor {The facilitator decides who edits. You can go on following the room on its page.} other {Join the room first, on its page.}}',
    description: 'Below that heading',
  },
  toRoomPage: {
    id: 'editor.toRoomPage',
    defaultMessage: 'Go to the room’s page',
    description: 'Link below that note',
  },
  cantOpenTitle: {
    id: 'editor.cantOpenTitle',
    defaultMessage: 'This model can’t be opened',
    description: 'Heading; the reason follows',
  },
  goToLibrary: { id: 'editor.goToLibrary', defaultMessage: 'Go to library', description: 'Button' },
  tryAgain: { id: 'editor.tryAgain', defaultMessage: 'Try again', description: 'Button' },
  modelClosed: { id: 'editor.modelClosed', defaultMessage: 'Model closed', description: 'Name of a banner' },
  closedBanner: {
    id: 'editor.closedBanner',
    defaultMessage:
      '{reason} This window still shows the model as it was, read-only. To keep it, save a rescue copy.',
    description: 'Banner; reason: a sentence',
  },
  reopen: { id: 'editor.reopen', defaultMessage: 'Open again', description: 'Button in that banner' },
});
