import { Glasses, History as HistoryIcon, ListTree, type LucideIcon, Route, Tags } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { LensesPanel } from '../lenses/LensesPanel.tsx';
import { Outline } from '../outline/Outline.tsx';
import { TermsPanel } from '../terms/TermsPanel.tsx';
import { UseCasesPanel } from '../use-cases/UseCasesPanel.tsx';
import './side.css';
import { SIDE_PANELS, type SidePanelName, useSidePanel } from './side-panel.ts';

const PANELS: Record<SidePanelName, { word: string; icon: LucideIcon; Panel: () => ReactNode }> = {
  outline: { word: 'Outline', icon: ListTree, Panel: Outline },
  useCases: { word: 'Use cases', icon: Route, Panel: UseCasesPanel },
  terms: { word: 'Terms', icon: Tags, Panel: TermsPanel },
  lenses: { word: 'Lenses', icon: Glasses, Panel: LensesPanel },
  history: { word: 'History', icon: HistoryIcon, Panel: HistoryPanel },
};

const tabId = (name: SidePanelName) => `side-tab-${name}`;
const panelId = (name: SidePanelName) => `side-${name}`;
const show = (panel: SidePanelName) => useSidePanel.setState({ panel });

/** The panel on the left: the outline, or another list of what the model holds. */
export const SidePanel = () => {
  const shown = useSidePanel((state) => state.panel);
  const { Panel } = PANELS[shown];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = SIDE_PANELS.indexOf(shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: SIDE_PANELS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = SIDE_PANELS[(to + SIDE_PANELS.length) % SIDE_PANELS.length] ?? 'outline';
    show(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <aside className="panel panel-outline" aria-label="Side panel">
      <div role="tablist" className="side-tabs" aria-label="Side panel" onKeyDown={onKeyDown} tabIndex={-1}>
        {SIDE_PANELS.map((name) => {
          const { word, icon: Icon } = PANELS[name];
          return (
            <button
              key={name}
              id={tabId(name)}
              type="button"
              role="tab"
              aria-label={word}
              title={word}
              aria-selected={name === shown}
              aria-controls={name === shown ? panelId(name) : undefined}
              tabIndex={name === shown ? 0 : -1}
              className="side-tab"
              onClick={() => show(name)}
            >
              <Icon size={16} aria-hidden />
            </button>
          );
        })}
      </div>
      <div id={panelId(shown)} role="tabpanel" aria-labelledby={tabId(shown)} className="side-view">
        <Panel />
      </div>
    </aside>
  );
};
