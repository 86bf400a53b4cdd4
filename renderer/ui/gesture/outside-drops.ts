/** Files and texts that are dragged in from other programs. */
import type { DropOutcome, Dropped } from '../../state/session/dropped.ts';

const FIELDS = 'input, textarea, select, [contenteditable], [role=dialog]';

/**
 * Listens for drops from outside. Drags within the window are its own, and fields take a text as they always do.
 * @returns what ends the listening.
 */
export const listenForDrops = (
  decide: (dropped: Dropped) => DropOutcome | undefined,
  onTaken: (data: { readonly file?: File; readonly text: string; readonly html: string }) => void,
  onRefused: (sentence: string) => void,
): (() => void) => {
  let isOurs = false;
  const onStart = () => {
    isOurs = true;
  };
  const onEnd = () => {
    isOurs = false;
  };
  const isForField = ({ target, dataTransfer }: DragEvent) =>
    dataTransfer?.types.includes('Files') !== true &&
    target instanceof Element &&
    target.closest(FIELDS) !== null;
  const onOver = (event: DragEvent) => {
    if (isOurs || !event.dataTransfer || isForField(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (isOurs || !dataTransfer || event.defaultPrevented || isForField(event)) return;
    // Without this the browser would leave the window for the file.
    event.preventDefault();
    const [text, html] = [dataTransfer.getData('text/plain'), dataTransfer.getData('text/html')];
    const files = [...dataTransfer.files];
    const outcome = decide({ files, hasText: text !== '' || html !== '' });
    if (!outcome) return;
    if ('refused' in outcome) return onRefused(outcome.refused);
    const [file] = files;
    onTaken(outcome.take === 'file' && file ? { file, text: '', html: '' } : { text, html });
  };
  const listeners = [
    ['dragstart', onStart],
    ['dragend', onEnd],
    ['dragover', onOver],
    ['drop', onDrop],
  ] as const;
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
  };
};
