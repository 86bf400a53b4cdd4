/** A double press on a button that changes the picture is one press: the second would meet whatever comes under the pointer. */
const REPEATED = ['mousedown', 'click', 'dblclick'] as const;

/**
 * Ignores the repetitions of a press from now on until another one begins.
 * @param detail of the click: how many presses at this point it follows. 0 for the keyboard, which has none.
 */
export const ignoreRepetitions = (detail: number): void => {
  if (detail === 0) return;
  const stop = new AbortController();
  const onMouse = (event: MouseEvent) => {
    if (event.detail < 2) return stop.abort();
    // Nor does the focus go there.
    event.preventDefault();
    event.stopPropagation();
  };
  for (const type of REPEATED) window.addEventListener(type, onMouse, { capture: true, signal: stop.signal });
};
