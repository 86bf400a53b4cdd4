import { Copy, ImageDown } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import type { Picture } from '../../../shared/charts/picture.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { MenuButton } from '../../ui/overlay/Menu.tsx';
import { PictureView } from '../../ui/picture/PictureView.tsx';
import { copyPicture, savePicture, shownPictures } from './shown-pictures.ts';
import { words } from './words.ts';

type FunnelPictureProps = {
  /** The name of its scenario. */
  of: string;
  /** What it shows, for the name of its file. */
  what: string;
  draw(width: number): Picture;
};

/** A chart of a scenario, which can be exported as an image. */
export const FunnelPicture = ({ of, what, draw }: FunnelPictureProps) => {
  const name = say(words.chartName, { scenario: of, chart: what });
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
  const copy = () => {
    const picture = shownPictures.get(id);
    if (picture) void copyPicture(picture);
  };
  return (
    <div className="picture-menu">
      <MenuButton
        label={say(words.exportChartNamed, { name: quoted(name) })}
        size="small"
        icon={<ImageDown size={15} aria-hidden />}
        entries={[
          {
            id: 'copy',
            label: say(words.copyPicture),
            icon: <Copy size={15} aria-hidden />,
            onAction: copy,
          },
          { id: 'svg', label: say(words.exportSvg), onAction: () => save('svg') },
          { id: 'png', label: say(words.exportPng), onAction: () => save('png') },
        ]}
      />
    </div>
  );
});
