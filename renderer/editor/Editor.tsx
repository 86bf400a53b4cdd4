/** The editor's frame: outline, canvas and inspector under the top bar, the saved state below. */
import { useEffect } from 'react';
import { TabPanel, Tabs } from 'react-aria-components';
import { settingsOf } from '../../shared/model/model.ts';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { Discussion } from '../discussion/Discussion.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Matrix } from '../matrix/Matrix.tsx';
import { Outline } from '../outline/Outline.tsx';
import { useModel } from '../state/document.ts';
import { useSession, type ViewName } from '../state/session.ts';
import { Dialogs } from './Dialogs.tsx';
import './editor.css';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

export const Editor = () => {
  useShortcuts();
  const outlineShown = useSession((state) => state.outlineShown);
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
  return (
    <Tabs
      className="editor"
      selectedKey={view}
      onSelectionChange={(key) => useSession.setState({ view: key as ViewName, editing: null })}
    >
      <TopBar />
      <div className="editor-panels">
        {outlineShown ? (
          <aside className="panel panel-outline" aria-label="Outline panel">
            <Outline />
          </aside>
        ) : null}
        <main className="editor-main">
          <h1 className="sr-only">{name}</h1>
          <TabPanel id="canvas" className="view">
            <Canvas />
          </TabPanel>
          <TabPanel id="matrix" className="view view-page">
            <Matrix />
          </TabPanel>
          <TabPanel id="discussion" className="view view-page">
            <Discussion />
          </TabPanel>
        </main>
        {inspectorShown ? (
          <aside className="panel panel-inspector" aria-label="Inspector">
            <Inspector />
          </aside>
        ) : null}
      </div>
      <StatusBar />
      <Dialogs />
    </Tabs>
  );
};
