import { ClipboardList, Flashlight, LogOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { shownShortcut } from '../../actions/action.ts';
import { actionById, performAction, shortcutFor } from '../../actions/registry.ts';
import { viewsHere } from '../../state/guest/offered.ts';
import { sessionStore } from '../../state/session/session.ts';
import { classes } from '../../ui/classes.ts';
import { words as viewWords } from '../words.ts';
import './present.css';
import { words } from './words.ts';

/** The bar goes when the pointer has rested for so long. */
const RESTS_MS = 3000;

/** Whether the pointer moved just now. */
const useIsPointing = (): boolean => {
  const [isPointing, setPointing] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      setPointing(true);
      clearTimeout(timer);
      timer = setTimeout(() => setPointing(false), RESTS_MS);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerdown', onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerdown', onMove);
    };
  }, []);
  return isPointing;
};

/** While presenting: the views, the spotlight and the way out. Seen while the pointer moves, and always there for the keyboard. */
export const PresentBar = () => {
  const shown = useStore(sessionStore, (state) => state.view);
  const spotlight = useStore(sessionStore, (state) => state.spotlight);
  const isPointing = useIsPointing();
  return (
    <nav aria-label={say(words.bar)} className={classes('present-bar', isPointing && 'present-bar-seen')}>
      {viewsHere().map((view) => (
        <button
          key={view}
          type="button"
          className="present-button"
          aria-pressed={view === shown}
          onClick={(event) => {
            sessionStore.setState({ view, editing: null });
            // After a press of the pointer the keys are about the view again.
            if (event.detail > 0) event.currentTarget.blur();
          }}
        >
          {say(viewWords.view, { view })}
        </button>
      ))}
      {shown === 'canvas' ? (
        <button
          type="button"
          className="present-button"
          aria-pressed={spotlight}
          onClick={() => performAction('view.spotlight')}
        >
          <Flashlight size={18} aria-hidden />
          {say(words.spotlight)}
        </button>
      ) : null}
      {actionById('file.minutes') ? (
        <button
          type="button"
          className="present-button"
          aria-keyshortcuts={shortcutFor('file.minutes')}
          onClick={(event) => {
            performAction('file.minutes');
            if (event.detail > 0) event.currentTarget.blur();
          }}
        >
          <ClipboardList size={18} aria-hidden />
          {say(words.minutes)}
          <kbd aria-hidden>{shownShortcut(shortcutFor('file.minutes') ?? '')}</kbd>
        </button>
      ) : null}
      <button type="button" className="present-button" onClick={() => performAction('view.present')}>
        <LogOut size={18} aria-hidden />
        {say(words.stop)}
      </button>
    </nav>
  );
};
