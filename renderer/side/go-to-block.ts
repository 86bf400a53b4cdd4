import { currentCamera } from '../canvas/camera.ts';
import { currentModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { reveal } from '../state/view.ts';

/** Shows a block on the canvas, with what hid it opened. */
export const goToBlock = (id: string): void => {
  const model = currentModel();
  if (!model.rows.process.has(id)) return;
  useSession.setState({ view: 'canvas' });
  reveal(model, id);
  currentCamera()?.show(id);
};
