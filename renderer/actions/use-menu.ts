/** The desktop's own menu: told what applies in this window, and what is chosen in it performed. In the library as in the editor. */
import { useEffect } from 'react';
import { useFunnelState } from '../funnel/funnel-state.ts';
import { useSidePanel } from '../side/side-panel.ts';
import { useDocument } from '../state/document.ts';
import { useMatrix } from '../state/matrix-cell.ts';
import { useSession } from '../state/session.ts';
import { performAction } from './actions.ts';
import { appliesInMenu, IN_FIELDS, isTyping, windowMenu } from './window-menu.ts';

/** What the actions of the menu ask whether they apply. */
const STORES = [useDocument, useSession, useSidePanel, useMatrix, useFunnelState];
/** Once things have come to rest: nobody reads a menu while it is typed. */
const REST_MS = 60;

const choose = (id: string): void => {
  const inField = IN_FIELDS.get(id);
  // The one way to the browser's own undo of typing.
  if (isTyping() && inField !== undefined) document.execCommand(inField);
  else if (appliesInMenu(id)) performAction(id);
};

const keepTold = (setMenu: (menu: ReturnType<typeof windowMenu>) => Promise<void>): (() => void) => {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const menu = windowMenu();
    const text = JSON.stringify(menu);
    if (text === told) return;
    told = text;
    void setMenu(menu);
  };
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MS);
  };
  const unsubscribes = STORES.map((store) => store.subscribe(tellSoon));
  document.addEventListener('focusin', tellSoon);
  document.addEventListener('focusout', tellSoon);
  tell();
  return () => {
    clearTimeout(timer);
    for (const unsubscribe of unsubscribes) unsubscribe();
    document.removeEventListener('focusin', tellSoon);
    document.removeEventListener('focusout', tellSoon);
  };
};

export const useMenu = (): void => {
  useEffect(() => window.strata?.desktop.onMenu(choose), []);
  useEffect(() => window.strata && keepTold(window.strata.desktop.setMenu), []);
};
