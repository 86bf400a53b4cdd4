import type { ReactNode } from 'react';
import './EmptyState.css';

type EmptyStateProps = {
  title: string;
  /** What to do next, in a sentence. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** Shown in place of an empty list or canvas: what belongs there, and what to do next. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
  <div className="empty-state">
    <p className="empty-state-title">{title}</p>
    {children && <p>{children}</p>}
    {actions && <div className="empty-state-actions">{actions}</div>}
  </div>
);
