import { ImageDown } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import type { Picture } from '../../shared/scene/pictures/picture.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { PictureView } from '../ui/PictureView.tsx';
import { savePicture, shownPictures } from './shown-pictures.ts';

type FunnelPictureProps = {
  /** The name of its scenario. */
  of: string;
  /** What it shows of it, for the name of its file. */
  what: string;
  draw(width: number): Picture;
};

/** A picture of a scenario, which can be saved as an image. */
export const FunnelPicture = ({ of, what, draw }: FunnelPictureProps) => {
  const name = `${of}, ${what}`;
  const id = useId();
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    shownPictures.set(id, { name, of, draw: (width) => latest.current(width) });
    return () => {
      shownPictures.delete(id);
    };
  }, [id, name, of]);
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
