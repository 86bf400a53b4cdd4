/** Keeps a field’s buttons in sight while somebody types in it: the keyboard takes half of the screen. */

/** The browser itself cares for the field alone. */
export const revealWhileTyping = (field: HTMLElement, actions: HTMLElement): void => {
  const reveal = (): void => {
    if (document.activeElement === field) actions.scrollIntoView({ block: 'nearest' });
  };
  field.addEventListener('focus', reveal);
  field.addEventListener('input', reveal);
  (visualViewport ?? window).addEventListener('resize', reveal);
};
