/** The command palette. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  results: { id: 'editor.finder.results', defaultMessage: 'Results', description: 'Name of the list' },
  recent: {
    id: 'editor.finder.recent',
    defaultMessage: 'Recent',
    description: 'Heading: commands used lately',
  },
  blocks: { id: 'editor.finder.blocks', defaultMessage: 'Blocks', description: 'Heading' },
  commands: { id: 'editor.finder.commands', defaultMessage: 'Commands', description: 'Heading' },
  dictionary: { id: 'editor.finder.dictionary', defaultMessage: 'Dictionary', description: 'Heading' },
  entryKind: {
    id: 'editor.finder.entryKind',
    defaultMessage: '{kind, select, role {Role} system {System} other {Document}}',
    description: 'Kind of an entry of the dictionary, after its name',
  },
  noResults: {
    id: 'editor.finder.noResults',
    defaultMessage: 'No results for {query}',
    description: 'query: quoted, as typed',
  },
});
