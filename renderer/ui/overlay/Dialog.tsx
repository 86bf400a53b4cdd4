import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
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
  /** Fills the window, for a whole room to read. */
  isFull?: boolean;
  /** What Enter in one of its fields does. */
  onSubmit?: () => void;
};

/** A modal dialog. Mount it to open it; Esc or a press beside it calls `onClose`. */
export const Dialog = ({ title, onClose, children, actions, onSubmit, ...size }: DialogProps) => (
  <ModalOverlay
    className="scrim"
    isOpen
    isDismissable
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose();
    }}
  >
    <Modal className={sizeClasses(size)}>
      <AriaDialog>
        <DialogForm title={title} actions={actions} onSubmit={onSubmit} onClose={onClose}>
          {children}
        </DialogForm>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

const sizeClasses = ({
  isWide,
  isLarge,
  isFull,
}: Pick<DialogProps, 'isWide' | 'isLarge' | 'isFull'>): string =>
  classes('modal', isWide && 'modal-wide', isLarge && 'modal-large', isFull && 'modal-full');

type DialogFormProps = Pick<DialogProps, 'title' | 'children' | 'actions' | 'onClose'> & {
  onSubmit: (() => void) | undefined;
};

/** The content of a dialog. Its first text field has the focus, or else the button that carries it out. */
const DialogForm = ({ title, children, actions, onSubmit, onClose }: DialogFormProps) => {
  const form = useRef<HTMLFormElement>(null);
  useFirstField(form);
  useUnfocusedEscape(form, onClose);
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

/**
 * Esc closes the uppermost dialog while nothing has the focus: a control that goes leaves it to nobody for a frame, and whoever
 * presses the key then means the dialog.
 */
const useUnfocusedEscape = (inside: RefObject<HTMLElement | null>, onClose: () => void) => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.target !== document.body || event.defaultPrevented) return;
    const uppermost = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
    if (uppermost?.contains(inside.current)) onClose();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
};
