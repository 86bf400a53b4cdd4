/** The labels of changes to blocks, elements and proposals. Names come in quotes. */
import { defineMessages } from '../../../words/messages.ts';

const LABEL = 'Label of a change, for undo and the history. Names come in quotes.';

export const words = defineMessages({
  createBlock: { id: 'commands.createBlock', defaultMessage: 'Create {name}', description: LABEL },
  renameBlock: { id: 'commands.renameBlock', defaultMessage: 'Rename {from} to {to}', description: LABEL },
  updateBlocks: {
    id: 'commands.updateBlocks',
    defaultMessage:
      'Change {field, select, definition {definition} owner {owner} complexity {complexity} layout {layout} colour {colour} position {position} other {attributes}} of {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  setStatus: {
    id: 'commands.setStatus',
    defaultMessage:
      'Mark {count, plural, =1 {{name}} other {# blocks}} as {status, select, proposed {proposed} nominated {nominated} approved {approved} rejected {rejected} other {retired}}',
    description: LABEL,
  },
  moveBlocks: {
    id: 'commands.moveBlocks',
    defaultMessage:
      'Move {count, plural, =1 {{name}} other {# blocks}}{where, select, here {} top { to the top level} other { to {target}}}{flows, plural, =0 {} one { and delete the flow between them} other { and delete # flows between them}}{codes, plural, =0 {} one {; its frozen code stays} other {; # frozen codes stay}}',
    description: LABEL,
  },
  deleteBlocks: {
    id: 'commands.deleteBlocks',
    defaultMessage: 'Delete {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  addBlocks: {
    id: 'commands.addBlocks',
    defaultMessage: 'Add {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  importBlocks: {
    id: 'commands.importBlocks',
    defaultMessage: 'Import {count, plural, one {# block} other {# blocks}} from {source}',
    description: LABEL,
  },
  pasteBlocks: {
    id: 'commands.pasteBlocks',
    defaultMessage: 'Paste {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  duplicateBlocks: {
    id: 'commands.duplicateBlocks',
    defaultMessage: 'Duplicate {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  placeBlocks: {
    id: 'commands.placeBlocks',
    defaultMessage: 'Place {count, plural, =1 {{name}} other {# blocks}}',
    description: LABEL,
  },
  addElement: {
    id: 'commands.addElement',
    defaultMessage:
      'Add {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name} to {block}',
    description: LABEL,
  },
  changeElement: {
    id: 'commands.changeElement',
    defaultMessage:
      'Change {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name}',
    description: LABEL,
  },
  moveElement: {
    id: 'commands.moveElement',
    defaultMessage:
      'Move {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name}',
    description: LABEL,
  },
  deleteElement: {
    id: 'commands.deleteElement',
    defaultMessage:
      'Delete {kind, select, input {input} output {output} metric {metric} practice {practice} skill {skill} other {system}} {name}',
    description: LABEL,
  },
  propose: { id: 'commands.propose', defaultMessage: 'Propose {name} for {block}', description: LABEL },
  changeProposal: {
    id: 'commands.changeProposal',
    defaultMessage: 'Change proposal {name}',
    description: LABEL,
  },
  adoptProposal: {
    id: 'commands.adoptProposal',
    defaultMessage: 'Adopt {name} for {block}',
    description: LABEL,
  },
  declineProposal: { id: 'commands.declineProposal', defaultMessage: 'Decline {name}', description: LABEL },
  reopenProposal: {
    id: 'commands.reopenProposal',
    defaultMessage: 'Reopen proposal {name}',
    description: LABEL,
  },
  duplicateProposal: {
    id: 'commands.duplicateProposal',
    defaultMessage: 'Duplicate proposal {name}',
    description: LABEL,
  },
  deleteProposal: {
    id: 'commands.deleteProposal',
    defaultMessage: 'Delete proposal {name}',
    description: LABEL,
  },
});
