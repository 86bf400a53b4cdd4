/** Whether the keyboard focus is in a field that takes text. */
export const isTyping = (): boolean =>
  document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
