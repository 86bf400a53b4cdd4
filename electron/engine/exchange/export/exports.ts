/** Exports of open models: where each is made, and where it goes. */
import { resolve } from 'node:path';
import { errorOf, type Params, userError } from '../../../../shared/api/contract.ts';
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import {
  applyPatch,
  dataFrom,
  emptyModel,
  type Model,
  modelFrom,
  unorderedDataFrom,
} from '../../../../shared/model/model.ts';
import { PUBLICATION } from '../../../../shared/model/records/publication.ts';
import type { ModelData } from '../../../../shared/model/records.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import type { EngineOptions } from '../../engine-options.ts';
import type { Watched } from '../../jobs.ts';
import { words } from '../../words.ts';
import { type ExportContext, type ExportWatch, type WritingFormat, written } from '../format.ts';
import { writeInThread } from './thread.ts';

/** Smaller models are exported in slices, sooner than a thread has started. */
const THREAD_BLOCKS = 2000;

/** Blocks that are drawn in one picture as quickly as a page of a document is made. */
const BLOCKS_A_PAGE = 20;

type Making = Pick<EngineOptions, 'version' | 'exportThreadBlocks'> & {
  readonly now: () => Date;
  /** Whether others may be waiting: a large model is then exported in a thread. */
  readonly isShared: boolean;
  /** What the caller may see of a model. */
  readonly visible: (data: ModelData) => ModelData;
  /** The part of the history that documents show. */
  readonly history: () => Pick<ExportContext, 'freezes' | 'since'>;
  readonly preview?: PreviewOrder | undefined;
};

/** How many of the first pages a preview shows, and details of the document that are not in the model yet. */
export type PreviewOrder = Pick<Params<'document.preview'>, 'pages' | 'details'>;

/** The bytes of `model` as it is now, even if it changes while they are made. */
export const exported = async (
  model: Model,
  format: WritingFormat,
  options: ExportOptions,
  { version, now, isShared, visible, history, preview, exportThreadBlocks = THREAD_BLOCKS }: Making,
  watched: Watched & ExportWatch,
): Promise<Uint8Array> => {
  if (preview) assertHasPreview(format);
  const detailed = preview?.details ? withDetails(model, preview.details) : undefined;
  const dataOf = (data: ModelData): ModelData => detailed?.(visible(data)) ?? visible(data);
  const { locale } = options;
  const facts = {
    ...{ at: now().toISOString(), version },
    ...(locale !== undefined && { locale }),
    ...(format.tellsHistory && history()),
    ...(preview && { firstPages: preview.pages }),
  };
  // A page for each block takes many times as long as one picture of all.
  const least = format.tellsHistory ? exportThreadBlocks / BLOCKS_A_PAGE : exportThreadBlocks;
  if (isShared && model.rows.process.size >= least)
    return writeInThread(dataOf(unorderedDataFrom(model)), options, facts, watched);
  const copy = modelFrom(dataOf(dataFrom(model)));
  const bytes = await written(format, copy, options, { ...facts, ...watched });
  watched.signal.throwIfAborted();
  return bytes;
};

/** Where an export may be written, as a plain path. A model there would be replaced, and its history with it. */
export const exportTarget = (path: string, isModel: (path: string) => boolean): string => {
  const target = resolve(path);
  if (isModel(target)) throw userError('cannot-write', words.replacesModel, { file: quoted(path) });
  return target;
};

/** A preview shows the pages of a PDF. Refused for formats that have neither pages nor slides. */
const assertHasPreview = ({ name, mediaType, preview }: WritingFormat): void => {
  if (mediaType !== 'application/pdf' && !preview)
    throw userError('no-preview', words.noPreview, { format: name });
};

/**
 * Puts details of a document in place of those of the model. Refused as the command `publication.update` refuses them.
 * @param model is not changed.
 */
const withDetails = (
  model: Model,
  details: Readonly<Record<string, string>>,
): ((data: ModelData) => ModelData) => {
  const row = model.rows.publication.get(PUBLICATION);
  const part = modelFrom({ ...dataFrom(emptyModel()), tables: row ? { publication: [row] } : {} });
  const applied = apply(part, { type: 'publication.update', ...details }, { seed: '', at: '', actor: '' });
  if (isRefusal(applied)) throw errorOf(applied);
  applyPatch(part, applied.patch);
  const { publication } = dataFrom(part).tables;
  return (data) => ({ ...data, tables: { ...data.tables, publication } });
};
