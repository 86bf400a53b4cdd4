/** Writes a text only if it is another one, so that screen readers and selections are left alone. */
export const put = (node: HTMLElement, text: string): void => {
  if (node.textContent !== text) node.textContent = text;
};
