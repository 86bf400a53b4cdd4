import { Fragment, useEffect } from 'react';
import { useStore } from 'zustand';
import { type Message, say } from '../../../shared/words/messages.ts';
import { shownShortcut } from '../../actions/action.ts';
import { sessionStore } from '../../state/session/session.ts';
import { words } from './words.ts';

const SHOWN_MS = 7000;

const keys = (): readonly (readonly [readonly string[], Message])[] => [
  [['↑ ↓'], words.levels],
  [['← →'], words.blocks],
  [[shownShortcut('Mod+E')], words.explode],
  [['Enter', 'Tab'], words.add],
  [['F2'], words.rename],
  [[shownShortcut('Mod+Shift+K')], words.park],
  [['Esc'], words.stop],
];

/** Shown for a while at the start of a presentation: the keys, since there are no menus or buttons. */
export const PresentHint = () => {
  const isShown = useStore(sessionStore, (state) => state.presentHint);
  useEffect(() => {
    const timer = setTimeout(() => sessionStore.setState({ presentHint: false }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <p className="present-hint" role="status">
      {keys().map(([names, does]) => (
        <Fragment key={does.id}>
          {names.map((key) => (
            <Fragment key={key}>
              <kbd className="keys">{key}</kbd>{' '}
            </Fragment>
          ))}
          {say(does)}{' '}
        </Fragment>
      ))}
    </p>
  );
};
