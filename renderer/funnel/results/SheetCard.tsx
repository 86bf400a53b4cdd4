import { type ReactNode, useId } from 'react';

/** A card of the sheet under its title. */
export const SheetCard = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section className="sheet-card" aria-labelledby={id}>
      <h3 id={id} className="sheet-title">
        {title}
      </h3>
      {children}
    </section>
  );
};
