/** The lines of a box's name and of its notes, each where the layout put it: the page wraps nothing itself. */
import { NOTE_FONT_SIZE } from '../../../shared/scene/geometry.ts';
import type { SceneBox } from '../../../shared/scene/scene.ts';

/** Share of the type's size from the top of a line box of height 1 to its baseline, in IBM Plex Sans. */
const BASELINE = 0.875;

export const BoxText = ({ box }: { box: SceneBox }) => (
  <>
    {box.lines.map(({ text, x, baseline }) => (
      <span
        key={baseline}
        className="box-line"
        dir="auto"
        style={{
          left: x,
          top: baseline - BASELINE * box.fontSize,
          fontSize: box.fontSize,
          fontWeight: box.fontWeight,
        }}
      >
        {text}
      </span>
    ))}
    {box.notes?.map(({ text, x, baseline }) => (
      <span
        key={baseline}
        className="box-line box-note"
        dir="auto"
        style={{ left: x, top: baseline - BASELINE * NOTE_FONT_SIZE, fontSize: NOTE_FONT_SIZE }}
      >
        {text}
      </span>
    ))}
  </>
);
