/** Taking a model out of Strata: a whole copy, or an export in another format. */
import type { Connection, Params } from '../../../shared/api/contract.ts';
import { asUserError } from '../../../shared/api/desktop-connection.ts';
import { extensionOf, formatHas } from '../../../shared/api/export/format-traits.ts';
import { exportName } from '../../../shared/api/export/name.ts';
import type { ExportOptions } from '../../../shared/api/export/options.ts';
import type { Preview } from '../../../shared/api/export/preview.ts';
import { imprintOf } from '../../../shared/book/front/house.ts';
import type { PictureOptions } from '../../../shared/drawing/canvas-picture.ts';
import { safeFileName } from '../../../shared/model/file-names.ts';
import { dataFrom, settingsOf } from '../../../shared/model/model.ts';
import type { Report } from '../../../shared/report/report.ts';
import { csvOf, markdownOf, pieceCount } from '../../../shared/report/report-text.ts';
import { windowShape } from '../../../shared/scene/arrange/shape.ts';
import type { ViewData } from '../../../shared/scene/view.ts';
import type { Progress } from '../../../shared/steps/steps.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore, liveReplica } from '../../state/document/document.ts';
import { goToFile } from '../../state/ports/route.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import { inSlices, type Watched } from '../../ui/in-slices.ts';
import { base64Of } from '../../ui/picture/base64.ts';
import { pngOf } from '../../ui/picture/png.ts';
import { DEFAULT_RATIO } from '../../ui/picture/png-size.ts';
import { words } from '../words.ts';
import { watchedJob } from './job.ts';

const notifyError = (thrown: unknown) => {
  const error = asUserError(thrown);
  notify(error instanceof Error ? error.message : say(words.cantWriteFile), 'problem');
};

/** Saves a copy: on the desktop where the user chooses, in a browser next to the model in the library. */
export const saveCopy = async (connection: Connection): Promise<void> => {
  const { replica } = documentStore.getState();
  if (!replica) return;
  try {
    await replica.settled();
    const { desktop } = window.strata ?? {};
    if (!desktop) {
      const { file } = await connection.request('library.duplicate', { file: replica.file });
      return notify(say(words.copyInLibrary), 'info', {
        label: say(words.openCopy),
        perform: () => goToFile(file),
      });
    }
    const path = await desktop.saveDialog(settingsOf(currentModel()).name, 'strata');
    if (path === null) return;
    await connection.request('document.saveCopy', { file: replica.file, path });
    notify(say(words.savedCopy));
  } catch (error) {
    notifyError(error);
  }
};

/** What the canvas shows, as data: in the shape that this window gives it. */
export const viewOnScreen = (): ViewData => {
  const { rootId, exploded } = sessionStore.getState();
  const { aspect } = windowShape(window.innerWidth, window.innerHeight);
  return { rootId, exploded: [...exploded], aspect };
};

export type ExportRequest = Pick<ExportOptions, 'format'> &
  Partial<ExportOptions> & {
    /** Pixels a unit, for a picture of pixels. */
    readonly scale?: number;
  };

/** What is asked for, with the blocks and figures that are on screen where nothing else is asked for. */
const asOnScreen = (asked: Omit<ExportRequest, 'scale'>) => {
  const { funnelOverlay, funnelVolumes } = sessionStore.getState();
  return {
    ...(funnelOverlay !== null && { funnelOverlay, funnelVolumes }),
    locale: locale(),
    ...asked,
    view: asked.view ?? viewOnScreen(),
  };
};

type PreviewRequest = Pick<Params<'document.preview'>, 'details' | 'pages'> & {
  readonly options: Omit<ExportRequest, 'scale'>;
};

/** The first pages of what `exportModel` would make of the same options, as a PDF. Rejected once the signal is aborted. */
export const previewExport = async (
  connection: Connection,
  { options, ...wanted }: PreviewRequest,
  signal: AbortSignal,
): Promise<Pick<Preview, 'planned'> & { readonly bytes: Uint8Array }> => {
  const { replica } = documentStore.getState();
  if (!replica) throw new Error('No model is open.');
  await replica.settled();
  const asked = { file: replica.file, options: asOnScreen(options), ...wanted };
  const { base64, planned } = await watchedJob(connection, { signal, onProgress: () => {} }, (job) =>
    connection.request('document.preview', { ...asked, job }),
  );
  return { bytes: bytesOf(base64), ...(planned && { planned }) };
};

/**
 * Exports what is on screen: to a file of the person's choice, or, in a browser, as a download. If the signal is aborted, there
 * is no file.
 */
export const exportModel = async (
  connection: Connection,
  options: ExportRequest,
  watched: Watched,
): Promise<void> => {
  const { replica } = documentStore.getState();
  if (!replica) return;
  try {
    await replica.settled();
    const { scale = DEFAULT_RATIO, ...asked } = options;
    const shown = asOnScreen(asked);
    if (formatHas(asked.format, 'pixels')) {
      const picture = await pngFile(shown, scale, watched);
      if (!watched.signal.aborted) await keepFile(picture);
    } else await exportByEngine(connection, replica.file, shown, watched);
  } catch (error) {
    if (!watched.signal.aborted) notifyError(error);
  }
};

/** On the desktop the engine writes the file itself: the page never holds its bytes. */
const exportByEngine = async (
  connection: Connection,
  file: string,
  options: Params<'document.export'>['options'],
  watched: Watched,
): Promise<void> => {
  const { desktop } = window.strata ?? {};
  if (!desktop) {
    const made = await watchedJob(connection, watched, (job) =>
      connection.request('document.export', { file, options, job }),
    );
    if (!watched.signal.aborted) download(decoded(made));
    return;
  }
  const path = await desktop.saveDialog(exportName(currentModel(), options), extensionOf(options.format));
  if (path === null) return;
  await watchedJob(connection, watched, (job) =>
    connection.request('document.exportTo', { file, options, path, job }),
  );
  notify(say(words.savedExport));
};

/** The format that this window makes itself: its typefaces and its browser are here. */
export const PNG = { extension: 'png', name: 'PNG', mediaType: 'image/png' } as const;

const pngFile = async (options: PictureOptions, scale: number, watched: Watched): Promise<NewFile> => {
  const model = currentModel();
  const imprint = imprintOf(model, new Date().toISOString(), locale());
  const { png } = await pngOf(model, { ...options, imprint }, scale, watched);
  return {
    fileName: `${safeFileName(settingsOf(model).name)}.${PNG.extension}`,
    mediaType: PNG.mediaType,
    content: png,
  };
};

type EncodedFile = { readonly fileName: string; readonly mediaType: string; readonly base64: string };

const decoded = ({ base64, ...named }: EncodedFile): NewFile => ({
  ...named,
  content: new Blob([bytesOf(base64)], { type: named.mediaType }),
});

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

type NewFile = { readonly fileName: string; readonly mediaType: string; readonly content: Blob };

/** Saves a file that was made, where the desktop's dialog says, and tells whether it did; in a browser it is downloaded. */
const keepFile = async (file: NewFile): Promise<boolean> => {
  const { desktop } = window.strata ?? {};
  if (!desktop) {
    download(file);
    return true;
  }
  const dot = file.fileName.lastIndexOf('.');
  const [suggestedName, extension] = [file.fileName.slice(0, dot), file.fileName.slice(dot + 1)];
  const base64 = await base64Of(file.content);
  const path = await desktop.saveFile({ suggestedName, extension, base64 });
  if (path !== null) notify(say(words.savedExport));
  return path !== null;
};

type MadeFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Makes a file in this window and saves it. @returns whether there is a file */
export const saveFile = async (make: () => Promise<MadeFile>): Promise<boolean> => {
  try {
    const { bytes, ...named } = await make();
    return await keepFile({ ...named, content: new Blob([bytes], { type: named.mediaType }) });
  } catch (error) {
    notifyError(error);
    return false;
  }
};

/** Saves text as a file in UTF-8; the mark at its start lets spreadsheets read it so. */
export const saveText = (fileName: string, mediaType: string, text: string): Promise<boolean> =>
  saveFile(async () => ({ fileName, mediaType, bytes: new TextEncoder().encode(`\ufeff${text}`) }));

/** A format in which this window writes reports as text. */
type ReportText = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** What the file begins with. */
  readonly mark: string;
  readonly textOf: (report: Report) => Iterable<string>;
};

export const REPORT_TEXTS: readonly ReportText[] = [
  {
    ...{ id: 'csv', name: 'CSV', mediaType: 'text/csv' },
    // Spreadsheets take text for UTF-8 only with a byte order mark.
    mark: '\ufeff',
    textOf: (report) => csvOf(report, say(words.section)),
  },
  { id: 'md', name: 'Markdown', mediaType: 'text/markdown', mark: '', textOf: markdownOf },
];

/** Saves a report as text. If the signal is aborted, there is no file. */
export const saveReport = async (
  report: Report,
  { id, mediaType, mark, textOf }: ReportText,
  watched: Watched,
): Promise<void> => {
  try {
    const pieces = await inSlices(gathered(textOf(report), pieceCount(report)), watched);
    const fileName = `${exportName(currentModel(), { report })}.${id}`;
    const content = new Blob([mark, ...pieces], { type: mediaType });
    await keepFile({ fileName, mediaType, content });
  } catch (error) {
    if (!watched.signal.aborted) notifyError(error);
  }
};

function* gathered(pieces: Iterable<string>, count: number): Progress<string[]> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    yield Math.min(1, all.length / count);
  }
  return all;
}

/** Saves the model as this window has it, with unsent changes, if the engine can’t be asked any more. */
export const saveFromWindow = async (): Promise<void> => {
  const model = liveReplica()?.model;
  if (!model) return;
  const text = JSON.stringify(dataFrom(model));
  await saveText(
    `${safeFileName(settingsOf(model).name || say(words.unnamedModel))}.json`,
    'application/json',
    text,
  );
};

const download = ({ fileName, content }: NewFile) => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
