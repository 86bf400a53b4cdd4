import type { EditCommand } from '../../../shared/model/apply.ts';
import type { Table } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { notify } from '../session/session.ts';
import { words } from '../words.ts';
import { documentStore, perform } from './document.ts';
import { offerUnsavedText, shortened } from './offer-unsaved-text.ts';

/**
 * Saves what was typed about a record. If the record is gone (deleted in another window, or the model closed), the text is
 * shown and can be copied. Returns false if the command was refused.
 */
export const commitDraft = (
  subject: {
    readonly table: Table;
    readonly id: string;
    readonly name: string;
  },
  text: string,
  command: EditCommand,
): boolean => {
  const { replica } = documentStore.getState();
  if (replica?.model.rows[subject.table].has(subject.id)) return perform(command) !== null;
  const name = quoted(subject.name);
  offerUnsavedText(replica ? say(words.deletedWhileTyping, { name }) : say(words.closedWhileTyping), text);
  return true;
};

/** Reports that what was typed replaced a text that came from elsewhere in the meantime, and offers to copy that text. */
export const notifyOverwritten = (text: string): void => {
  if (text.trim() === '') return;
  notify(say(words.replacedOther, { text: shortened(text) }), 'info', {
    label: say(words.copyOther),
    copies: text,
  });
};
