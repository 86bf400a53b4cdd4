import { classes } from '../ui/classes.ts';
import './letter-button.css';

type LetterButtonProps = {
  /** The key that does the same, as it is shown. */
  letter: string;
  /** That key for assistive technology, where it is shown as another sign. */
  shortcut?: string;
  children: string;
  onPress(): void;
  /** Whether somebody waits for it to be pressed. */
  isWaiting?: boolean;
  /** For a toggle: whether it is on. */
  isPressed?: boolean;
  isDisabled?: boolean;
};

/** A button with the key that does the same beside its name. */
export const LetterButton = (props: LetterButtonProps) => {
  const { letter, shortcut = letter, children, onPress, isWaiting, isPressed, isDisabled } = props;
  return (
    <button
      type="button"
      className={classes('letter-button', isWaiting && 'letter-button-waiting')}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
      <kbd aria-hidden>{letter}</kbd>
    </button>
  );
};
