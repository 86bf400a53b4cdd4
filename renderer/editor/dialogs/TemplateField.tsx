import { useId, useState } from 'react';
import { templateEndings } from '../../../shared/api/export/format-traits.ts';
import { MAX_TEMPLATE_BYTES } from '../../../shared/api/export/options.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { KeptFile } from '../../state/ports/kept-files.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { FileField } from '../../ui/fields/FileField.tsx';
import { base64Of } from '../../ui/picture/base64.ts';
import { words } from './words.ts';
import './export.css';

type Props = {
  format: string;
  value: KeptFile | null;
  isDisabled: boolean;
  onChange(template: KeptFile | null): void;
};

/** The Office file whose look an export takes. A file that is too large is refused by its size, without being read. */
export const TemplateField = ({ format, value, isDisabled, onChange }: Props) => {
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const choose = async (file: File) => {
    if (file.size > MAX_TEMPLATE_BYTES) {
      const limit = { file: quoted(file.name), megabytes: MAX_TEMPLATE_BYTES / 1_000_000 };
      return setProblem(say(words.templateTooLarge, limit));
    }
    try {
      const base64 = await base64Of(file);
      setProblem(undefined);
      onChange({ name: file.name, base64 });
    } catch {
      setProblem(say(words.templateUnreadable, { file: quoted(file.name) }));
    }
  };
  return (
    <>
      <FileField
        label={say(words.template)}
        accept={templateEndings(format)
          .map((ending) => `.${ending}`)
          .join(',')}
        problem={problem}
        isDisabled={isDisabled}
        describedBy={`${id}-chosen`}
        onChoose={(file) => void choose(file)}
      />
      <div className="export-template">
        <span id={`${id}-chosen`}>
          {value ? say(words.templateChosen, { file: quoted(value.name) }) : say(words.noTemplate)}
        </span>
        {value ? (
          <Button size="small" isDisabled={isDisabled} onPress={() => onChange(null)}>
            {say(words.removeTemplate)}
          </Button>
        ) : null}
      </div>
    </>
  );
};
