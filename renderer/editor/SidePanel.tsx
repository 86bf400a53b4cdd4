import { BookA, Glasses, History as HistoryIcon, ListTree, type LucideIcon, Route, Tags } from 'lucide-react';
import type { FunctionComponent, KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { Outline } from '../outline/Outline.tsx';
import { PartBoundary } from '../parts/boundary/PartBoundary.tsx';
import type { PartName } from '../parts/boundary/part-name.ts';
import { isOffered, sidePanelsHere } from '../state/guest/offered.ts';
import { type SidePanelName, sidePanelStore } from '../state/session/side-panel.ts';
import '../parts/panel/side.css';
import { say } from '../../shared/words/messages.ts';
import { widthStore } from '../state/session/widths.ts';
import { DictionaryPanel, HistoryPanel, LensesPanel, TermsPanel, UseCasesPanel } from './deferred-parts.ts';
import { PanelEdge } from './panels/PanelEdge.tsx';
import { words } from './words.ts';

const PANELS: Record<SidePanelName, { part: PartName; icon: LucideIcon; Panel: FunctionComponent }> = {
  outline: { part: 'outline', icon: ListTree, Panel: Outline },
  useCases: { part: 'useCases', icon: Route, Panel: UseCasesPanel },
  terms: { part: 'terms', icon: Tags, Panel: TermsPanel },
  dictionary: { part: 'dictionary', icon: BookA, Panel: DictionaryPanel },
  lenses: { part: 'lenses', icon: Glasses, Panel: LensesPanel },
  history: { part: 'history', icon: HistoryIcon, Panel: HistoryPanel },
};

const tabId = (name: SidePanelName) => `side-tab-${name}`;
const panelId = (name: SidePanelName) => `side-${name}`;
const show = (panel: SidePanelName) => sidePanelStore.setState({ panel });

/** The panel on the left: the outline, or another list of the model’s records. */
export const SidePanel = () => {
  const chosen = useStore(sidePanelStore, (state) => state.panel);
  const shown = isOffered(chosen) ? chosen : 'outline';
  const { Panel, part } = PANELS[shown];
  const width = useStore(widthStore, ({ widths }) => widths.outline);
  const panels = sidePanelsHere();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = panels.indexOf(shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: panels.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = panels[(to + panels.length) % panels.length] ?? 'outline';
    show(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <aside
      className="panel panel-outline"
      style={width === undefined ? undefined : { width }}
      aria-label={say(words.sidePanel)}
    >
      <PanelEdge panel="outline" />
      <div
        role="tablist"
        className="side-tabs"
        aria-label={say(words.sidePanel)}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {panels.map((name) => {
          const { icon: Icon } = PANELS[name];
          const word = say(words.panel, { panel: name });
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
        <PartBoundary key={shown} part={part}>
          <Panel />
        </PartBoundary>
      </div>
    </aside>
  );
};
