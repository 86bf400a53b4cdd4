/** The editor's frame: outline, canvas and inspector under the top bar, the saved state below. */
import { type ReactNode, useEffect } from 'react';
import { settingsOf } from '../../shared/model/model.ts';
import { stopPresenting } from '../actions/presenting.ts';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { Discussion } from '../discussion/Discussion.tsx';
import { Findings } from '../findings/Findings.tsx';
import { Funnel } from '../funnel/Funnel.tsx';
import { PastBanner } from '../history/PastBanner.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Matrix } from '../matrix/Matrix.tsx';
import { useReference } from '../reference/reference-shown.ts';
import { SidePanel } from '../side/SidePanel.tsx';
import { useModel } from '../state/document.ts';
import { hasRoomForPanels, useSession, type ViewName } from '../state/session.ts';
import { TableView } from '../table/TableView.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { classes } from '../ui/classes.ts';
import { Dialogs } from './Dialogs.tsx';
import { EditorMenu } from './EditorMenu.tsx';
import './editor.css';
import { Finder } from './finder/Finder.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { panelId, tabId } from './ViewTabs.tsx';

const VIEWS: Record<ViewName, () => ReactNode> = {
  canvas: Canvas,
  matrix: Matrix,
  funnel: Funnel,
  discussion: Discussion,
  table: TableView,
};

const InspectorPanel = () => {
  const isWide = useReference((state) => state.isOnScreen);
  return (
    <aside className={classes('panel panel-inspector', isWide && 'panel-wide')} aria-label="Inspector">
      <Inspector />
    </aside>
  );
};

const stopFinding = () => useSession.setState({ finding: false });

export const Editor = () => {
  useShortcuts();
  const outlineShown = useSession((state) => state.outlineShown);
  const findingsShown = useSession((state) => state.findingsShown);
  const inspectorShown = useSession((state) => state.inspectorShown);
  const name = useModel((model) => settingsOf(model).name);
  useEffect(() => {
    document.title = `${name} – Strata`;
    void window.strata?.desktop.setTitle(name);
    return () => {
      document.title = 'Strata';
      void window.strata?.desktop.setTitle('');
    };
  }, [name]);
  const view = useSession((state) => state.view);
  const View = VIEWS[view];
  const presenting = useSession((state) => state.presenting);
  const hasPanels = !presenting && hasRoomForPanels(view);
  const finding = useSession((state) => state.finding);
  // A presentation ends with the editor it is held in.
  useEffect(() => stopPresenting, []);
  return (
    <div className={presenting ? 'editor editor-presenting' : 'editor'}>
      {presenting ? null : <TopBar />}
      <div className="editor-panels">
        {outlineShown && hasPanels ? <SidePanel /> : null}
        <main className="editor-main">
          <h1 className="sr-only">{name}</h1>
          <PastBanner />
          <div
            id={panelId(view)}
            role="tabpanel"
            {...(presenting ? { 'aria-label': 'Canvas' } : { 'aria-labelledby': tabId(view) })}
            className={view === 'canvas' ? 'view' : 'view view-page'}
          >
            <View />
          </div>
          {findingsShown && !presenting ? <Findings /> : null}
        </main>
        {inspectorShown && hasPanels ? <InspectorPanel /> : null}
      </div>
      {presenting ? null : <StatusBar />}
      {presenting && finding ? (
        <div className="finder-over">
          <Finder onClose={stopFinding} />
        </div>
      ) : null}
      <Dialogs />
      <EditorMenu />
      <Announcer />
    </div>
  );
};
