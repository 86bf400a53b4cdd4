import type { ReactNode } from 'react';
import './side.css';

type SideSectionProps = {
  title: string;
  /** Next to the title: a count, a button. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A list in the panel on the left, under its title. */
export const SideSection = ({ title, aside, children }: SideSectionProps) => (
  <section className="side-section" aria-label={title}>
    <header className="side-header">
      <h2>{title}</h2>
      {aside}
    </header>
    <div className="side-body">{children}</div>
  </section>
);
