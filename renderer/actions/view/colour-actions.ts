/** What the blocks on the canvas are coloured by. */
import { Palette } from 'lucide-react';
import { COLOURINGS, type Colouring } from '../../../shared/scene/overlays/colour-overlay.ts';
import { say } from '../../../shared/words/messages.ts';
import { documentStore } from '../../state/document/document.ts';
import { colouringStore, hideColouring, showColouring } from '../../state/panels/colouring.ts';
import { sessionStore } from '../../state/session/session.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/panels/words.ts';

const isOpen = () => documentStore.getState().replica !== null;
const isBy = (by: Colouring) => colouringStore.getState().shown?.by === by;

const colourBy = (by: Colouring): Action => ({
  id: `view.colour.${by}`,
  name: () => say(names.colourBy, { by }),
  keywords: names.colourByKeywords,
  group: 'View',
  icon: Palette,
  applies: isOpen,
  isOn: () => isOpen() && isBy(by),
  perform: () => {
    if (isBy(by)) return hideColouring();
    sessionStore.setState({ view: 'canvas' });
    showColouring(by);
  },
});

export const colourByActions: readonly Action[] = COLOURINGS.map(colourBy);
