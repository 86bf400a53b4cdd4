/** Columns of plain fields of blocks, made from the definition of their record. */
import type { BatchCommand } from '../../../shared/model/apply.ts';
import {
  choicesOf,
  headingOf,
  isNumeric,
  shownValue,
  typedValue,
} from '../../../shared/model/fields/typed.ts';
import type { Model } from '../../../shared/model/model.ts';
import { fieldOf, fieldsShownIn } from '../../../shared/model/records.ts';
import { suggestRoles } from '../../parts/suggest-entries.ts';
import type { Column } from '../column.ts';

/** In px. */
const WIDTHS = { choice: 116, number: 100, text: 130 } as const;

const fieldValue = (model: Model, id: string, field: string): unknown => {
  const block = model.rows.process.get(id);
  return block && fieldOf(block, field);
};

/** The column of a field that the update command of blocks sets. */
export const fieldColumn = (field: string): Column => {
  const choices = choicesOf('process', field);
  const commands = (_: Model, id: string, text: string): readonly BatchCommand[] | string => {
    const typed = typedValue('process', field, text);
    if ('problem' in typed) return typed.problem;
    return [{ type: 'process.update', ids: [id], [field]: typed.value } as BatchCommand];
  };
  const column = {
    key: field,
    title: () => headingOf('process', field),
    text: (model: Model, id: string) => shownValue(fieldValue(model, id, field)),
  };
  if (choices)
    return {
      ...column,
      width: WIDTHS.choice,
      order: (model, id) => choices.indexOf(shownValue(fieldValue(model, id, field))),
      isFilter: true,
      filterValues: choices,
      edit: { choices, commands },
    };
  if (isNumeric('process', field))
    return {
      ...column,
      width: WIDTHS.number,
      look: 'number',
      order: (model, id) => Number(fieldValue(model, id, field) ?? Number.NaN),
      edit: { commands },
    };
  return {
    ...column,
    width: WIDTHS.text,
    isFilter: true,
    edit: { commands, ...(field === 'owner' && { suggest: () => suggestRoles }) },
  };
};

/** The columns of all fields that the table shows and that have no column of their own kind. */
export const otherFieldColumns = (own: readonly string[]): readonly Column[] =>
  fieldsShownIn('process', 'table')
    .filter((field) => !own.includes(field))
    .map(fieldColumn);
