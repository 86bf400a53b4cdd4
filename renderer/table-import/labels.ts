/** What the fields of an import, encodings and separators are called. */
import { ENCODINGS, SEPARATORS } from '../../shared/lists/import/choices.ts';
import { IMPORT_FIELDS, type ImportField } from '../../shared/lists/import/fields.ts';
import { elementTitle } from '../../shared/model/queries/element-titles.ts';
import { ELEMENT_KINDS } from '../../shared/model/records/element.ts';
import { type Message, say } from '../../shared/words/messages.ts';
import type { SelectOption } from '../ui/fields/Select.tsx';
import { words } from './words.ts';

const NAMES: Readonly<Partial<Record<ImportField, Message>>> = {
  name: words.fieldName,
  part: words.fieldPart,
  code: words.fieldCode,
  level: words.fieldLevel,
  parent: words.fieldParent,
  owner: words.fieldOwner,
  status: words.fieldStatus,
  definition: words.fieldDefinition,
  externalId: words.fieldExternalId,
  id: words.fieldId,
  skip: words.fieldSkip,
};

export const fieldLabel = (field: ImportField): string => {
  const kind = ELEMENT_KINDS.find((each) => each === field);
  const name = NAMES[field];
  return kind ? elementTitle(kind) : name ? say(name) : field;
};

export const fieldOptions = (): SelectOption<ImportField>[] =>
  IMPORT_FIELDS.map((value) => ({ value, label: fieldLabel(value) }));

export const encodingOptions = (): SelectOption<(typeof ENCODINGS)[number]>[] =>
  ENCODINGS.map((value) => ({
    value,
    label: say(words.encodingName, { encoding: value.replace(/-/g, '') }),
  }));

const SEPARATOR_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

export const separatorOptions = (): SelectOption<(typeof SEPARATORS)[number]>[] =>
  SEPARATORS.map((value) => ({
    value,
    label: say(words.separatorName, { separator: SEPARATOR_NAMES[value] }),
  }));
