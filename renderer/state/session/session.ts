/** Session state of this window: what is shown, exploded, selected, edited. Never part of the model or its journal. */
import type { Volumes } from '../../../shared/funnel/overlay.ts';
import { say } from '../../../shared/words/messages.ts';
import { type CanvasPlace, currentCamera } from '../ports/camera.ts';
import { machineTexts, tabTexts } from '../ports/storage.ts';
import { createStore } from '../store.ts';
import { words } from '../words.ts';
import { blocks, type Selection, selectedBlocks } from './selection.ts';

type Theme = 'system' | 'light' | 'dark';
/** A button of a notice: something to do, or a text to be copied. */
type NoticeAction = { readonly label: string } & ({ perform(): void } | { readonly copies: string });

export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  /** What can be done about it, as a button. */
  readonly action?: NoticeAction;
  /** The action undoes the last change, so the notice goes when there is another one. */
  readonly isUndoable?: boolean;
};
/** A new block's name being typed, at the place where it will stand. */
export type Creating = {
  readonly kind: 'create';
  readonly parentId: string | null;
  /** The proposal for `parentId` that it becomes a block of, where it is typed into one. */
  readonly proposalId?: string | null;
  /** The sibling it comes before; null for the last place. */
  readonly before: string | null;
  readonly where: 'canvas' | 'outline';
  /** Its position where blocks are placed by hand. */
  readonly position?: { readonly x: number; readonly y: number } | undefined;
};
/** Another name being typed for a block that is there. */
export type Renaming = {
  readonly kind: 'rename';
  readonly id: string;
  readonly where: 'canvas' | 'outline';
  /** Begun by a letter typed on the block, which may not have been meant for it. */
  readonly isByLetter?: boolean;
  /** The capture that continues after this edit, if capture went back to the previous name. */
  readonly resume?: Creating;
};
export type Editing = Creating | Renaming;

/** Levels that can be chosen directly. `all` explodes everything. */
export type LevelChoice = 1 | 2 | 3 | 'all';

export const VIEWS = ['canvas', 'matrix', 'funnel', 'discussion', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];
/** Whether a view is shown between the outline and the inspector. The funnel isn’t part of the tree, and takes the whole width. */
export const hasRoomForPanels = (view: ViewName): boolean => view !== 'funnel';

type SessionState = {
  /** The view on screen. */
  view: ViewName;
  rootId: string | null;
  /** The level chosen last, with the exploded set it made: it is shown while that set stands. */
  level: { readonly choice: LevelChoice; readonly exploded: ReadonlySet<string> } | null;
  /** Blocks exploded on the canvas. */
  exploded: ReadonlySet<string>;
  /** Blocks unfolded in the outline. */
  unfolded: ReadonlySet<string>;
  selection: Selection;
  editing: Editing | null;
  theme: Theme;
  outlineShown: boolean;
  inspectorShown: boolean;
  minimapShown: boolean;
  /** Whether what the checks find is listed below the view. */
  findingsShown: boolean;
  /** The funnel scenario whose figures stand on the blocks; null shows none. */
  funnelOverlay: string | null;
  /** Which flow the overlay tells. */
  funnelVolumes: Volumes;
  /** In front of a room: the picture alone. */
  presenting: boolean;
  /** While presenting: whether the keys are still shown that there is nothing else to read off. */
  presentHint: boolean;
  /** While presenting: whether what is selected is in the spotlight. */
  spotlight: boolean;
  /** While presenting: whether the finder is called. */
  finding: boolean;
  /** Where the camera stood on the canvas, when that was last on screen. */
  canvasPlace: CanvasPlace | null;
  /** The dialog that is open, by its action's name. */
  dialog: 'export' | 'shortcuts' | 'about' | 'codes' | 'checks' | 'person' | 'settings' | null;
  notices: readonly Notice[];
};

const THEME_KEY = 'strata.theme';
const MINIMAP_KEY = 'strata.minimap';

export const sessionStore = createStore<SessionState>(() => ({
  view: 'canvas',
  rootId: null,
  level: null,
  exploded: new Set(),
  unfolded: new Set(),
  selection: blocks([]),
  editing: null,
  theme: 'system',
  outlineShown: true,
  inspectorShown: true,
  findingsShown: false,
  minimapShown: true,
  funnelOverlay: null,
  funnelVolumes: 'needed',
  presenting: false,
  presentHint: false,
  spotlight: false,
  finding: false,
  canvasPlace: null,
  dialog: null,
  notices: [],
}));

/** Takes up what was chosen on this machine for every window. */
export const restoreSettings = (): void =>
  sessionStore.setState({
    theme: (['light', 'dark'] as const).find((theme) => theme === machineTexts.read(THEME_KEY)) ?? 'system',
    minimapShown: machineTexts.read(MINIMAP_KEY) !== 'folded',
  });

const viewKey = (file: string) => `strata.view.${file}`;
type StoredView = {
  rootId: string | null;
  exploded: string[];
  unfolded: string[];
  selection: string[];
  funnelOverlay: string | null;
  canvasPlace: CanvasPlace | null;
};

/** Takes up the view this window last had of a model, so that a reload shows the same picture. */
export const restoreView = (file: string): void => {
  let stored: Partial<StoredView> = {};
  try {
    stored = JSON.parse(tabTexts.read(viewKey(file)) ?? machineTexts.read(viewKey(file)) ?? '{}');
  } catch {
    // A damaged entry is of no use; the view starts afresh.
  }
  sessionStore.setState({
    rootId: stored.rootId ?? null,
    level: null,
    exploded: new Set(stored.exploded),
    unfolded: new Set(stored.unfolded),
    selection: blocks(stored.selection ?? []),
    funnelOverlay: stored.funnelOverlay ?? null,
    canvasPlace: placeIn(stored.canvasPlace),
    editing: null,
  });
};

/** A place that was kept; null if it is damaged. */
const placeIn = (stored: CanvasPlace | null | undefined): CanvasPlace | null =>
  stored && [stored.x, stored.y, stored.zoom].every(Number.isFinite) && stored.zoom > 0 ? stored : null;

/** Keeps the view of a model for the next time. Very large sets are not kept. */
export const keepView = (file: string): void => {
  const session = sessionStore.getState();
  const { rootId, exploded, unfolded, funnelOverlay } = session;
  if (exploded.size + unfolded.size > 20_000) return;
  const stored = JSON.stringify({
    rootId,
    exploded: [...exploded],
    unfolded: [...unfolded],
    selection: selectedBlocks(session).slice(0, 1000),
    funnelOverlay,
    canvasPlace: currentCamera()?.place() ?? session.canvasPlace,
  });
  tabTexts.write(viewKey(file), stored);
  machineTexts.write(viewKey(file), stored);
};

export const showMinimap = (shown: boolean): void => {
  sessionStore.setState({ minimapShown: shown });
  machineTexts.write(MINIMAP_KEY, shown ? 'shown' : 'folded');
};

export const setTheme = (theme: Theme): void => {
  sessionStore.setState({ theme });
  machineTexts.write(THEME_KEY, theme);
};

let noticeId = 0;
const NOTICE_MS = 7000;

/**
 * Tells the user something in a line that goes away by itself; problems stay a little longer, and one that offers a way
 * out stays until it is dismissed: it may hold the only copy of what was typed.
 */
export const notify = (text: string, tone: Notice['tone'] = 'info', action?: Notice['action']): void =>
  tell({ tone, text, ...(action && { action }) });

/** Reports what was just done, with a button that undoes it. */
export const notifyUndoable = (text: string, undo: () => void): void =>
  tell({ tone: 'info', text, action: { label: say(words.undo), perform: undo }, isUndoable: true });

const tell = (told: Omit<Notice, 'id'>): void => {
  const { tone, action } = told;
  const id = ++noticeId;
  const notice: Notice = { ...told, id };
  // What was only told gives way to what is told now: the newest stands alone, and covers the least of the picture.
  sessionStore.setState(({ notices }) => ({
    notices: [...notices.filter((each) => tone === 'problem' || stays(each)).slice(-3), notice],
  }));
  if (tone === 'problem' && action) return;
  // There must be time to reach the button.
  setTimeout(() => dismiss(id), tone === 'problem' || told.isUndoable ? NOTICE_MS * 2 : NOTICE_MS);
};

export const dismiss = (id: number): void =>
  sessionStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

/** Lets go of what was only told: after an undo it may no longer be true. Problems stay, and so does what offers a way out. */
export const dismissInfo = (): void =>
  sessionStore.setState(({ notices }) => ({
    notices: notices.filter(stays),
  }));

/** Removes the offer to undo the change before: another change was made, and Undo would undo that one. */
export const dismissUndoable = (): void => {
  if (!sessionStore.getState().notices.some(({ isUndoable }) => isUndoable)) return;
  sessionStore.setState(({ notices }) => ({ notices: notices.filter(({ isUndoable }) => !isUndoable) }));
};

const stays = ({ tone, action, isUndoable }: Notice): boolean =>
  tone === 'problem' || (action !== undefined && !isUndoable);
