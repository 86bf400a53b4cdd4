import type { Status } from '../../../shared/model/records.ts';
import { STATUS_SHAPES } from '../../../shared/scene/face.ts';
import { classes } from '../classes.ts';
import './StatusMark.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

type StatusMarkProps = {
  status: Status;
  /** As a pill with a border, as on blocks. */
  pill?: boolean;
};

/** A status by shape and word. */
export const StatusMark = ({ status, pill = false }: StatusMarkProps) => (
  <span className={classes('status-mark', `status-${status}`, pill && 'status-pill')}>
    <span className="status-shape" aria-hidden="true">
      {STATUS_SHAPES[status].sign}
    </span>
    {say(words.status, { status })}
  </span>
);
