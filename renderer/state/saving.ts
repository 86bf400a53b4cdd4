/** Taking a model out of Strata: a whole copy, or an export in another format. */
import type { Connection, ExportOptions } from '../../shared/api/contract.ts';
import { asUserError } from '../../shared/api/desktop-connection.ts';
import type { PictureOptions } from '../../shared/drawing/canvas-picture.ts';
import { safeFileName } from '../../shared/model/file-names.ts';
import { dataFrom, settingsOf } from '../../shared/model/model.ts';
import type { ViewData } from '../../shared/scene/view.ts';
import { pngOf, type Watched } from '../picture/png.ts';
import { USUAL_RATIO } from '../picture/png-size.ts';
import { base64Of } from '../ui/base64.ts';
import { currentModel, useDocument } from './document.ts';
import { goToFile } from './route.ts';
import { notify, useSession } from './session.ts';

const say = (thrown: unknown) => {
  const error = asUserError(thrown);
  notify(
    error instanceof Error ? error.message : 'The file could not be written. Nothing was changed.',
    'problem',
  );
};

/** Saves a whole copy: where the desktop's dialog says; in a browser, beside the model in the library. */
export const saveCopy = async (connection: Connection): Promise<void> => {
  const { replica } = useDocument.getState();
  if (!replica) return;
  try {
    await replica.settled();
    const { desktop } = window.strata ?? {};
    if (!desktop) {
      const { file } = await connection.request('library.duplicate', { file: replica.file });
      return notify('A copy is in the library.', 'info', { label: 'Open it', perform: () => goToFile(file) });
    }
    const path = await desktop.saveDialog(settingsOf(currentModel()).name, 'strata');
    if (path === null) return;
    await connection.request('document.saveCopy', { file: replica.file, path });
    notify('The copy was saved.');
  } catch (error) {
    say(error);
  }
};

/** What the canvas shows, as data. */
export const viewOnScreen = (): ViewData => {
  const { rootId, exploded } = useSession.getState();
  return { rootId, exploded: [...exploded] };
};

type Choice = Pick<ExportOptions, 'format'> &
  Partial<ExportOptions> & {
    /** Pixels a unit, for a picture of pixels. */
    readonly scale?: number;
  };

/** Exports what is on screen. The result is saved by the desktop's dialog, or downloaded; aborted, nothing is. */
export const exportModel = async (
  connection: Connection,
  options: Choice,
  watched: Watched,
): Promise<void> => {
  const { replica } = useDocument.getState();
  if (!replica) return;
  try {
    await replica.settled();
    const { funnelOverlay, funnelVolumes } = useSession.getState();
    const { scale = USUAL_RATIO, ...asked } = options;
    const shown = {
      ...(funnelOverlay !== null && { funnelOverlay, funnelVolumes }),
      locale: navigator.language || 'en',
      ...asked,
      view: asked.view ?? viewOnScreen(),
    };
    const made =
      asked.format === PNG.extension
        ? await pngFile(shown, scale, watched)
        : await connection.request('document.export', { file: replica.file, options: shown });
    if (!watched.signal.aborted) await keepFile('base64' in made ? decoded(made) : made);
  } catch (error) {
    if (!watched.signal.aborted) say(error);
  }
};

/** The format that this window makes itself: its typefaces and its browser are here. */
export const PNG = { extension: 'png', name: 'PNG', mediaType: 'image/png' } as const;

const pngFile = async (options: PictureOptions, scale: number, watched: Watched): Promise<NewFile> => {
  const model = currentModel();
  const { png } = await pngOf(model, options, scale, watched);
  return {
    fileName: `${safeFileName(settingsOf(model).name)}.${PNG.extension}`,
    mediaType: PNG.mediaType,
    content: png,
  };
};

type EncodedFile = { readonly fileName: string; readonly mediaType: string; readonly base64: string };

const decoded = ({ base64, ...named }: EncodedFile): NewFile => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return { ...named, content: new Blob([bytes], { type: named.mediaType }) };
};

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
  if (path !== null) notify('The export was saved.');
  return path !== null;
};

type MadeFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Makes a file in this window and saves it. */
export const saveFile = async (make: () => Promise<MadeFile>): Promise<void> => {
  try {
    const { bytes, ...named } = await make();
    await keepFile({ ...named, content: new Blob([bytes], { type: named.mediaType }) });
  } catch (error) {
    say(error);
  }
};

/** Saves text as a file in UTF-8; the mark at its start lets spreadsheets read it so. */
export const saveText = (fileName: string, mediaType: string, text: string): Promise<void> =>
  saveFile(async () => ({ fileName, mediaType, bytes: new TextEncoder().encode(`\ufeff${text}`) }));

/** Saves the model as this window has it, with what was never taken in, where nothing else can be asked for it any more. */
export const saveFromWindow = async (): Promise<void> => {
  const model = currentModel();
  const text = JSON.stringify(dataFrom(model));
  await saveText(`${settingsOf(model).name || 'Model'}.json`, 'application/json', text);
};

const download = ({ fileName, content }: NewFile) => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
