/** Texts of the wire between window and engine, and names of exported files. */
import { defineMessages } from '../words/messages.ts';

export const words = defineMessages({
  tooLarge: {
    id: 'api.tooLarge',
    defaultMessage:
      'Too large: the limit is 32 MB, or 24 MB for a file. Nothing was changed. Split it and try again.',
    description: 'Error if a message to the engine is too long',
  },
  book: {
    id: 'api.book',
    defaultMessage: '{model} - Book',
    description: 'Name of a file with a model as a document of many pages. model: its name',
  },
  minutes: {
    id: 'api.minutes',
    defaultMessage: '{model} - Minutes',
    description: 'Name of a file with the minutes of a meeting. model: its name',
  },
  comparison: {
    id: 'api.comparison',
    defaultMessage: '{model} - Comparison',
    description: 'Name of the file with funnel scenarios side by side. model: the name of the model',
  },
  defect: {
    id: 'api.defect',
    defaultMessage:
      'Something went wrong in Strata. Everything saved is safe. Try again, or reload the window.',
    description: 'Shown for an error that nobody foresaw',
  },
});
