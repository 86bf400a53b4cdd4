/** Takes lists that are dropped onto an open model from other programs and from folders. */
import { useEffect } from 'react';
import { extensionOf, TABLE_EXTENSIONS } from '../../../shared/lists/list-extensions.ts';
import { partsOfFile } from '../../../shared/lists/list-file.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { documentStore } from '../../state/document/document.ts';
import { dropOnModel } from '../../state/session/dropped.ts';
import { notify } from '../../state/session/session.ts';
import { listenForDrops } from '../../ui/gesture/outside-drops.ts';
import { pasteIn, pasteParts } from '../pasting.ts';
import { words } from '../words.ts';
import { importTableFile } from './import-table.ts';

export const useDrop = (): void => useEffect(listen, []);

const listen = (): (() => void) =>
  listenForDrops(
    (dropped) => dropOnModel(dropped, documentStore.getState().readOnly),
    ({ file, text, html }) => {
      if (file) void takeFile(file);
      else pasteIn({ text, html });
    },
    (sentence) => notify(sentence, 'problem'),
  );

const takeFile = async (file: File): Promise<void> => {
  if (TABLE_EXTENSIONS.includes(extensionOf(file.name))) return importTableFile(file);
  let text: string;
  try {
    text = await file.text();
  } catch {
    return notify(say(words.cantReadDropped, { file: quoted(file.name) }), 'problem');
  }
  // The model may have been closed in the meantime.
  if (documentStore.getState().replica) pasteParts(partsOfFile(text, extensionOf(file.name)), { text });
};
