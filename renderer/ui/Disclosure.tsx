import { type ReactNode, useState } from 'react';
import { classes } from './classes.ts';

type DisclosureProps = { summary: ReactNode; className?: string; children: ReactNode };

/** Something that is there when it is asked for. Closed, it costs nothing: there may be a thousand rows inside. */
export const Disclosure = ({ summary, className, children }: DisclosureProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={classes('disclosure', className)}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
};
