import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { tagsIn } from '../entries.ts';
import { words } from '../words.ts';

type TagsDialogProps = {
  name: string;
  tags: string;
  /** All tags that the library has, to choose from. */
  known: readonly string[];
  onSave(tags: string): void;
  onClose(): void;
};

/** The tags of a model: typed with commas between them, or chosen among those in use. */
export const TagsDialog = ({ name, tags, known, onSave, onClose }: TagsDialogProps) => {
  const [text, setText] = useState(tags);
  const chosen = tagsIn(text);
  const toggle = (tag: string, isChosen: boolean) =>
    setText((isChosen ? [...chosen, tag] : chosen.filter((other) => other !== tag)).join(', '));
  return (
    <Dialog
      title={say(words.tagsOf, { name: quoted(name) })}
      onClose={onClose}
      onSubmit={() => {
        const next = chosen.join(', ');
        if (next !== tags) onSave(next);
        onClose();
      }}
      actions={<DialogActions onCancel={onClose}>{say(words.save)}</DialogActions>}
    >
      <TextField
        label={say(words.tags)}
        value={text}
        onChange={setText}
        placeholder={say(words.tagsHint)}
        maxLength={10_000}
      />
      {known.length > 0 && (
        <div role="group" className="library-only" aria-label={say(words.tagsInUse)}>
          {known.map((tag) => (
            <ToggleButton
              key={tag}
              className="library-only-button"
              isSelected={chosen.includes(tag)}
              onChange={(isChosen) => toggle(tag, isChosen)}
            >
              {tag}
            </ToggleButton>
          ))}
        </div>
      )}
    </Dialog>
  );
};
