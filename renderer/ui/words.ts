/** Texts of widgets. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  cancel: { id: 'ui.cancel', defaultMessage: 'Cancel', description: 'Button of a dialog' },
  dismiss: { id: 'ui.dismiss', defaultMessage: 'Dismiss', description: 'Button of a notice' },
  cantCopy: {
    id: 'ui.cantCopy',
    defaultMessage: 'Your browser doesn’t let Strata use the clipboard. Select this text and copy it: {text}',
    description: 'Error',
  },
  tryAgain: { id: 'ui.tryAgain', defaultMessage: 'Try again', description: 'Button of that error' },
  cantMakeImage: {
    id: 'ui.cantMakeImage',
    defaultMessage:
      'The image couldn’t be made. Nothing was saved. Choose a smaller scale, or export it as SVG.',
    description: 'Error',
  },
  logoUnreadable: {
    id: 'ui.logoUnreadable',
    defaultMessage: 'The logo can’t be read as an image. Nothing was saved. Choose another logo.',
    description: 'Error of an image',
  },
  cantMakeChart: {
    id: 'ui.cantMakeChart',
    defaultMessage: 'The chart couldn’t be made. Nothing was saved. Save it as SVG instead.',
    description: 'Error',
  },
  chart: {
    id: 'ui.chart',
    defaultMessage: '{title}. {summary}',
    description: 'Name of a chart for screen readers; title and summary: texts',
  },
  status: {
    id: 'ui.status',
    defaultMessage:
      '{status, select, proposed {proposed} nominated {nominated} approved {approved} rejected {rejected} other {retired}}',
    description: 'Status of a block, after its shape',
  },
  suggestions: {
    id: 'ui.suggestions',
    defaultMessage: '{count, plural, one {# suggestion} other {# suggestions}}',
    description: 'Announcement when a list opens below a field that is typed in',
  },
  suggestionList: {
    id: 'ui.suggestionList',
    defaultMessage: 'Suggestions',
    description: 'Name of that list, for screen readers',
  },
  clockOffset: {
    id: 'ui.clockOffset',
    defaultMessage: '{time} ({zone})',
    description: 'A time by another clock; zone: “UTC−7”',
  },
});
