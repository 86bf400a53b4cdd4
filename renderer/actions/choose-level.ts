import { currentCamera } from '../canvas/camera.ts';
import { announce } from '../state/announce.ts';
import { currentModel } from '../state/document.ts';
import { type LevelChoice, useSession } from '../state/session.ts';
import { showLevel } from '../state/view.ts';

/** Explodes the picture evenly to a level, and brings it into view. */
export const chooseLevel = (level: LevelChoice): void => {
  useSession.setState({ view: 'canvas' });
  showLevel(currentModel(), level);
  announce(level === 'all' ? 'All levels are shown.' : `Level ${level} is shown.`);
  requestAnimationFrame(() => currentCamera()?.fit());
};
