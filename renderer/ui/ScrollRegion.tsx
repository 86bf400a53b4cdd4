import type { KeyboardEvent, ReactNode, Ref } from 'react';

type ScrollRegionProps = {
  className?: string;
  /** Its name for screen readers. */
  label: string;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
};

/** A part of a dialog or view that scrolls by itself. It takes the focus, because keys scroll only what has it. */
export const ScrollRegion = ({ label, children, ...rest }: ScrollRegionProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it only while it has the focus.
  <div {...rest} role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
