/** The views and lists of a model that this window offers: a guest of a live room gets those of what is sent to guests. */
import type { RoomRole } from '../../../shared/api/room/rights.ts';
import { VIEWS, type ViewName } from '../session/session.ts';
import { SIDE_PANELS, type SidePanelName } from '../session/side-panel.ts';
import { mayAs } from './guest.ts';

/** The least role in a room that is offered each: a guest who edits has neither figures nor history. */
const NEEDS: { readonly [name in ViewName | SidePanelName]: RoomRole } = {
  canvas: 'watch',
  matrix: 'watch',
  table: 'watch',
  funnel: 'owner',
  discussion: 'owner',
  outline: 'watch',
  useCases: 'watch',
  terms: 'owner',
  dictionary: 'owner',
  lenses: 'owner',
  history: 'owner',
};

export const roleFor = (name: ViewName | SidePanelName): RoomRole => NEEDS[name];

export const isOffered = (name: ViewName | SidePanelName): boolean => mayAs(NEEDS[name]);

export const viewsHere = (): readonly ViewName[] => VIEWS.filter(isOffered);
export const sidePanelsHere = (): readonly SidePanelName[] => SIDE_PANELS.filter(isOffered);
