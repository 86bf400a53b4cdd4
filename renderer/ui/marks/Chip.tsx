import { shortCode } from '../../../shared/words/short-code.ts';
import { classes } from '../classes.ts';
import './Chip.css';

type ChipProps = {
  code: string;
  /** Level of the block: 1 for a macro process; deeper than 3 looks as 3. */
  level: number;
  /** For a chip on a macro process's own dark ground. */
  onDark?: boolean;
  /** The room it has in a block: a long code is set in smaller type there, or shortened. */
  place?: { readonly text: string; readonly width: number; readonly fontSize: number } | null;
};

/** A longer code would take the room of the name beside it. */
const MAX_CHARACTERS = 14;

/** The code of a block, toned by its level: a long one is shortened, and whole in its tooltip. Draws nothing if the code is empty. */
export const Chip = ({ code, level, onDark = false, place = null }: ChipProps) =>
  code === '' ? null : (
    <span
      title={!place && code.length > MAX_CHARACTERS ? code : undefined}
      className={classes('chip', onDark ? 'chip-on-dark' : `chip-${Math.min(Math.max(level, 1), 3)}`)}
      style={place ? { width: place.width, minWidth: 0, padding: 0, fontSize: place.fontSize } : undefined}
    >
      {place?.text ?? shortCode(code, MAX_CHARACTERS)}
    </span>
  );
