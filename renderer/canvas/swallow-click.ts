/** The click that ends a drag is no click on what lies under it. */
export const swallowClick = (): void => {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 300);
};
