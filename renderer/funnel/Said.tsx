import { createPortal } from 'react-dom';

type SaidProps = {
  id: string;
  isProblem: boolean;
  /** Where it stands, if not below its field. */
  place: Element | undefined;
  children: string;
};

/** What is said about a field: what is wrong with it, or what follows from it. */
export const Said = ({ id, isProblem, place, children }: SaidProps) => {
  const words = (
    <span id={id} className={isProblem ? 'field-problem' : 'figure-note'}>
      {children}
    </span>
  );
  return place ? createPortal(words, place) : words;
};
