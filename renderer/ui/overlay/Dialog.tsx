import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from '../classes.ts';
import { useFirstField } from '../fields/OpenedField.tsx';
import '../overlay.css';

type DialogProps = {
  title: string;
  onClose(): void;
  children: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  isWide?: boolean;
  /** As wide as the window allows, for two columns side by side. */
  isLarge?: boolean;
  /** What Enter in one of its fields does. */
  onSubmit?: () => void;
};

/** A modal dialog. Mount it to open it; Esc or a press beside it calls `onClose`. */
export const Dialog = ({ title, onClose, children, actions, isWide, isLarge, onSubmit }: DialogProps) => (
  <ModalOverlay
    className="scrim"
    isOpen
    isDismissable
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose();
    }}
  >
    <Modal className={classes('modal', isWide && 'modal-wide', isLarge && 'modal-large')}>
      <AriaDialog>
        <DialogForm title={title} actions={actions} onSubmit={onSubmit}>
          {children}
        </DialogForm>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

type DialogFormProps = Pick<DialogProps, 'title' | 'children' | 'actions'> & {
  onSubmit: (() => void) | undefined;
};

/** The content of a dialog. Its first text field has the focus, or else the button that carries it out. */
const DialogForm = ({ title, children, actions, onSubmit }: DialogFormProps) => {
  const form = useRef<HTMLFormElement>(null);
  useFirstField(form);
  return (
    <form
      ref={form}
      className="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <Heading slot="title" className="dialog-title">
        {title}
      </Heading>
      {children}
      {actions && <div className="dialog-actions">{actions}</div>}
    </form>
  );
};
