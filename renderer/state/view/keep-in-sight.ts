/** Applies the rule of `in-sight.ts` to the session after whatever changes what is shown: the view, the model, a panel. */
import type { Model } from '../../../shared/model/model.ts';
import type { RowChange } from '../../../shared/model/patch.ts';
import { documentStore, onPatches } from '../document/document.ts';
import { hasRoomForPanels, sessionStore } from '../session/session.ts';
import { sidePanelStore } from '../session/side-panel.ts';
import { keepInSight, NOTHING_SEEN, type Sight } from './in-sight.ts';

type Session = ReturnType<typeof sessionStore.getState>;
const READ = [
  'view',
  'rootId',
  'exploded',
  'unfolded',
  'selection',
  'outlineShown',
  'presenting',
] as const satisfies readonly (keyof Session)[];

const sightOf = ({ view, rootId, exploded, unfolded, outlineShown, presenting }: Session): Sight => {
  const isListing =
    outlineShown && !presenting && hasRoomForPanels(view) && sidePanelStore.getState().panel === 'outline';
  return { isCanvas: view === 'canvas', rootId, exploded, unfolded: isListing ? unfolded : null };
};

/** Whether a change can hide or remove something that is selected. */
const canHide = (change: RowChange): boolean => {
  if (change.table === 'process')
    return change.op !== 'set' || 'parentId' in change.fields || 'proposalId' in change.fields;
  return TABLES.has(change.table);
};
const TABLES: ReadonlySet<string> = new Set(['proposal', 'flow', 'cell', 'grouping']);

/** Starts to keep what is selected in sight. Returns a function that stops it. */
export const keepSelectionInSight = (): (() => void) => {
  let seen = NOTHING_SEEN;
  let seenIn: Model | null = null;
  const check = () => {
    const { replica, opening } = documentStore.getState();
    // While a model opens, the view is its, and the model still another.
    if (!replica || opening !== null) return;
    const { model } = replica;
    const session = sessionStore.getState();
    const kept = keepInSight(model, session.selection, sightOf(session), seen);
    seen = kept.seen;
    seenIn = model;
    if (kept.selection !== session.selection) sessionStore.setState({ selection: kept.selection });
  };
  const stops = [
    sessionStore.subscribe((now, was) => {
      if (READ.some((key) => now[key] !== was[key])) check();
    }),
    sidePanelStore.subscribe(check),
    documentStore.subscribe(({ replica }) => {
      if (replica && replica.model !== seenIn) check();
    }),
    onPatches((patches) => {
      if (patches.some((patch) => patch.some(canHide))) check();
    }),
  ];
  check();
  return () => {
    for (const stop of stops) stop();
  };
};
