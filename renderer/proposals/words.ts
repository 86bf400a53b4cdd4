/** Texts of the dialogs about proposals. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  current: {
    id: 'proposals.current',
    defaultMessage: 'Current blocks',
    description: 'Option: the blocks of the model, as opposed to those of a proposal',
  },
  byAuthor: {
    id: 'proposals.byAuthor',
    defaultMessage: '{title} by {author}',
    description: 'Option. title, author: of a proposal',
  },
  withState: {
    id: 'proposals.withState',
    defaultMessage: '{proposal} ({state, select, adopted {adopted} other {declined}})',
    description: 'Option. proposal: title and author',
  },
  compare: { id: 'proposals.compare', defaultMessage: 'Compare', description: 'Title of a dialog' },
  export: { id: 'proposals.export', defaultMessage: 'Export…', description: 'Button of that dialog' },
  comparison: {
    id: 'proposals.comparison',
    defaultMessage: 'Comparison for {block}',
    description: 'Title of an export; block: its name',
  },
  close: { id: 'proposals.close', defaultMessage: 'Close', description: 'Button' },
  left: { id: 'proposals.left', defaultMessage: 'Left', description: 'Label of a list, and column heading' },
  right: {
    id: 'proposals.right',
    defaultMessage: 'Right',
    description: 'Label of a list, and column heading',
  },
  difference: { id: 'proposals.difference', defaultMessage: 'Difference', description: 'Column heading' },
  neither: {
    id: 'proposals.neither',
    defaultMessage: 'Neither has any blocks.',
    description: 'Summary of a comparison',
  },
  same: { id: 'proposals.same', defaultMessage: 'Same', description: 'Difference of a row' },
  onlyLeft: {
    id: 'proposals.onlyLeft',
    defaultMessage: 'Only on the left',
    description: 'Difference of a row',
  },
  onlyRight: {
    id: 'proposals.onlyRight',
    defaultMessage: 'Only on the right',
    description: 'Difference of a row',
  },
  moved: { id: 'proposals.moved', defaultMessage: 'Different order', description: 'Difference of a row' },
  count: {
    id: 'proposals.count',
    defaultMessage:
      '{kind, select, same {{count, plural, one {# block is the same.} other {# blocks are the same.}}} here {{count, plural, one {# block is only on the left.} other {# blocks are only on the left.}}} there {{count, plural, one {# block is only on the right.} other {# blocks are only on the right.}}} other {{count, plural, one {# block is in a different order.} other {# blocks are in a different order.}}}}',
    description: 'One sentence of the summary of a comparison',
  },
  declineTitle: {
    id: 'proposals.declineTitle',
    defaultMessage: 'Decline {title}',
    description: 'Title of a dialog. title: of a proposal, quoted',
  },
  decline: { id: 'proposals.decline', defaultMessage: 'Decline', description: 'Button' },
  renameTitle: {
    id: 'proposals.renameTitle',
    defaultMessage: 'Rename proposal',
    description: 'Title of a dialog',
  },
  rename: { id: 'proposals.rename', defaultMessage: 'Rename', description: 'Button' },
  reason: { id: 'proposals.reason', defaultMessage: 'Reason', description: 'Label of a field' },
  reasonHint: {
    id: 'proposals.reasonHint',
    defaultMessage: 'Explains the decision to others.',
    description: 'Placeholder of the reason for declining a proposal',
  },
  title: { id: 'proposals.title', defaultMessage: 'Title', description: 'Label of a field' },
  staysOnRecord: {
    id: 'proposals.staysOnRecord',
    defaultMessage: 'The proposal and its blocks stay on record.',
    description: 'Note in the dialog that declines a proposal',
  },
});
