import { ImageDown } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import type { Picture } from '../../shared/scene/pictures/picture.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { PictureView } from '../ui/PictureView.tsx';
import { savePicture, shownPictures } from './shown-pictures.ts';

type FunnelPictureProps = {
  /** What it is called as a file: the scenario, and what it shows of it. */
  name: string;
  draw(width: number): Picture;
};

/** A picture of a scenario, which can be saved as an image. */
export const FunnelPicture = ({ name, draw }: FunnelPictureProps) => {
  const id = useId();
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    shownPictures.set(id, { name, draw: (width) => latest.current(width) });
    return () => {
      shownPictures.delete(id);
    };
  }, [id, name]);
  return (
    <>
      <SaveMenu id={id} name={name} />
      <PictureView draw={draw} />
    </>
  );
};

const SaveMenu = memo(({ id, name }: { id: string; name: string }) => {
  const save = (format: 'svg' | 'png') => {
    const picture = shownPictures.get(id);
    if (picture) void savePicture(picture, format);
  };
  return (
    <div className="picture-menu">
      <MenuButton
        label={`Save the picture ‹${name}›`}
        size="small"
        icon={<ImageDown size={15} aria-hidden />}
        entries={[
          { id: 'svg', label: 'Save as SVG', onAction: () => save('svg') },
          { id: 'png', label: 'Save as PNG', onAction: () => save('png') },
        ]}
      />
    </div>
  );
});
