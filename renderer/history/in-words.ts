/** Changes and differences in words. */

import type { JournalLine } from '../../shared/api/change.ts';
import { kindFor } from '../../shared/model/fields/cleaned.ts';
import type { RowDifference } from '../../shared/model/history/difference.ts';
import type { Model } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { fieldsOf, fieldsWith } from '../../shared/model/records.ts';
import { dateFormat } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { words } from './words.ts';

/** The label of a change, and whether it undid or redid that. */
export const changeIn = ({ label, kind }: Pick<JournalLine, 'label' | 'kind'>): string =>
  say(words.change, { kind, label });

export const dayIn = (at: string): string => dateFormat(locale(), { dateStyle: 'full' }).format(new Date(at));
export const timeIn = (at: string): string =>
  dateFormat(locale(), { timeStyle: 'short' }).format(new Date(at));

/** The labels of the fields that differ: “name, owner”. */
export const fieldsIn = ({ table, fields }: RowDifference): string =>
  fieldsOf(table)
    .flatMap(([field, { label = '' }]) => (fields.includes(field) ? [label] : []))
    .filter((label, i, labels) => label !== '' && labels.indexOf(label) === i)
    .join(', ');

/** The record that differs: S2 Sell by Proposal, Output “brochure”. */
export const subjectIn = (before: Model, after: Model, { table, id }: RowDifference): string => {
  const model = after.rows[table].has(id) ? after : before;
  const row = model.rows[table].get(id) as Record<string, unknown> | undefined;
  const field = fieldsWith(table, 'called').find((key) => typeof row?.[key] === 'string' && row[key] !== '');
  const name = field ? withTerms(model, String(row?.[field])).slice(0, 120) : '';
  if (table === 'process') return `${codeOf(model, id)} ${name}`.trim();
  const grouping = table === 'cell' ? model.rows.grouping.get(String(row?.groupingId))?.name : undefined;
  const shownName = grouping === undefined ? name : withTerms(model, grouping);
  const kind = kindFor(table, row ?? {});
  return say(words.record, { kind, name: shownName === '' ? '' : quoted(shownName) }).trim();
};
