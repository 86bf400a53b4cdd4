/**
 * If the focused row of a list disappears, as when it is deleted, the next row gets the focus, so that the keyboard goes on
 * from there. If a focused control of a dialog disappears or is disabled, the dialog itself gets it, so that Esc still closes it.
 * One listener for all lists and dialogs: each would forget it otherwise.
 */
import { afterClosing } from './overlay/after-closing.ts';

/** What is listed. The outline and the grids have keys of their own and place the focus themselves. */
const ROW = 'li, article, .side-item';
/** What gets the focus if the list is empty: a control in the nearest of these that is still there. */
const AROUND = 'section, aside, [role="dialog"]';
/** What lies over the page. While one is open, the place under it is remembered. */
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const DIALOG = '[role="dialog"], [role="alertdialog"]';
/** The keys that undo what was done would go to its text, so it does not get the focus. */
const TEXT_FIELD = 'input, textarea, [contenteditable]';
const FOCUSABLE = `summary, a[href], button:not(:disabled), [tabindex="0"]:not(${TEXT_FIELD})`;

type Place = {
  readonly element: Element;
  readonly overlay: Element | null;
  /** The rows around the element, the nearest first, each with its list and its index there. */
  readonly rows: readonly { readonly row: Element; readonly list: Element | null; readonly index: number }[];
  readonly around: readonly Element[];
};

const ancestors = (element: Element, selector: string): Element[] => {
  const found: Element[] = [];
  for (let at = element.closest(selector); at; at = at.parentElement?.closest(selector) ?? null)
    found.push(at);
  return found;
};

const rowsIn = (list: Element): Element[] => [...list.children].filter((child) => child.matches(ROW));

const placeOf = (element: Element): Place => ({
  element,
  overlay: element.closest(OVERLAY),
  rows: ancestors(element, ROW).map((row) => ({
    row,
    list: row.parentElement,
    index: row.parentElement ? rowsIn(row.parentElement).indexOf(row) : -1,
  })),
  around: ancestors(element, AROUND),
});

const focusFirstIn = (part: Element | undefined): boolean => {
  const controls = part ? [...part.querySelectorAll<HTMLElement>(FOCUSABLE)] : [];
  const control = controls.find((each) => each.checkVisibility());
  control?.focus();
  return control !== undefined && document.activeElement === control;
};

/** Focuses the row itself if only the control in it has gone, else the row that took its place, else what is around. */
const focusNear = ({ rows, around }: Place): boolean => {
  for (const { row, list, index } of rows) {
    if (row.isConnected && focusFirstIn(row)) return true;
    if (!list?.isConnected) continue;
    const others = rowsIn(list);
    if (focusFirstIn(others[index] ?? others.at(-1))) return true;
  }
  return rows.length > 0 && around.some((part) => part.isConnected && focusFirstIn(part));
};

/** Focuses the element itself where it is still there, as in a dialog below a notice that has gone. */
const focusAgain = ({ element }: Place): boolean => {
  if (!(element instanceof HTMLElement) || element.matches(TEXT_FIELD)) return false;
  if (!canKeepFocus(element) || !element.checkVisibility()) return false;
  element.focus();
  return document.activeElement === element;
};

/** Focuses the dialog that an element was in. */
const focusDialog = ({ overlay }: Place): boolean => {
  if (!(overlay instanceof HTMLElement && overlay.isConnected && overlay.matches(DIALOG))) return false;
  overlay.focus();
  return document.activeElement === overlay;
};

const canKeepFocus = (element: Element): boolean => element.isConnected && !element.matches(':disabled');

/** Starts to follow the focus of the page. */
export const keepFocus = (): void => {
  /** Where the focus is, over the places that it comes back to when overlays close. */
  let places: Place[] = [];
  const isLost = () => document.activeElement === null || document.activeElement === document.body;
  const check = () => {
    if (!isLost()) return;
    const gone = places.at(-1);
    if (!gone || canKeepFocus(gone.element)) return;
    if (gone.element.isConnected && focusDialog(gone)) return;
    for (const place of places.toReversed())
      if (focusAgain(place) || focusNear(place) || focusDialog(place)) return;
    places = [];
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const place = placeOf(target);
    const same = places.findLastIndex(({ overlay }) => overlay === place.overlay);
    places = [...(same < 0 ? places : places.slice(0, same)), place];
  });
  // The focus that is lost with an element is not told of everywhere. Whoever else wants to place it does so first.
  new MutationObserver(() => {
    const last = places.at(-1);
    if (last && !canKeepFocus(last.element)) afterClosing(check);
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
};
