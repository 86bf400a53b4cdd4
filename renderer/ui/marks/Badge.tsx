import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import './Badge.css';

type BadgeProps = { tone?: 'plain' | 'accent' | 'good'; children: ReactNode };

/** A small pill with a word or a count. `accent` marks what waits for somebody. */
export const Badge = ({ tone = 'plain', children }: BadgeProps) => (
  <span className={classes('badge', tone !== 'plain' && `badge-${tone}`)}>{children}</span>
);
