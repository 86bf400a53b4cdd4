/** Texts of the message in place of a part of the window that an error stopped. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  errorIn: {
    id: 'parts.boundary.errorIn',
    defaultMessage:
      '{part, select, banner {Error in the banner} breadcrumb {Error in the breadcrumb} canvas {Error in the canvas} columns {Error in the columns} dialog {Error in this dialog} dictionary {Error in the dictionary} discussion {Error in the discussion} editor {Error in the editor} figures {Error in the figures} findings {Error in the findings} funnel {Error in the funnel} history {Error in the history} inspector {Error in the inspector} lenses {Error in the lenses} library {Error in the library} matrix {Error in the matrix} menu {Error in the menu} messages {Error in the messages} outline {Error in the outline} patterns {Error in the patterns} roomBar {Error in the room bar} search {Error in the search} statusBar {Error in the status bar} table {Error in the table} terms {Error in the terms} thread {Error in this thread} topBar {Error in the top bar} useCases {Error in the use cases} other {Error in this window}}',
    description: 'Name of a region, for screen readers',
  },
  cantShow: {
    id: 'parts.boundary.cantShow',
    defaultMessage:
      '{part, select, banner {Strata can’t show the banner.} breadcrumb {Strata can’t show the breadcrumb.} canvas {Strata can’t show the canvas.} columns {Strata can’t show the columns.} dialog {Strata can’t show this dialog.} dictionary {Strata can’t show the dictionary.} discussion {Strata can’t show the discussion.} editor {Strata can’t show the editor.} figures {Strata can’t show the figures.} findings {Strata can’t show the findings.} funnel {Strata can’t show the funnel.} history {Strata can’t show the history.} inspector {Strata can’t show the inspector.} lenses {Strata can’t show the lenses.} library {Strata can’t show the library.} matrix {Strata can’t show the matrix.} menu {Strata can’t show the menu.} messages {Strata can’t show the messages.} outline {Strata can’t show the outline.} patterns {Strata can’t show the patterns.} roomBar {Strata can’t show the room bar.} search {Strata can’t show the search.} statusBar {Strata can’t show the status bar.} table {Strata can’t show the table.} terms {Strata can’t show the terms.} thread {Strata can’t show this thread.} topBar {Strata can’t show the top bar.} useCases {Strata can’t show the use cases.} other {Strata can’t show this window.}}',
    description: 'What happened',
  },
  stopped: {
    id: 'parts.boundary.stopped',
    defaultMessage: 'An error stopped it. The model was not changed. Try again, or undo your last change.',
    description: 'After what happened',
  },
  stoppedRestWorks: {
    id: 'parts.boundary.stoppedRestWorks',
    defaultMessage:
      'An error stopped it. The model was not changed, and the rest of the window still works. Try again, or undo your last change.',
    description: 'After what happened',
  },
  tryAgain: { id: 'parts.boundary.tryAgain', defaultMessage: 'Try again', description: 'Button' },
  saveCopy: {
    id: 'parts.boundary.saveCopy',
    defaultMessage: 'Save a rescue copy (JSON)',
    description: 'Button',
  },
  copyDetails: { id: 'parts.boundary.copyDetails', defaultMessage: 'Copy details', description: 'Button' },
  showLog: {
    id: 'parts.boundary.showLog',
    defaultMessage: 'Show log',
    description: 'Button of the desktop app',
  },
  copied: { id: 'parts.boundary.copied', defaultMessage: 'Details copied.', description: 'Outcome' },
  notCopied: {
    id: 'parts.boundary.notCopied',
    defaultMessage: 'The clipboard can’t be reached. Select the details below and copy them.',
    description: 'Problem',
  },
  details: {
    id: 'parts.boundary.details',
    defaultMessage: 'Details',
    description: 'Heading that opens the details of an error',
  },
  somethingWrong: {
    id: 'parts.boundary.somethingWrong',
    defaultMessage: 'Something went wrong',
    description: 'Title of a dialog',
  },
});
