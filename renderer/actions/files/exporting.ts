/** Exports without a dialog: once more with what was chosen the last time, and the minutes of a meeting. */

import { formatHas } from '../../../shared/api/export/format-traits.ts';
import type { ExportOptions } from '../../../shared/api/export/options.ts';
import { BOOK_PARTS } from '../../../shared/book/parts.ts';
import type { Model } from '../../../shared/model/model.ts';
import { explodedTo } from '../../../shared/scene/levels.ts';
import { overlayData } from '../../../shared/scene/overlays/overlay.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { type ExportChoice, keptChoice, lastFormat, readTemplate } from '../../state/panels/export-choice.ts';
import { overlayStore } from '../../state/panels/overlay.ts';
import { connection } from '../../state/ports/connected.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import { words } from '../words.ts';
import { exportModel, viewOnScreen } from './saving.ts';

/** What an export of blocks is asked for by what was chosen for its format. */
export const chosenOptions = (
  model: Model,
  format: string,
  { paper, orientation, without, levels, onlyDefined, since }: ExportChoice,
): Pick<ExportOptions, 'format' | 'paper' | 'orientation'> & Partial<ExportOptions> => {
  const { rootId } = viewOnScreen();
  // A snapshot may have been deleted since.
  const known = since !== null && model.rows.snapshot.has(since) ? since : null;
  return {
    ...{ format, paper, orientation },
    // A book is about the whole model, or the block that is drilled into, as deep as is chosen.
    ...(formatHas(format, 'parts') && {
      view: { rootId, exploded: [...explodedTo(model, rootId, levels ?? Number.POSITIVE_INFINITY)] },
      parts: BOOK_PARTS.filter((part) => !without.includes(part)),
      onlyDefined,
    }),
    ...(formatHas(format, 'since') && known !== null && { since: known }),
  };
};

/** The export that is under way; a key that is pressed again while it is doesn't start another. */
let running: AbortController | null = null;

const exportAs = async (format: string): Promise<void> => {
  const { replica } = documentStore.getState();
  if (!replica || running) return;
  const work = new AbortController();
  running = work;
  notify(say(words.exporting), 'info', { label: say(words.cancelExport), perform: () => work.abort() });
  try {
    const model = currentModel();
    const { overlay } = overlayStore.getState();
    const template = formatHas(format, 'template') ? await readTemplate(replica.file, format) : null;
    const options = {
      ...chosenOptions(model, format, keptChoice(replica.file, format)),
      ...(template && { template }),
      ...(overlay !== null &&
        formatHas(format, 'picture') && { overlay: overlayData(model, viewOnScreen(), overlay) }),
    };
    await exportModel(connection, options, { signal: work.signal, onProgress: () => {} });
  } finally {
    running = null;
  }
};

/** Exports as the last time this model was; if it never was, asks how. */
export const exportAgain = (): void => {
  const format = lastFormat(documentStore.getState().replica?.file ?? '');
  if (format === null) sessionStore.setState({ dialog: 'export' });
  else void exportAs(format);
};

/** Exports minutes as the last time: of today, or since the snapshot that was chosen. */
export const exportMinutes = (): void => void exportAs('minutes');
