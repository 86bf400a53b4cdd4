/** The click that a release makes after a gesture isn't a click on what is under the pointer. */
export const swallowClick = (): void => {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    stop();
  };
  const stop = () => {
    window.removeEventListener('click', swallow, { capture: true });
    window.removeEventListener('pointerdown', stop, { capture: true });
  };
  window.addEventListener('click', swallow, { capture: true });
  // There may be no click at all. The next press makes one that counts.
  window.addEventListener('pointerdown', stop, { capture: true });
};

/** The same for a gesture that was cancelled while its button was still down. */
export const swallowClickOfRelease = (): void => {
  const onUp = () => {
    stop();
    swallowClick();
  };
  const stop = () => {
    window.removeEventListener('pointerup', onUp, { capture: true });
    window.removeEventListener('pointerdown', stop, { capture: true });
  };
  window.addEventListener('pointerup', onUp, { capture: true });
  window.addEventListener('pointerdown', stop, { capture: true });
};
