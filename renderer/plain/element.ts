/** Elements of the page, made without a framework. A text is never read as HTML. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** @param attributes `true` is an attribute without a value; `false` and `undefined` leave it out. */
export const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
};

export const button = (
  label: string,
  onPress: () => void,
  attributes: Attributes = {},
): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onPress);
  return made;
};

/** A name that may begin at the right, apart from the text around it. */
export const name = (text: string): HTMLElement => element('bdi', {}, text);
