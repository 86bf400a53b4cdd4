import type { Status } from '../../shared/model/records.ts';
import { classes } from './classes.ts';
import { STATUS_SHAPES } from './status-shapes.ts';
import './StatusMark.css';

type StatusMarkProps = {
  status: Status;
  /** As a pill with a border, as on blocks. */
  pill?: boolean;
};

/** A status by shape and word. */
export const StatusMark = ({ status, pill = false }: StatusMarkProps) => (
  <span className={classes('status-mark', `status-${status}`, pill && 'status-pill')}>
    <span className="status-shape" aria-hidden="true">
      {STATUS_SHAPES[status]}
    </span>
    {status}
  </span>
);
