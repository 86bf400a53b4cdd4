/** Exports one of the charts on screen as an image. */
import { useState } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import type { PictureFormat } from '../../ui/picture/picture-file.ts';
import { savePicture, shownPictures } from './shown-pictures.ts';
import { words } from './words.ts';

const formats = (): readonly SelectOption<PictureFormat>[] => [
  { value: 'svg', label: say(words.svg) },
  { value: 'png', label: say(words.png) },
];

export const PictureDialog = ({ onClose }: { onClose(): void }) => {
  // The charts that were on screen when the dialog opened.
  const [pictures] = useState(() => [...shownPictures.values()]);
  const [chosen, setChosen] = useState('0');
  const [format, setFormat] = useState<PictureFormat>('svg');
  const save = () => {
    const picture = pictures[Number(chosen)];
    if (picture) void savePicture(picture, format);
    onClose();
  };
  return (
    <Dialog
      title={say(words.exportChart)}
      onClose={onClose}
      onSubmit={save}
      actions={
        <DialogActions onCancel={onClose} isDisabled={pictures.length === 0}>
          {say(words.export)}
        </DialogActions>
      }
    >
      <Select
        label={say(words.chart)}
        value={chosen}
        options={pictures.map(({ name }, index) => ({ value: String(index), label: name }))}
        onChange={setChosen}
      />
      <Select
        label={say(words.format)}
        value={format}
        options={formats()}
        onChange={(value) => setFormat(value)}
      />
    </Dialog>
  );
};
