/** A menu or popover that was opened gives the focus back before what was chosen takes it. */
export const afterClosing = (perform: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(perform)));
