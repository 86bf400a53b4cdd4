import { Button } from './Button.tsx';

type DialogActionsProps = {
  onCancel(): void;
  /** What the dialog does, as a verb: the word on the button that Enter presses too. */
  children: string;
  isDisabled?: boolean;
};

/** The buttons at the end of a dialog that asks: leave it, or do what it is about. */
export const DialogActions = ({ onCancel, children, isDisabled = false }: DialogActionsProps) => (
  <>
    <Button onPress={onCancel}>Cancel</Button>
    <Button variant="primary" type="submit" isDisabled={isDisabled}>
      {children}
    </Button>
  </>
);
