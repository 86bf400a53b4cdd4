import { currentModel } from '../document/document.ts';
import { goTo } from '../ports/camera.ts';
import { sessionStore } from '../session/session.ts';
import { reveal } from './view.ts';

/** Shows a block on the canvas, with what hid it opened. */
export const goToBlock = (id: string): void => {
  const model = currentModel();
  if (!model.rows.process.has(id)) return;
  sessionStore.setState({ view: 'canvas' });
  reveal(model, id);
  goTo(id);
};
