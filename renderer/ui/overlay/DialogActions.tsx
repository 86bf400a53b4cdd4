import { say } from '../../../shared/words/messages.ts';
import { Button } from '../buttons/Button.tsx';
import { words } from '../words.ts';

type DialogActionsProps = {
  onCancel(): void;
  /** What the dialog does, as a verb: the button that Enter presses too. */
  children: string;
  isDisabled?: boolean;
};

/** The buttons at the end of a dialog: cancel, and what the dialog does. */
export const DialogActions = ({ onCancel, children, isDisabled = false }: DialogActionsProps) => (
  <>
    <Button onPress={onCancel}>{say(words.cancel)}</Button>
    <Button variant="primary" type="submit" isDisabled={isDisabled}>
      {children}
    </Button>
  </>
);
