/** The lines of a box's name, each where the layout put it: the page wraps nothing itself. */
import type { SceneBox } from '../../shared/scene/scene.ts';

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
  </>
);
