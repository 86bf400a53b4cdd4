/** Changes and differences in words. */
import type { JournalLine } from '../../shared/api/contract.ts';
import { codeOf } from '../../shared/model/codes.ts';
import { wordFor } from '../../shared/model/command.ts';
import type { RowDifference } from '../../shared/model/difference.ts';
import type { Model } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';

/** What a change did: its label, and whether it took another back. */
export const changeIn = ({ label, kind }: Pick<JournalLine, 'label' | 'kind'>): string =>
  kind === 'do' ? label : kind === 'undo' ? `Undo: ${label}` : `Again: ${label}`;

const day = new Intl.DateTimeFormat('en', { dateStyle: 'full' });
const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
export const dayIn = (at: string): string => day.format(new Date(at));
export const timeIn = (at: string): string => time.format(new Date(at));

const FIELD_WORDS: Record<string, string> = {
  parentId: 'place',
  proposalId: 'proposal',
  frozenCode: 'code',
  processId: 'process',
  linkedProcessId: 'link',
  sourceId: 'start',
  targetId: 'end',
  adoptedCandidateId: 'adopted name',
  acceptedPostId: 'accepted answer',
  realisedById: 'what realises it',
  open: 'open or closed',
  x: 'position',
  y: 'position',
};

/** The fields that differ, as people call them: "name, owner". */
export const fieldsIn = ({ fields }: RowDifference): string =>
  [
    ...new Set(fields.map((field) => FIELD_WORDS[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase())),
  ].join(', ');

const NAME_FIELDS = ['name', 'title', 'text', 'label', 'symbol'] as const;

/** What differs, as a person calls it: "S2 Sell by Proposal", "output brochure". */
export const subjectIn = (before: Model, after: Model, { table, id }: RowDifference): string => {
  const model = after.rows[table].has(id) ? after : before;
  const row = model.rows[table].get(id) as Record<string, unknown> | undefined;
  const field = NAME_FIELDS.find((key) => typeof row?.[key] === 'string' && row[key] !== '');
  const name = field ? withTerms(model, String(row?.[field])).slice(0, 120) : '';
  if (table === 'process') return `${codeOf(model, id)} ${name}`.trim();
  if (table === 'cell') {
    const grouping = model.rows.grouping.get(String(row?.groupingId))?.name ?? '';
    return `cell ${withTerms(model, grouping)}`.trim();
  }
  const word = table === 'element' ? String(row?.kind ?? 'element') : wordFor(table);
  return `${word} ${name}`.trim();
};
