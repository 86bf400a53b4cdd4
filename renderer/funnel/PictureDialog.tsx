/** Saves one of the pictures on screen as an image. */
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import type { PictureFormat } from '../ui/picture-file.ts';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { savePicture, shownPictures } from './shown-pictures.ts';

const FORMATS: readonly SelectOption<PictureFormat>[] = [
  { value: 'svg', label: 'SVG: lines and text, at any size' },
  { value: 'png', label: 'PNG: pixels, for what takes no SVG' },
];

export const PictureDialog = ({ onClose }: { onClose(): void }) => {
  // Those that were there when it opened: it covers them.
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
      title="Save a picture of the funnel"
      onClose={onClose}
      onSubmit={save}
      actions={
        <DialogActions onCancel={onClose} isDisabled={pictures.length === 0}>
          Save
        </DialogActions>
      }
    >
      <Select
        label="Picture"
        value={chosen}
        options={pictures.map(({ name }, index) => ({ value: String(index), label: name }))}
        onChange={setChosen}
      />
      <Select label="Format" value={format} options={FORMATS} onChange={(value) => setFormat(value)} />
    </Dialog>
  );
};
