import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { dismiss, type Notice, sessionStore } from '../../state/session/session.ts';
import { classes } from '../classes.ts';
import { copyOffered } from './copy-offered.ts';
import './Notices.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** The short messages of this window. Both live regions are always there, or their first message would not be read out. */
export const Notices = () => {
  const notices = useStore(sessionStore, (session) => session.notices);
  const toned = (tone: Notice['tone']) => notices.filter((notice) => notice.tone === tone).map(NoticeLine);
  return (
    // The mark keeps them in reach of pointers and screen readers while a dialog makes everything beside it inert.
    <div className="notices" data-react-aria-top-layer="true">
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
          if ('copies' in action) void copyOffered(action.copies);
          else action.perform();
        }}
      >
        {action.label}
      </Button>
    )}
    <Button className="notice-button" aria-label={say(words.dismiss)} onPress={() => dismiss(id)}>
      <X size={14} aria-hidden />
    </Button>
  </div>
);
