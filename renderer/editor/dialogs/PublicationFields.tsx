import { useState } from 'react';
import { logoIn, MAX_LOGO_BYTES, MAX_LOGO_SIDE } from '../../../shared/model/fields/logo.ts';
import { newRecord } from '../../../shared/model/fields/new-record.ts';
import type { Model } from '../../../shared/model/model.ts';
import { PUBLICATION } from '../../../shared/model/records/publication.ts';
import type { RecordOf } from '../../../shared/model/records.ts';
import { refuse } from '../../../shared/model/refusals/refusals.ts';
import { say } from '../../../shared/words/messages.ts';
import { FileField } from '../../ui/fields/FileField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { base64Of } from '../../ui/picture/base64.ts';
import { words } from './words.ts';
import './export.css';

type Publication = RecordOf['publication'];

const LINES = [
  ...(['client', 'title', 'subtitle', 'author', 'version', 'confidentiality', 'footer'] as const),
  'accent',
] as const;

export const publicationOf = (model: Model): Publication =>
  model.rows.publication.get(PUBLICATION) ?? newRecord('publication', { id: PUBLICATION });

/** The fields that differ, as the command takes them; null if none does. */
export const changedFields = (before: Publication, after: Publication): Partial<Publication> | null => {
  const changed = [...LINES, 'logo' as const].filter((field) => before[field] !== after[field]);
  return changed.length === 0 ? null : Object.fromEntries(changed.map((field) => [field, after[field]]));
};

type Props = { value: Publication; isDisabled: boolean; onChange(value: Publication): void };

/** What documents carry on their cover and on each page. */
export const PublicationFields = ({ value, isDisabled, onChange }: Props) => {
  const [problem, setProblem] = useState<string>();
  const choose = async (file: File) => {
    // A larger file is refused by its size alone, without being read.
    const logo = file.size > MAX_LOGO_BYTES ? '' : await base64Of(file);
    if (logoIn(logo) === null)
      return setProblem(
        refuse('not-a-logo', undefined, { kilobytes: MAX_LOGO_BYTES / 1000, side: MAX_LOGO_SIDE }).message,
      );
    setProblem(undefined);
    onChange({ ...value, logo });
  };
  return (
    <details className="publication">
      <summary>{say(words.publication)}</summary>
      {LINES.map((field) => (
        <TextField
          key={field}
          label={say(words.publicationField, { field })}
          value={value[field]}
          disabled={isDisabled}
          onChange={(text) => onChange({ ...value, [field]: text })}
        />
      ))}
      <FileField
        label={say(words.logo)}
        accept="image/png,image/jpeg"
        problem={problem}
        isDisabled={isDisabled}
        onChoose={(file) => void choose(file)}
      />
      {value.logo === '' ? null : (
        <div className="publication-logo">
          <img src={`data:${imageType(value.logo)};base64,${value.logo}`} alt={say(words.logo)} />
          <button
            type="button"
            className="button"
            disabled={isDisabled}
            onClick={() => onChange({ ...value, logo: '' })}
          >
            {say(words.removeLogo)}
          </button>
        </div>
      )}
    </details>
  );
};

const imageType = (logo: string): string => (logoIn(logo)?.kind === 'jpeg' ? 'image/jpeg' : 'image/png');
