/** The desktop's own menu: told what applies in this window, and what is chosen in it performed. In the library as in the editor. */
import { useEffect } from 'react';
import { isTyping } from '../../plain/is-typing.ts';
import { follow } from '../../state/store.ts';
import { allActions, performAction } from '../registry.ts';
import { appliesInMenu, IN_FIELDS, windowMenu } from './window-menu.ts';

/** Debounce: the menu isn’t visible while the user types. */
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
  const tell = (menu: ReturnType<typeof windowMenu> | null) => {
    if (menu === null) return;
    const text = JSON.stringify(menu);
    if (text === told) return;
    told = text;
    void setMenu(menu);
  };
  const { again, end } = follow(menuOnceRegistered, tell, (act) => {
    clearTimeout(timer);
    timer = setTimeout(act, REST_MS);
  });
  document.addEventListener('focusin', again);
  document.addEventListener('focusout', again);
  return () => {
    clearTimeout(timer);
    end();
    document.removeEventListener('focusin', again);
    document.removeEventListener('focusout', again);
  };
};

/** The app keeps the menu that it starts with until the actions of the editor are loaded. */
const menuOnceRegistered = () => (allActions().length === 0 ? null : windowMenu());

export const useMenu = (): void => {
  useEffect(() => window.strata?.desktop.onMenu(choose), []);
  useEffect(() => window.strata && keepTold(window.strata.desktop.setMenu), []);
};
