/** The editor's frame: outline, canvas and inspector under the top bar, the saved state below. */

import { type CSSProperties, type FunctionComponent, useEffect } from 'react';
import { useStore } from 'zustand';
import { settingsOf } from '../../shared/model/model.ts';
import { useClipboard } from '../actions/clipboard/use-clipboard.ts';
import { useDrop } from '../actions/clipboard/use-drop.ts';
import { closeMenu } from '../actions/menus/context-menu.ts';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { stopPresenting } from '../actions/view/presenting.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { PastBanner } from '../history/PastBanner.tsx';
import { PartBoundary } from '../parts/boundary/PartBoundary.tsx';
import type { PartName } from '../parts/boundary/part-name.ts';
import { QuickThreadOverlay } from '../parts/threads/QuickThreadForm.tsx';
import { useModel } from '../parts/use-model.ts';
import { RoomVotesDialog } from '../parts/votes/RoomVotesDialog.tsx';
import { closeRoomVotes } from '../state/dialogs/room-votes.ts';
import { closeQuickThread } from '../state/panels/new-thread.ts';
import { referenceStore } from '../state/panels/reference-shown.ts';
import { roomStore } from '../state/room/room.ts';
import { hasRoomForPanels, sessionStore, type ViewName } from '../state/session/session.ts';
import { widthStore } from '../state/session/widths.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { classes } from '../ui/classes.ts';
import { EditorMenu } from './bars/EditorMenu.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Discussion, Findings, Funnel, Matrix, preloadParts, RoomBar, TableView } from './deferred-parts.ts';
import { HoldEdge } from './guest/HoldEdge.tsx';
import { Inspector } from './Inspector.tsx';
import { ClosedBanner } from './notices/ClosedBanner.tsx';
import { SidePanel } from './SidePanel.tsx';
import './editor.css';
import { say } from '../../shared/words/messages.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { StatusBar } from './bars/StatusBar.tsx';
import { TopBar } from './bars/TopBar.tsx';
import { panelId, tabId } from './bars/ViewTabs.tsx';
import { Finder } from './finder/Finder.tsx';
import { PanelEdge } from './panels/PanelEdge.tsx';
import { useMakeWay } from './panels/use-make-way.ts';
import { PresentBar } from './present/PresentBar.tsx';
import { usePresentKeys } from './present/use-present-keys.ts';
import { usePresentScale } from './present/use-present-scale.ts';
import { useTitle } from './use-title.ts';
import { words } from './words.ts';

const VIEWS: Record<ViewName, { readonly part: PartName; readonly View: FunctionComponent }> = {
  canvas: { part: 'canvas', View: Canvas },
  matrix: { part: 'matrix', View: Matrix },
  funnel: { part: 'funnel', View: Funnel },
  discussion: { part: 'discussion', View: Discussion },
  table: { part: 'table', View: TableView },
};

const InspectorPanel = () => {
  const isWide = useStore(referenceStore, (state) => state.isOnScreen);
  const selection = useStore(sessionStore, (session) => session.selection);
  const width = useStore(widthStore, ({ widths }) => widths.inspector);
  return (
    <aside
      className={classes('panel panel-inspector', isWide && 'panel-wide')}
      style={width === undefined || isWide ? undefined : { width }}
      aria-label={say(words.inspector)}
    >
      {isWide ? null : <PanelEdge panel="inspector" />}
      <PartBoundary part="inspector" resetOn={[selection, isWide]}>
        <Inspector />
      </PartBoundary>
    </aside>
  );
};

const closeOverlays = () => {
  closeQuickThread();
  closeRoomVotes();
};

const stopFinding = () => sessionStore.setState({ finding: false });

export const Editor = () => {
  useShortcuts();
  useClipboard();
  useDrop();
  usePresentKeys();
  useMakeWay();
  useEffect(() => void whenIdle(preloadParts), []);
  const outlineShown = useStore(sessionStore, (state) => state.outlineShown);
  const findingsShown = useStore(sessionStore, (state) => state.findingsShown);
  const inspectorShown = useStore(sessionStore, (state) => state.inspectorShown);
  const name = useModel((model) => settingsOf(model).name);
  useTitle();
  const hasRoom = useStore(roomStore, ({ room }) => room !== null);
  const view = useStore(sessionStore, (state) => state.view);
  const rootId = useStore(sessionStore, (state) => state.rootId);
  const { part, View } = VIEWS[view];
  const presenting = useStore(sessionStore, (state) => state.presenting);
  const hasPanels = !presenting && hasRoomForPanels(view);
  const scale = usePresentScale();
  const finding = useStore(sessionStore, (state) => state.finding);
  // A presentation ends with the editor it is held in.
  useEffect(() => stopPresenting, []);
  return (
    <div
      className={classes('editor', presenting && 'editor-presenting', hasRoom && 'editor-with-room')}
      style={presenting ? ({ '--present-scale': scale } as CSSProperties) : undefined}
    >
      {presenting ? null : (
        <PartBoundary part="topBar">
          <TopBar />
        </PartBoundary>
      )}
      {hasRoom ? (
        <PartBoundary part="roomBar">
          <RoomBar />
        </PartBoundary>
      ) : null}
      <div className="editor-panels">
        {outlineShown && hasPanels ? <SidePanel /> : null}
        <main className="editor-main">
          <h1 className="sr-only">{name}</h1>
          <PartBoundary part="banner">
            <ClosedBanner />
            <PastBanner />
          </PartBoundary>
          <div
            id={panelId(view)}
            role="tabpanel"
            {...(presenting
              ? { 'aria-label': say(words.view, { view }) }
              : { 'aria-labelledby': tabId(view) })}
            className={view === 'canvas' ? 'view' : 'view view-page'}
          >
            <PartBoundary key={view} part={part} resetOn={[rootId]}>
              <View />
            </PartBoundary>
            <HoldEdge />
          </div>
          {findingsShown && !presenting ? (
            <PartBoundary part="findings">
              <Findings />
            </PartBoundary>
          ) : null}
        </main>
        {inspectorShown && hasPanels ? <InspectorPanel /> : null}
      </div>
      {presenting ? null : (
        <PartBoundary part="statusBar">
          <StatusBar />
        </PartBoundary>
      )}
      {presenting ? <PresentBar /> : null}
      {presenting && finding ? (
        <div className="finder-over">
          <PartBoundary part="search">
            <Finder onClose={stopFinding} />
          </PartBoundary>
        </div>
      ) : null}
      <Dialogs />
      <PartBoundary part="dialog" onClose={closeOverlays}>
        <QuickThreadOverlay />
        <RoomVotesDialog />
      </PartBoundary>
      <PartBoundary part="menu" onClose={closeMenu}>
        <EditorMenu />
      </PartBoundary>
      <Announcer />
    </div>
  );
};
