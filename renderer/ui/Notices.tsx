import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { dismiss, type Notice, useSession } from '../state/session.ts';
import { classes } from './classes.ts';
import './Notices.css';

/** The short messages of this window. Both live regions are always there, or their first message would not be read out. */
export const Notices = () => {
  const notices = useSession((session) => session.notices);
  const toned = (tone: Notice['tone']) => notices.filter((notice) => notice.tone === tone).map(NoticeLine);
  return (
    <div className="notices">
      <div role="status">{toned('info')}</div>
      <div role="alert">{toned('problem')}</div>
    </div>
  );
};

const NoticeLine = ({ id, tone, text, action }: Notice) => (
  <div key={id} className={classes('notice', tone === 'problem' && 'notice-problem')}>
    <span>{text}</span>
    {action && (
      <Button
        className="notice-button"
        onPress={() => {
          dismiss(id);
          action.perform();
        }}
      >
        {action.label}
      </Button>
    )}
    <Button className="notice-button" aria-label="Dismiss" onPress={() => dismiss(id)}>
      <X size={14} aria-hidden />
    </Button>
  </div>
);
