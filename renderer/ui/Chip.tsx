import { classes } from './classes.ts';
import './Chip.css';

type ChipProps = {
  code: string;
  /** Level of the block: 1 for a macro process; deeper than 3 looks as 3. */
  level: number;
  /** For a chip on a macro process's own dark ground. */
  onDark?: boolean;
};

/** The code of a block, toned by its level. Draws nothing where the code is empty. */
export const Chip = ({ code, level, onDark = false }: ChipProps) =>
  code === '' ? null : (
    <span className={classes('chip', onDark ? 'chip-on-dark' : `chip-${Math.min(Math.max(level, 1), 3)}`)}>
      {code}
    </span>
  );
