/** Presenting: the keys that are shown at the start. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  levels: { id: 'canvas.present.levels', defaultMessage: 'levels', description: 'After the keys ↑ ↓' },
  blocks: { id: 'canvas.present.blocks', defaultMessage: 'blocks', description: 'After the keys ← →' },
  explode: { id: 'canvas.present.explode', defaultMessage: 'explode', description: 'After its shortcut' },
  add: { id: 'canvas.present.add', defaultMessage: 'add', description: 'After the keys Enter and Tab' },
  rename: { id: 'canvas.present.rename', defaultMessage: 'rename', description: 'After the key F2' },
  park: { id: 'canvas.present.park', defaultMessage: 'park a topic', description: 'After its shortcut' },
  stop: { id: 'canvas.present.stop', defaultMessage: 'stop', description: 'After the key Esc' },
});
