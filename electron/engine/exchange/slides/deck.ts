/** A deck: the slides of a model on those of a template, or on plain ones, as a package. */
import type { ExportOptions } from '../../../../shared/api/export-options.ts';
import { titleOf } from '../../../../shared/drawing/shown.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { PUBLICATION } from '../../../../shared/model/records/publication.ts';
import { type ExportContext, stepsInTurns } from '../format.ts';
import { type Part, writePackage } from '../package/parts.ts';
import { type Frame, OWN_FRAME } from './frame.ts';
import { slidesOf } from './plan.ts';
import { slideParts } from './slide.ts';
import { templateFrame } from './template.ts';

/** The bytes of the file. The same model, view, template and time give the same bytes. */
export const deckOf = async (
  model: Model,
  options: ExportOptions,
  context: ExportContext,
): Promise<Uint8Array> => {
  const footer = footerOf(model);
  const frame = options.template ? await templateFrame(options.template, footer !== '') : OWN_FRAME;
  context.signal?.throwIfAborted();
  return stepsInTurns(deckSteps(model, options, frame, context.at), context);
};

export const footerOf = (model: Model): string => {
  const publication = model.rows.publication.get(PUBLICATION);
  return [publication?.confidentiality, publication?.version, publication?.footer]
    .filter(Boolean)
    .join(' · ');
};

function* deckSteps(
  model: Model,
  { view, locale }: Pick<ExportOptions, 'view' | 'locale'>,
  frame: Frame,
  at: string,
): Generator<number, Uint8Array, unknown> {
  const slides = yield* slidesOf(model, view, frame.geometry.content, locale);
  const publication = model.rows.publication.get(PUBLICATION);
  const byBlock = new Map(
    slides.flatMap(({ shows }, i) => (shows === undefined ? [] : [[shows, frame.slideName(i + 1)] as const])),
  );
  const handout = {
    footer: footerOf(model),
    frame,
    slideOf: (blockId: string | null) => byBlock.get(blockId),
  };
  const parts: Part[] = [];
  for (const [i, slide] of slides.entries()) {
    parts.push(...slideParts(slide, i + 1, handout));
    yield 0.5 + (i + 1) / slides.length / 2;
  }
  const title = publication?.title || titleOf(model);
  const facts = { title, author: publication?.author ?? '', at, accent: publication?.accent ?? '' };
  return writePackage([...frame.parts(slides.length, facts), ...parts], frame.relations);
}
