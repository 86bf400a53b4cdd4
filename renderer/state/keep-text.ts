import type { Command } from '../../shared/model/apply.ts';
import type { Table } from '../../shared/model/records.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { perform, useDocument } from './document.ts';
import { notify } from './session.ts';

/**
 * Keeps what was typed about a record. Where the record is gone meanwhile (deleted in another window, or the model
 * closed) the text is not lost: it is shown, and can be copied. False where the command was refused.
 */
export const keepText = (
  subject: {
    readonly table: Table;
    readonly id: string;
    readonly name: string;
  },
  text: string,
  command: Command,
): boolean => {
  const { replica } = useDocument.getState();
  if (replica?.model.rows[subject.table].has(subject.id)) return perform(command) !== null;
  offerText(`${quoted(subject.name)} was ${replica ? 'deleted' : 'closed'}`, text);
  return true;
};

/** Tells that a text could not be kept, and offers to copy it. */
export const offerText = (what: string, text: string): void => {
  if (text.trim() === '') return;
  notify(`${what}; your text was: ${shortened(text)}`, 'problem', {
    label: 'Copy it',
    perform: () => void navigator.clipboard.writeText(text),
  });
};

/** Tells that what was typed stands in place of a text that came from elsewhere meanwhile, and offers to copy that one. */
export const tellReplaced = (text: string): void => {
  if (text.trim() === '') return;
  notify(
    `This was changed elsewhere meanwhile. Your text stands now, and Undo brings back the other: ${shortened(text)}`,
    'info',
    { label: 'Copy the other', perform: () => void navigator.clipboard.writeText(text) },
  );
};

const shortened = (text: string): string => {
  const glyphs = Array.from(text);
  return glyphs.length > 200 ? `${glyphs.slice(0, 199).join('')}…` : text;
};
