/**
 * Back and Forward of the browser go through the levels that were drilled into: each root of the canvas is an entry of the
 * window's history, under the same address.
 */
import { ancestorsOf } from '../../shared/model/queries/ancestors.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { sessionStore } from '../state/session/session.ts';
import { select } from '../state/view/select.ts';
import { drillTo } from '../state/view/view.ts';
import { whenIdle } from '../ui/when-idle.ts';

/** What an entry of the history holds. `from` is the root of the entry before it, undefined if that is of another kind. */
export type Level = {
  readonly file: string;
  readonly rootId: string | null;
  readonly from?: string | null | undefined;
};

/** Reads an entry; null if it is none of ours, or of another model. */
export const levelIn = (state: unknown, file: string): Level | null => {
  const level = (state as { level?: Level } | null)?.level;
  return level?.file === file ? level : null;
};

/**
 * What makes the history follow the canvas: nothing, a step back (going up to where one came from leaves the way forward
 * open), another entry, or other content for this one.
 */
export type Plan = 'none' | 'back' | 'push' | 'replace';
export const planFor = (entry: Level | null, rootId: string | null): Plan => {
  if (entry === null) return 'replace';
  if (entry.rootId === rootId) return 'none';
  return entry.from !== undefined && entry.from === rootId ? 'back' : 'push';
};

/** Starts to note the levels in the history, and to follow it. */
export const keepLevelsInHistory = (): void => {
  /** A step back of our own is under way: its arrival is no wish of the user. */
  let isSteppingBack = false;
  let shown: string | null = null;
  /** A model was opened whose first level is not noted yet. */
  let isUnnoted = false;
  const openFile = () => {
    const { replica, opening } = documentStore.getState();
    return replica && opening === null ? replica.file : null;
  };
  const write = (how: 'pushState' | 'replaceState', level: Level) =>
    history[how]({ ...history.state, level }, '');

  const follow = () => {
    const file = openFile();
    if (file === null || isSteppingBack) return;
    const { rootId } = sessionStore.getState();
    const entry = levelIn(history.state, file);
    const plan = planFor(entry, rootId);
    if (plan === 'back') {
      isSteppingBack = true;
      history.back();
    } else if (plan === 'push') write('pushState', { file, rootId, from: entry?.rootId });
    else if (plan === 'replace') write('replaceState', { file, rootId });
  };

  /** Shows the level of the entry that the user went to. */
  const show = (level: Level) => {
    const { rootId } = sessionStore.getState();
    const model = currentModel();
    const exists = level.rootId === null || model.rows.process.has(level.rootId);
    const wanted = exists ? level.rootId : null;
    if (!exists) write('replaceState', { ...level, rootId: null });
    if (wanted === rootId) return;
    const isUp =
      rootId !== null && (wanted === null || ancestorsOf(model, rootId).some(({ id }) => id === wanted));
    drillTo(wanted);
    if (isUp) select([rootId]);
  };

  window.addEventListener('popstate', ({ state }) => {
    const file = openFile();
    if (isSteppingBack) {
      isSteppingBack = false;
      follow();
      return;
    }
    const level = file === null ? null : levelIn(state, file);
    if (!level) return;
    // From another view, too, Back is seen to do something.
    sessionStore.setState({ view: 'canvas' });
    show(level);
  });
  const noteFirst = (rootId: string | null) => {
    const file = openFile();
    if (file !== null && isUnnoted && levelIn(history.state, file) === null)
      write('replaceState', { file, rootId });
    isUnnoted = false;
  };
  sessionStore.subscribe((now, was) => {
    if (now.rootId === was.rootId) return;
    noteFirst(was.rootId);
    follow();
  });
  documentStore.subscribe(() => {
    const file = openFile();
    if (file === shown) return;
    shown = file;
    if (file === null) return;
    // On the way back to a model its entry tells the level.
    const level = levelIn(history.state, file);
    if (level) return show(level);
    isUnnoted = true;
    // The browser lays the page out to write an entry, which would hold up the first picture of the model.
    whenIdle(() => noteFirst(sessionStore.getState().rootId));
  });
};
