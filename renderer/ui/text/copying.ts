/**
 * Puts things on the clipboard, also where a page has no `navigator.clipboard`: browsers give it to secure contexts only,
 * and plain http on a private address is none. No other file touches `navigator.clipboard`.
 */

/**
 * Copies by the browser's own copy command, which needs a user's gesture but no secure context. `write` fills in what
 * is copied. False if the browser refused.
 */
export const copyByCommand = (write: (data: DataTransfer) => void): boolean => {
  let isWritten = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    write(event.clipboardData);
    event.preventDefault();
    isWritten = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isWritten;
};

/** Copies a text. False if the browser refused both ways. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand((data) => data.setData('text/plain', text));
  }
};

/** Puts a text on the clipboard without a gesture. Throws if the browser refuses or knows no such way. */
export const writeClipboard = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/**
 * Puts an image on the clipboard. The browser is given the promise: asked once the image is there, it would no longer see
 * that a person wanted it. Throws if the browser refuses or knows no such way; there is no other way for images.
 */
export const writeImage = (png: Promise<Blob>): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);

/** What is on the clipboard as plain text and as HTML, '' if it isn't. Throws as `writeClipboard` does. */
export const readClipboard = async (): Promise<{ readonly text: string; readonly html: string }> => {
  const items = await navigator.clipboard.read();
  const textOf = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  const [text, html] = await Promise.all([textOf('text/plain'), textOf('text/html')]);
  return { text, html };
};
