import { currentCamera } from '../canvas/camera.ts';
import { announce } from '../state/announce.ts';
import { currentModel } from '../state/document.ts';
import { type LevelChoice, useSession } from '../state/session.ts';
import { showLevel } from '../state/view.ts';

/** Explodes the picture evenly to a level, brings it into view, and leaves the keyboard on the canvas where it was there or nowhere. */
export const chooseLevel = (level: LevelChoice): void => {
  useSession.setState({ view: 'canvas' });
  showLevel(currentModel(), level);
  announce(level === 'all' ? 'All levels are shown.' : `Level ${level} is shown.`);
  requestAnimationFrame(() => {
    const camera = currentCamera();
    camera?.fit();
    // The block that had the focus may be gone from the picture, and the focus with it.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.canvas'))
      camera?.focus(useSession.getState().selection.at(-1) ?? '');
  });
};
