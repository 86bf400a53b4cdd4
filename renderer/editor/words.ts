/** The frame of the editor: bars, tabs, panels and dialogs. */
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
  // export
  format: { id: 'editor.format', defaultMessage: 'Format', description: 'Field of the dialog “Export”' },
  paper: { id: 'editor.paper', defaultMessage: 'Paper', description: 'Field of the dialog “Export”' },
  paperSize: {
    id: 'editor.paperSize',
    defaultMessage: '{paper, select, letter {Letter} tabloid {Tabloid} other {{name}}}',
    description: 'Options; name: A4 and the like',
  },
  orientation: {
    id: 'editor.orientation',
    defaultMessage: 'Orientation',
    description: 'Field of the dialog “Export”',
  },
  orientationOf: {
    id: 'editor.orientationOf',
    defaultMessage: '{orientation, select, landscape {Landscape} other {Portrait}}',
    description: 'Options',
  },
  overlay: {
    id: 'editor.overlay',
    defaultMessage: 'Overlay',
    description: 'Field of the dialog “Export”: a lens, a use case or a comparison',
  },
  overlayShown: {
    id: 'editor.overlayShown',
    defaultMessage: 'As shown: {overlay}',
    description: 'Option; overlay: its title',
  },
  overlayHidden: { id: 'editor.overlayHidden', defaultMessage: 'Hidden', description: 'Option' },
  exporting: {
    id: 'editor.exporting',
    defaultMessage: 'Exporting…',
    description: 'Button while an export runs',
  },
  exportProgress: {
    id: 'editor.exportProgress',
    defaultMessage: 'Export progress',
    description: 'Name of the progress bar',
  },
  exportWhat: {
    id: 'editor.exportWhat',
    defaultMessage: 'Export of',
    description: 'Field of the dialog “Export”',
  },
  reportOnPages: {
    id: 'editor.reportOnPages',
    defaultMessage: 'What is on screen, with its filter and order, on as many pages as it takes.',
    description: 'Note in the dialog “Export”',
  },
  nothingToExport: {
    id: 'editor.nothingToExport',
    defaultMessage: 'There is nothing to export in this view yet.',
    description: 'Notice',
  },
  tooLongForPaper: {
    id: 'editor.tooLongForPaper',
    defaultMessage:
      'Too long for paper: the limit is {limit, number} rows. Filter the rows, or export them as CSV.',
    description: 'Notice',
  },
  comparisonOnPages: {
    id: 'editor.comparisonOnPages',
    defaultMessage:
      '{count, plural, one {The scenario being compared: its figures and its netting.} other {The # scenarios side by side: their figures and the netting of each.}}',
    description: 'Note in the dialog “Export”',
  },
  scenarioOnPages: {
    id: 'editor.scenarioOnPages',
    defaultMessage: 'The scenario {name}: its figures, charts and tables.',
    description: 'Note in the dialog “Export”; name: quoted',
  },
  bookOnPages: {
    id: 'editor.bookOnPages',
    defaultMessage: 'A document to hand out: diagrams, definitions and lists, with links.',
    description: 'Note in the dialog “Export”',
  },
  minutesOnPages: {
    id: 'editor.minutesOnPages',
    defaultMessage: 'What was decided, asked and changed today, with the canvas as shown.',
    description: 'Note in the dialog “Export”',
  },
  bookLevels: { id: 'editor.bookLevels', defaultMessage: 'Levels', description: 'Dialog “Export”: field' },
  bookAllLevels: {
    id: 'editor.bookAllLevels',
    defaultMessage: 'All levels',
    description: 'Dialog “Export”: option',
  },
  levelsTo: {
    id: 'editor.levelsTo',
    defaultMessage: '{level, plural, one {# level} other {# levels}}',
    description: 'Dialog “Export”: option',
  },
  bookParts: { id: 'editor.bookParts', defaultMessage: 'Parts', description: 'Dialog “Export”: group' },
  bookPart: {
    id: 'editor.bookPart',
    defaultMessage:
      '{part, select, cover {Cover} control {Document control} contents {Contents} guide {How to read it} map {Process map} diagrams {Diagrams} reference {Reference} matrix {Matrix} cases {Use cases} glossary {Glossary} systems {Systems} decisions {Decisions and questions} funnel {Funnel} findings {Findings} other {Index}}',
    description: 'Dialog “Export”: a part of a book that can be left out',
  },
  onlyDefined: {
    id: 'editor.onlyDefined',
    defaultMessage: 'Reference only for blocks with a definition',
    description: 'Dialog “Export”: check box',
  },
  noParts: {
    id: 'editor.noParts',
    defaultMessage: 'Choose at least one part of the book.',
    description: 'Dialog “Export”: error',
  },
  publication: {
    id: 'editor.publication',
    defaultMessage: 'Document details',
    description: 'Dialog “Export”: group of fields that can be opened',
  },
  publicationField: {
    id: 'editor.publicationField',
    defaultMessage:
      '{field, select, client {Client} title {Title} subtitle {Subtitle} author {Author} version {Version} confidentiality {Classification} footer {Footer} other {Accent colour}}',
    description: 'Dialog “Export”: field',
  },
  logo: { id: 'editor.logo', defaultMessage: 'Logo', description: 'Dialog “Export”: field' },
  removeLogo: {
    id: 'editor.removeLogo',
    defaultMessage: 'Remove logo',
    description: 'Dialog “Export”: button',
  },
  canvasOnPage: {
    id: 'editor.canvasOnPage',
    defaultMessage: 'The canvas as shown, on one page.',
    description: 'Note in the dialog “Export”',
  },
  canvasAsSvg: {
    id: 'editor.canvasAsSvg',
    defaultMessage: 'The canvas as shown, for documents and drawing programs.',
    description: 'Note in the dialog “Export”',
  },
  canvasAsHtml: {
    id: 'editor.canvasAsHtml',
    defaultMessage:
      'The whole model as one file that opens in any browser, without Strata and without a network. It has the map, an outline, search, and a page for each block, and opens with the canvas as shown.',
    description: 'Note in the dialog “Export”',
  },
  canvasAsSlides: {
    id: 'editor.canvasAsSlides',
    defaultMessage:
      'A slide for each exploded block, with boxes and lines that can be edited, and links from slide to slide.',
    description: 'Note in the dialog “Export”',
  },
  canvasAsPng: {
    id: 'editor.canvasAsPng',
    defaultMessage: 'The canvas as shown, in the light theme, for documents and messages.',
    description: 'Note in the dialog “Export”',
  },
  canvasNotScenario: {
    id: 'editor.canvasNotScenario',
    defaultMessage: 'The canvas as shown. To save a chart of the scenario, use the chart’s menu.',
    description: 'Note in the dialog “Export”',
  },
  scale: { id: 'editor.scale', defaultMessage: 'Scale', description: 'Field of the dialog “Export”' },
  largestScale: {
    id: 'editor.largestScale',
    defaultMessage: '{scale} (largest possible)',
    description: 'Option; scale: a percentage',
  },
  pixels: {
    id: 'editor.pixels',
    defaultMessage: 'About {width, number} × {height, number} pixels.',
    description: 'Note on the size of a PNG',
  },
  tooManyPixels: {
    id: 'editor.tooManyPixels',
    defaultMessage:
      'At {usual} this image would have {width, number} × {height, number} pixels. A PNG holds {limit, number} on each side, so the largest scale is {largest}. SVG and PDF stay sharp at any size.',
    description: 'Note on the size of a PNG; usual, largest: percentages',
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
  yourName: { id: 'editor.yourName', defaultMessage: 'Your name', description: 'Title of a dialog' },
  name: { id: 'editor.name', defaultMessage: 'Name', description: 'Label of a field' },
  saveName: { id: 'editor.saveName', defaultMessage: 'Save', description: 'Button' },
  nameNote: {
    id: 'editor.nameNote',
    defaultMessage:
      'Others see this name next to your changes, posts and votes. Earlier ones keep their name.',
    description: 'Note in that dialog',
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
  // about
  about: { id: 'editor.about', defaultMessage: 'About Strata', description: 'Title of the dialog' },
  aboutVersion: {
    id: 'editor.aboutVersion',
    defaultMessage: 'Version {version}. An offline editor for process decompositions, under the MIT licence.',
    description: 'In that dialog',
  },
  licences: {
    id: 'editor.licences',
    defaultMessage: 'Licences and notices',
    description: 'Name of a text in that dialog',
  },
  loading: { id: 'editor.loading', defaultMessage: 'Loading…', description: 'While that text is read' },
  cantReadNotices: {
    id: 'editor.cantReadNotices',
    defaultMessage: 'The notices can’t be read here. They are in the file notices.txt of the installed app.',
    description: 'In place of that text',
  },
});
