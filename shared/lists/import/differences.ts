/** How a row of a table differs from the block that it is about. */
import type { ImportBlockInput } from '../../model/commands/blocks/import.ts';
import { cleanedLine, cleanedText } from '../../model/fields/clean.ts';
import { type Model, rowsReferringTo } from '../../model/model.ts';
import { withTerms } from '../../model/queries/terms.ts';
import { ELEMENT_KINDS } from '../../model/records/element.ts';
import { STATUSES } from '../../model/records/process.ts';
import type { Process } from '../../model/records.ts';
import { nameKey } from '../../words/fold.ts';
import { isVisible } from '../../words/invisible.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { joinTexts } from '../tables/joined.ts';
import { inCell } from './cell.ts';
import { elementsIn } from './entries.ts';
import type { ImportField } from './fields.ts';
import { cellOf, type Entry, type Note } from './rows.ts';
import { words } from './words.ts';

export type FieldChange = { readonly field: ImportField; readonly from: string; readonly to: string };

/** Text fields of blocks that a column can hold, and how they are cleaned. */
const TEXTS = { name: cleanedLine, owner: cleanedLine, definition: cleanedText, externalId: cleanedLine };
type TextField = keyof typeof TEXTS;
const TEXT_FIELDS = Object.keys(TEXTS) as TextField[];

type Differences = {
  readonly changes: FieldChange[];
  readonly input: Pick<ImportBlockInput, 'fields' | 'status' | 'add' | 'drop'>;
};

/**
 * The values of a row that differ from the model’s, or all of them for a new block.
 * @param isWhole whether the table holds all that the model has, as a workbook of Strata does: an emptied cell then empties the
 *   field, and an element missing from a list is deleted.
 */
export const differences = (
  model: Model,
  { row, name, isImplied, line }: Entry,
  fields: readonly ImportField[],
  block: Process | null,
  notes: Note[],
  isWhole = false,
): Differences => {
  const changes: FieldChange[] = [];
  const given: { [F in TextField]?: string } = block ? {} : { name };
  if (isImplied) return { changes, input: { fields: given } };
  for (const field of TEXT_FIELDS) {
    const cell = field === 'name' ? name : cellOf(row, fields, field);
    if (cell === undefined) continue;
    const to = TEXTS[field](cell);
    const from = block ? withTerms(model, block[field]) : '';
    if (!isVisible(to) && (!isWhole || from === '')) continue;
    if (to === from || to === block?.[field] || to === TEXTS[field](inCell(from))) continue;
    given[field] = to;
    if (block) changes.push({ field, from, to });
  }
  const add: { kind: (typeof ELEMENT_KINDS)[number]; text: string }[] = [];
  const drop: string[] = [];
  for (const kind of ELEMENT_KINDS) {
    const texts = elementsIn(row, fields, kind);
    if (!texts) continue;
    const own = block
      ? rowsReferringTo(model, 'element', 'processId', block.id).filter((element) => element.kind === kind)
      : [];
    const shown = own.map(({ text }) => withTerms(model, text));
    if (texts.join('\n') === shown.map(cleanedLine).join('\n')) continue;
    const keys = new Set(shown.map(nameKey));
    const wanted = new Set(texts.map(nameKey));
    const added = texts.filter((text) => !keys.has(nameKey(text)));
    const gone = isWhole ? own.filter((_, i) => !wanted.has(nameKey(shown[i] ?? ''))) : [];
    add.push(...added.map((text) => ({ kind, text })));
    drop.push(...gone.map(({ id }) => id));
    const stays = shown.filter((text) => !isWhole || wanted.has(nameKey(text)));
    if (block && added.length + gone.length > 0)
      changes.push({ field: kind, from: joinTexts(shown), to: joinTexts([...stays, ...added]) });
  }
  const said = cleanedLine(cellOf(row, fields, 'status') ?? '');
  const status = STATUSES.find((each) => each === said.toLowerCase());
  if (said !== '' && status === undefined)
    notes.push({ line, text: say(words.unknownStatus, { status: quoted(said) }) });
  const isOtherStatus = status !== undefined && status !== (block?.status ?? 'proposed');
  if (block && isOtherStatus) changes.push({ field: 'status', from: block.status, to: status });
  return { changes, input: { fields: given, add, drop, ...(isOtherStatus && { status }) } };
};
