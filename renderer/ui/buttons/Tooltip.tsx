import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip } from 'react-aria-components';
import './Tooltip.css';

/** A short explanation beside the control it stands in a `TooltipTrigger` with. */
export const Tooltip = ({ children, shortcut }: { children: ReactNode; shortcut?: string | undefined }) => (
  <AriaTooltip className="tooltip" offset={6}>
    {children}
    {shortcut && <kbd className="keys">{shortcut}</kbd>}
  </AriaTooltip>
);
