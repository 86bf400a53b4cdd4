import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './Button.css';
import { classes } from '../classes.ts';

export type ButtonVariant = 'plain' | 'primary' | 'accent' | 'quiet';
export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  variant?: ButtonVariant;
  size?: 'small' | 'medium' | 'large';
  className?: string;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A push button. `accent` is for what waits for somebody, `primary` for the one thing to do next. */
export const Button = ({ variant = 'plain', size = 'medium', className, ...props }: ButtonProps) => (
  <AriaButton {...props} className={classes('button', `button-${variant}`, `button-${size}`, className)} />
);
