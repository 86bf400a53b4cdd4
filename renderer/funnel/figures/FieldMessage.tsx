import { createPortal } from 'react-dom';

type FieldMessageProps = {
  id: string;
  isProblem: boolean;
  /** The element that shows the message, if it isn’t shown below its field. */
  host: Element | undefined;
  children: string;
};

/** A problem of a field, or a note about it. */
export const FieldMessage = ({ id, isProblem, host, children }: FieldMessageProps) => {
  const message = (
    <span id={id} className={isProblem ? 'field-problem' : 'figure-note'}>
      {children}
    </span>
  );
  return host ? createPortal(message, host) : message;
};
