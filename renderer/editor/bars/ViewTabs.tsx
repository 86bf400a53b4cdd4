/**
 * The views of a model. One is on screen; the arrow keys move between them. A tablist of our own: a ready-made one draws
 * all that is inside it twice to collect its tabs, and inside is the whole editor.
 */

import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { viewsHere } from '../../state/guest/offered.ts';
import { sessionStore, type ViewName } from '../../state/session/session.ts';
import { words } from '../words.ts';

export const tabId = (view: ViewName): string => `tab-${view}`;
export const panelId = (view: ViewName): string => `view-${view}`;

const show = (view: ViewName) => sessionStore.setState({ view, editing: null });

export const ViewTabs = () => {
  const views = viewsHere();
  const shown = useStore(sessionStore, (state) => state.view);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = views.indexOf(shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = views[(to + views.length) % views.length] ?? 'canvas';
    show(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div
      role="tablist"
      className="view-tabs"
      aria-label={say(words.views)}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {views.map((view) => (
        <button
          key={view}
          id={tabId(view)}
          type="button"
          role="tab"
          aria-selected={view === shown}
          aria-controls={view === shown ? panelId(view) : undefined}
          tabIndex={view === shown ? 0 : -1}
          className="view-tab"
          onClick={() => show(view)}
        >
          {say(words.view, { view })}
        </button>
      ))}
    </div>
  );
};
