import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { withCamera } from '../../state/ports/camera.ts';
import { announce } from '../../state/session/announce.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { type LevelChoice, sessionStore } from '../../state/session/session.ts';
import { showLevel } from '../../state/view/view.ts';
import { words } from '../words.ts';

/** Explodes the whole canvas to a level and zooms to fit. The focus stays on the canvas if it was there or nowhere. */
export const chooseLevel = (level: LevelChoice): void => {
  sessionStore.setState({ view: 'canvas' });
  showLevel(currentModel(), level);
  announce(say(words.showing, { level }));
  withCamera((camera) => {
    camera.fitNext();
    // The focused block may not be on the canvas any more.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.canvas'))
      camera.focus(lastSelected(sessionStore.getState()) ?? '');
  });
};
