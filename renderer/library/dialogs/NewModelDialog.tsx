import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Result } from '../../../shared/api/contract.ts';
import type { LibraryEntry, Thumbnail } from '../../../shared/api/library-entry.ts';
import { say } from '../../../shared/words/messages.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { ModelPicture } from '../cards/ModelPicture.tsx';
import { createFromTemplate, createModel } from '../library-work.ts';
import './new-model.css';
import { words } from '../words.ts';

type NewModelDialogProps = {
  seeds: Result<'library.seeds'>;
  /** The library's models that new ones can be made of. */
  templates: readonly LibraryEntry[];
  onCreated(file: string): void;
  onClose(): void;
};

/** What a model can start from. */
type Start = {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly thumbnail: Thumbnail | undefined;
  /** What a model is called that starts from it, if no name was typed. */
  readonly fallback: string;
  make(name: string): Promise<string | null>;
};

const BLANK = 'blank';

const startsOf = (seeds: NewModelDialogProps['seeds'], templates: readonly LibraryEntry[]): Start[] => [
  ...seeds.map(({ seed, name, definition = '', processes, thumbnail }): Start => {
    const isBlank = seed === BLANK;
    return {
      key: `seed ${seed}`,
      title: isBlank ? say(words.blank) : name,
      note: isBlank ? say(words.blankNote) : definition || say(words.blocks, { count: processes }),
      thumbnail,
      fallback: isBlank ? say(words.untitled) : name,
      make: (typed) => createModel(typed, seed),
    };
  }),
  ...templates.map(
    ({ file, name, definition = '', processes, thumbnail }): Start => ({
      key: `file ${file}`,
      title: name,
      note: `${say(words.template)} · ${definition || say(words.blocks, { count: processes })}`,
      thumbnail,
      fallback: name,
      make: (typed) => createFromTemplate(typed, file),
    }),
  ),
];

/** Asks for a name and what to start from. */
export const NewModelDialog = ({ seeds, templates, onCreated, onClose }: NewModelDialogProps) => {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(`seed ${BLANK}`);
  const [isBusy, setBusy] = useState(false);
  const starts = startsOf(seeds, templates);
  const start = starts.find(({ key }) => key === chosen);
  const fallback = start?.fallback ?? say(words.untitled);

  const create = async () => {
    if (isBusy || !start) return;
    setBusy(true);
    const file = await start.make(name.trim() || fallback);
    setBusy(false);
    if (file === null) return;
    onClose();
    onCreated(file);
  };

  return (
    <Dialog
      title={say(words.newModel)}
      onClose={onClose}
      onSubmit={() => void create()}
      isWide
      actions={
        <DialogActions onCancel={onClose} isDisabled={isBusy || !start}>
          {say(words.create)}
        </DialogActions>
      }
    >
      <TextField label={say(words.name)} value={name} onChange={setName} placeholder={fallback} />
      <RadioGroup className="starts" value={chosen} onChange={setChosen}>
        <Label className="field-label">{say(words.startFrom)}</Label>
        <div className="starts-list">
          {starts.map(({ key, title, note, thumbnail }) => (
            <Radio key={key} value={key} className="start">
              <ModelPicture thumbnail={thumbnail} />
              <span className="start-title">{title}</span>
              <span className="start-note">{note}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </Dialog>
  );
};
