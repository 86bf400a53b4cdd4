/** The dialogs of the editor: export, about Strata, your name. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  format: {
    id: 'editor.dialogs.format',
    defaultMessage: 'Format',
    description: 'Field of the dialog “Export”',
  },
  paper: { id: 'editor.dialogs.paper', defaultMessage: 'Paper', description: 'Field of the dialog “Export”' },
  paperSize: {
    id: 'editor.dialogs.paperSize',
    defaultMessage: '{paper, select, letter {Letter} tabloid {Tabloid} other {{name}}}',
    description: 'Options; name: A4 and the like',
  },
  orientation: {
    id: 'editor.dialogs.orientation',
    defaultMessage: 'Orientation',
    description: 'Field of the dialog “Export”',
  },
  orientationOf: {
    id: 'editor.dialogs.orientationOf',
    defaultMessage: '{orientation, select, landscape {Landscape} other {Portrait}}',
    description: 'Options',
  },
  overlay: {
    id: 'editor.dialogs.overlay',
    defaultMessage: 'Overlay',
    description: 'Field of the dialog “Export”: a lens, a use case or a comparison',
  },
  overlayShown: {
    id: 'editor.dialogs.overlayShown',
    defaultMessage: 'As shown: {overlay}',
    description: 'Option; overlay: its title',
  },
  overlayHidden: { id: 'editor.dialogs.overlayHidden', defaultMessage: 'Hidden', description: 'Option' },
  exporting: {
    id: 'editor.dialogs.exporting',
    defaultMessage: 'Exporting…',
    description: 'Button while an export runs',
  },
  exportProgress: {
    id: 'editor.dialogs.exportProgress',
    defaultMessage: 'Export progress',
    description: 'Name of the progress bar',
  },
  exportWhat: {
    id: 'editor.dialogs.exportWhat',
    defaultMessage: 'Export of',
    description: 'Field of the dialog “Export”',
  },
  reportOnPages: {
    id: 'editor.dialogs.reportOnPages',
    defaultMessage: 'What is on screen, with its filter and order, on as many pages as it takes.',
    description: 'Note in the dialog “Export”',
  },
  nothingToExport: {
    id: 'editor.dialogs.nothingToExport',
    defaultMessage: 'There is nothing to export in this view yet.',
    description: 'Notice',
  },
  tooLongForPaper: {
    id: 'editor.dialogs.tooLongForPaper',
    defaultMessage:
      'Too long for paper: the limit is {limit, number} rows. Filter the rows, or export them as CSV.',
    description: 'Notice',
  },
  comparisonOnPages: {
    id: 'editor.dialogs.comparisonOnPages',
    defaultMessage:
      '{count, plural, one {The scenario being compared: its figures and its netting.} other {The # scenarios side by side: their figures and the netting of each.}}',
    description: 'Note in the dialog “Export”',
  },
  scenarioOnPages: {
    id: 'editor.dialogs.scenarioOnPages',
    defaultMessage: 'The scenario {name}: its figures, charts and tables.',
    description: 'Note in the dialog “Export”; name: quoted',
  },
  bookOnPages: {
    id: 'editor.dialogs.bookOnPages',
    defaultMessage: 'A document to hand out: diagrams, definitions and lists, with links.',
    description: 'Note in the dialog “Export”',
  },
  minutesOnPages: {
    id: 'editor.dialogs.minutesOnPages',
    defaultMessage: 'What was decided, asked and changed, with the canvas as shown.',
    description: 'Note in the dialog “Export”',
  },
  bookLevels: {
    id: 'editor.dialogs.bookLevels',
    defaultMessage: 'Levels',
    description: 'Dialog “Export”: field',
  },
  bookAllLevels: {
    id: 'editor.dialogs.bookAllLevels',
    defaultMessage: 'All levels',
    description: 'Dialog “Export”: option',
  },
  levelsTo: {
    id: 'editor.dialogs.levelsTo',
    defaultMessage: '{level, plural, one {# level} other {# levels}}',
    description: 'Dialog “Export”: option',
  },
  bookParts: {
    id: 'editor.dialogs.bookParts',
    defaultMessage: 'Parts',
    description: 'Dialog “Export”: group',
  },
  bookPart: {
    id: 'editor.dialogs.bookPart',
    defaultMessage:
      '{part, select, cover {Cover} control {Document control} contents {Contents} guide {How to read it} map {Process map} diagrams {Diagrams} reference {Reference} matrix {Matrix} cases {Use cases} glossary {Glossary} systems {Systems} decisions {Decisions and questions} funnel {Funnel} findings {Findings} other {Index}}',
    description: 'Dialog “Export”: a part of a book that can be left out',
  },
  onlyDefined: {
    id: 'editor.dialogs.onlyDefined',
    defaultMessage: 'Reference only for blocks with a definition',
    description: 'Dialog “Export”: check box',
  },
  noParts: {
    id: 'editor.dialogs.noParts',
    defaultMessage: 'Choose at least one part of the book.',
    description: 'Dialog “Export”: error',
  },
  publication: {
    id: 'editor.dialogs.publication',
    defaultMessage: 'Document details',
    description: 'Dialog “Export”: group of fields that can be opened',
  },
  publicationField: {
    id: 'editor.dialogs.publicationField',
    defaultMessage:
      '{field, select, client {Client} title {Title} subtitle {Subtitle} author {Author} version {Version} confidentiality {Classification} footer {Footer} other {Accent colour}}',
    description: 'Dialog “Export”: field',
  },
  logo: { id: 'editor.dialogs.logo', defaultMessage: 'Logo', description: 'Dialog “Export”: field' },
  removeLogo: {
    id: 'editor.dialogs.removeLogo',
    defaultMessage: 'Remove logo',
    description: 'Dialog “Export”: button',
  },
  canvasOnPage: {
    id: 'editor.dialogs.canvasOnPage',
    defaultMessage: 'The canvas as shown: on one page if its names can be read there, otherwise on several.',
    description: 'Note in the dialog “Export”',
  },
  canvasAsSvg: {
    id: 'editor.dialogs.canvasAsSvg',
    defaultMessage: 'The canvas as shown, for documents and drawing programs.',
    description: 'Note in the dialog “Export”',
  },
  canvasAsHtml: {
    id: 'editor.dialogs.canvasAsHtml',
    defaultMessage:
      'The whole model as one file that opens in any browser, without Strata and without a network. It has the map, an outline, search, and a page for each block, and opens with the canvas as shown.',
    description: 'Note in the dialog “Export”',
  },
  template: {
    id: 'editor.dialogs.template',
    defaultMessage: 'Template',
    description: 'Dialog “Export”: field for an Office file',
  },
  paperOfTemplate: {
    id: 'editor.dialogs.paperOfTemplate',
    defaultMessage: 'Paper, margins, headers and footers are those of the template.',
    description: 'Dialog “Export”: in place of the fields for paper and orientation',
  },
  noTemplate: {
    id: 'editor.dialogs.noTemplate',
    defaultMessage: 'No template: Strata’s own design.',
    description: 'Dialog “Export”: under the field “Template”',
  },
  templateChosen: {
    id: 'editor.dialogs.templateChosen',
    defaultMessage: 'Uses the design of {file}.',
    description: 'Dialog “Export”: under the field “Template”. file: a name in quotes',
  },
  removeTemplate: {
    id: 'editor.dialogs.removeTemplate',
    defaultMessage: 'Remove template',
    description: 'Dialog “Export”: button',
  },
  templateTooLarge: {
    id: 'editor.dialogs.templateTooLarge',
    defaultMessage:
      '{file} is larger than {megabytes, number} MB. Make its pictures smaller, or choose another template.',
    description: 'Dialog “Export”: problem of the field “Template”. file: a name in quotes',
  },
  templateUnreadable: {
    id: 'editor.dialogs.templateUnreadable',
    defaultMessage: 'Can’t read {file}. Choose it again, or choose another template.',
    description: 'Dialog “Export”: problem of the field “Template”. file: a name in quotes',
  },
  changesSince: {
    id: 'editor.dialogs.changesSince',
    defaultMessage: 'Changes since',
    description: 'Dialog “Export”: field of minutes',
  },
  startOfDay: {
    id: 'editor.dialogs.startOfDay',
    defaultMessage: 'Start of the day',
    description: 'Dialog “Export”: option of the field “Changes since”',
  },
  snapshotOf: {
    id: 'editor.dialogs.snapshotOf',
    defaultMessage: '{name} ({date})',
    description: 'Dialog “Export”: option of the field “Changes since”: a snapshot',
  },
  canvasAsSlides: {
    id: 'editor.dialogs.canvasAsSlides',
    defaultMessage:
      'A slide for each exploded block, with boxes and lines that can be edited, and links from slide to slide.',
    description: 'Note in the dialog “Export”',
  },
  canvasAsPng: {
    id: 'editor.dialogs.canvasAsPng',
    defaultMessage: 'The canvas as shown, in the light theme, for documents and messages.',
    description: 'Note in the dialog “Export”',
  },
  canvasNotScenario: {
    id: 'editor.dialogs.canvasNotScenario',
    defaultMessage: 'The canvas as shown. To save a chart of the scenario, use the chart’s menu.',
    description: 'Note in the dialog “Export”',
  },
  scale: { id: 'editor.dialogs.scale', defaultMessage: 'Scale', description: 'Field of the dialog “Export”' },
  largestScale: {
    id: 'editor.dialogs.largestScale',
    defaultMessage: '{scale} (largest possible)',
    description: 'Option; scale: a percentage',
  },
  pixels: {
    id: 'editor.dialogs.pixels',
    defaultMessage: 'About {width, number} × {height, number} pixels.',
    description: 'Note on the size of a PNG',
  },
  tooManyPixels: {
    id: 'editor.dialogs.tooManyPixels',
    defaultMessage:
      'At {usual} this image would have {width, number} × {height, number} pixels. A PNG holds {limit, number} on each side, so the largest scale is {largest}. SVG and PDF stay sharp at any size.',
    description: 'Note on the size of a PNG; usual, largest: percentages',
  },
  yourName: { id: 'editor.dialogs.yourName', defaultMessage: 'Your name', description: 'Title of a dialog' },
  name: { id: 'editor.dialogs.name', defaultMessage: 'Name', description: 'Label of a field' },
  saveName: { id: 'editor.dialogs.saveName', defaultMessage: 'Save', description: 'Button' },
  nameNote: {
    id: 'editor.dialogs.nameNote',
    defaultMessage:
      'Others see this name next to your changes, posts and votes. Earlier ones keep their name.',
    description: 'Note in that dialog',
  },
  about: { id: 'editor.dialogs.about', defaultMessage: 'About Strata', description: 'Title of the dialog' },
  aboutVersion: {
    id: 'editor.dialogs.aboutVersion',
    defaultMessage: 'Version {version}. An offline editor for process decompositions, under the MIT licence.',
    description: 'In that dialog',
  },
  licences: {
    id: 'editor.dialogs.licences',
    defaultMessage: 'Licences and notices',
    description: 'Name of a text in that dialog',
  },
  loading: {
    id: 'editor.dialogs.loading',
    defaultMessage: 'Loading…',
    description: 'While that text is read',
  },
  cantReadNotices: {
    id: 'editor.dialogs.cantReadNotices',
    defaultMessage: 'The notices can’t be read here. They are in the file notices.txt of the installed app.',
    description: 'In place of that text',
  },
  preview: {
    id: 'editor.dialogs.preview',
    defaultMessage: 'Preview',
    description: 'Dialog “Export”: name of the pages that are shown beside the fields',
  },
  makingPreview: {
    id: 'editor.dialogs.makingPreview',
    defaultMessage: 'Making the preview…',
    description: 'Dialog “Export”: in place of the pages',
  },
  noPreview: {
    id: 'editor.dialogs.noPreview',
    defaultMessage: 'Can’t show a preview. You can still export.',
    description: 'Dialog “Export”: in place of the pages',
  },
  previewPage: {
    id: 'editor.dialogs.previewPage',
    defaultMessage: '{kind, select, slides {Slide} other {Page}} {number, number} of {count, number}',
    description: 'Dialog “Export”: name of the picture of a page',
  },
  previewCount: {
    id: 'editor.dialogs.previewCount',
    defaultMessage:
      '{kind, select, slides {{isWhole, select, yes {{count, plural, one {# slide} other {# slides}}} other {First {shown, number} of {count, number} slides}}} other {{isWhole, select, yes {{count, plural, one {# page} other {# pages}}} other {First {shown, number} of {count, number} pages}}}}',
    description: 'Dialog “Export”: above the pages or slides of the preview',
  },
  previewDiffers: {
    id: 'editor.dialogs.previewDiffers',
    defaultMessage:
      '{kind, select, slides {The template is not shown here.} other {{hasTemplate, select, yes {Word breaks pages by itself, and they get the look of the template.} other {Word breaks pages by itself: they may differ from these.}}}}',
    description: 'Dialog “Export”: above the pages or slides of the preview of an Office file',
  },
  previewMade: {
    id: 'editor.dialogs.previewMade',
    defaultMessage:
      '{made, select, turned {{count, plural, one {Turned to fit its diagram: page {pages}} other {Turned to fit their diagrams: pages {pages}}}} larger {{count, plural, one {On larger paper: page {pages}} other {On larger paper: pages {pages}}}} other {{count, plural, one {Part of a diagram, with crop marks: page {pages}} other {Parts of diagrams, with crop marks: pages {pages}}}}}',
    description:
      'Dialog “Export”: about pages whose diagram is too large for the paper. pages: a list of numbers',
  },
  pageRange: {
    id: 'editor.dialogs.pageRange',
    defaultMessage: '{from, number}–{to, number}',
    description: 'Dialog “Export”: numbers of pages that follow each other',
  },
  morePages: {
    id: 'editor.dialogs.morePages',
    defaultMessage: '{count, plural, one {# more} other {# more}}',
    description: 'Dialog “Export”: last in a list of numbers of pages',
  },
});
