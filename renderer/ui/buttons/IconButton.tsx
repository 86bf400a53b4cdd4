import type { ReactNode } from 'react';
import { TooltipTrigger } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { Tooltip } from './Tooltip.tsx';

type IconButtonProps = Omit<ButtonProps, 'children'> & {
  /** Accessible name, and the text of the tooltip. */
  label: string;
  /** Keys as they are shown in the tooltip. */
  shortcut?: string;
  children: ReactNode;
};

/** A button that shows an icon only; its name appears as a tooltip. */
export const IconButton = ({ label, shortcut, className, variant = 'quiet', ...props }: IconButtonProps) => (
  <TooltipTrigger delay={500} closeDelay={0}>
    <Button {...props} aria-label={label} variant={variant} className={classes('icon-button', className)} />
    <Tooltip shortcut={shortcut}>{label}</Tooltip>
  </TooltipTrigger>
);
