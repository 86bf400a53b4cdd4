/** Session state of this window: what is shown, exploded, selected, edited. Never part of the model or its journal. */
import { create } from 'zustand';
import type { Volumes } from '../../shared/funnel/overlay.ts';
import type { CellPlace } from './matrix-cell.ts';

type Theme = 'system' | 'light' | 'dark';
export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  /** What can be done about it, as a button. */
  readonly action?: { readonly label: string; perform(): void };
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
  /** Its place where blocks are placed by hand. */
  readonly spot?: { readonly x: number; readonly y: number } | undefined;
};
/** Another name being typed for a block that is there. */
export type Renaming = {
  readonly kind: 'rename';
  readonly id: string;
  readonly where: 'canvas' | 'outline';
  /** What goes on once it is done, where capture went back to mend a name. */
  readonly resume?: Creating;
};
export type Editing = Creating | Renaming;

export type SelectedFlow = {
  readonly id: string;
  /** The flows drawn as the same line, itself among them. */
  readonly among: readonly string[];
  /** The block that is selected again when the flow is let go. */
  readonly backTo: string | null;
};

/** Levels that can be chosen directly. `all` explodes everything. */
export type LevelChoice = 1 | 2 | 3 | 'all';

export const VIEWS = ['canvas', 'matrix', 'funnel', 'discussion', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];
/** Whether outline and inspector stand beside a view. The funnel is no part of the tree, and as wide as the window. */
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
  selection: readonly string[];
  /** The flow selected in place of blocks. */
  selectedFlow: SelectedFlow | null;
  /** The place of a grouping on the canvas that is selected in place of blocks. */
  selectedPlace: CellPlace | null;
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
  /** While presenting: whether the finder is called. */
  finding: boolean;
  /** The dialog that is open, by its action's name. */
  dialog: 'export' | 'shortcuts' | 'codes' | 'settings' | null;
  notices: readonly Notice[];
};

const THEME_KEY = 'strata.theme';
const MINIMAP_KEY = 'strata.minimap';
const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

export const useSession = create<SessionState>(() => ({
  view: 'canvas',
  rootId: null,
  level: null,
  exploded: new Set(),
  unfolded: new Set(),
  selection: [],
  selectedFlow: null,
  selectedPlace: null,
  editing: null,
  theme: (['light', 'dark'] as const).find((theme) => theme === read(THEME_KEY)) ?? 'system',
  outlineShown: true,
  inspectorShown: true,
  findingsShown: false,
  minimapShown: read(MINIMAP_KEY) !== 'folded',
  funnelOverlay: null,
  funnelVolumes: 'needed',
  presenting: false,
  presentHint: false,
  finding: false,
  dialog: null,
  notices: [],
}));

const viewKey = (file: string) => `strata.view.${file}`;
type StoredView = {
  rootId: string | null;
  exploded: string[];
  unfolded: string[];
  selection: string[];
  funnelOverlay: string | null;
};

/** Takes up the view this window last had of a model, so that a reload shows the same picture. */
export const restoreView = (file: string): void => {
  let stored: Partial<StoredView> = {};
  try {
    stored = JSON.parse(sessionStorage.getItem(viewKey(file)) ?? read(viewKey(file)) ?? '{}');
  } catch {
    // A damaged entry is of no use; the view starts afresh.
  }
  useSession.setState({
    rootId: stored.rootId ?? null,
    level: null,
    exploded: new Set(stored.exploded),
    unfolded: new Set(stored.unfolded),
    selection: stored.selection ?? [],
    funnelOverlay: stored.funnelOverlay ?? null,
    selectedFlow: null,
    selectedPlace: null,
    editing: null,
  });
};

/** Keeps the view of a model for the next time. Very large sets are not kept. */
export const keepView = (file: string): void => {
  const { rootId, exploded, unfolded, selection, funnelOverlay } = useSession.getState();
  if (exploded.size + unfolded.size > 20_000) return;
  const stored = JSON.stringify({
    rootId,
    exploded: [...exploded],
    unfolded: [...unfolded],
    selection: selection.slice(0, 1000),
    funnelOverlay,
  });
  try {
    sessionStorage.setItem(viewKey(file), stored);
    localStorage.setItem(viewKey(file), stored);
  } catch {
    // No room to keep it: the next start shows the first level.
  }
};

export const showMinimap = (shown: boolean): void => {
  useSession.setState({ minimapShown: shown });
  try {
    localStorage.setItem(MINIMAP_KEY, shown ? 'shown' : 'folded');
  } catch {
    // Kept for this window only.
  }
};

export const setTheme = (theme: Theme): void => {
  useSession.setState({ theme });
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Kept for this window only.
  }
};

let noticeId = 0;
const NOTICE_MS = 7000;

/**
 * Tells the user something in a line that goes away by itself; problems stay a little longer, and one that offers a way
 * out stays until it is dismissed: it may hold the only copy of what was typed.
 */
export const notify = (text: string, tone: Notice['tone'] = 'info', action?: Notice['action']): void => {
  const id = ++noticeId;
  const notice: Notice = { id, tone, text, ...(action && { action }) };
  // What was only told gives way to what is told now: the newest stands alone, and covers the least of the picture.
  useSession.setState(({ notices }) => ({
    notices: [...notices.filter((each) => tone === 'problem' || stays(each)).slice(-3), notice],
  }));
  if (tone === 'problem' && action) return;
  setTimeout(() => dismiss(id), tone === 'problem' ? NOTICE_MS * 2 : NOTICE_MS);
};

export const dismiss = (id: number): void =>
  useSession.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

/** Lets go of what was only told: after an undo it may no longer be true. Problems stay, and so does what offers a way out. */
export const dismissInfo = (): void =>
  useSession.setState(({ notices }) => ({
    notices: notices.filter(stays),
  }));

const stays = ({ tone, action }: Notice): boolean => tone === 'problem' || action !== undefined;
