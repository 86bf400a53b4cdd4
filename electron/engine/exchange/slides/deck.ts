/** A deck: the slides of a model on those of a template, or on plain ones, as a package. */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import type { House } from '../../../../shared/book/content.ts';
import { footerOf, houseOf, isPublished, publicationOf } from '../../../../shared/book/front/house.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { SOURCE_LOCALE } from '../../../../shared/words/locale.ts';
import { logoFile } from '../book/logo.ts';
import { logoPart } from '../drawingml/logo.ts';
import { type ExportContext, stepsInTurns } from '../format.ts';
import { type Part, writePackage } from '../package/parts.ts';
import { type Frame, OWN_FRAME } from './frame.ts';
import { atRight } from './geometry.ts';
import { slidesOf } from './plan.ts';
import { slideParts } from './slide.ts';
import { templateFrame } from './template.ts';

/** The bytes of the file. The same model, view, template and time give the same bytes. */
export const deckOf = async (
  model: Model,
  options: ExportOptions,
  context: ExportContext,
): Promise<Uint8Array> => {
  const house = slideHouse(model, context);
  const needs = { hasFooter: footerOf(house) !== '', hasLogo: house.logo !== '' };
  const frame = options.template ? await templateFrame(options.template, needs) : OWN_FRAME;
  context.signal?.throwIfAborted();
  return stepsInTurns(deckSteps(model, options, { frame, house, at: context.at }), context);
};

/** What every slide carries. Without any settings of the document that is nothing: the date too is left out. */
export const slideHouse = (
  model: Model,
  { at, locale = SOURCE_LOCALE }: Pick<ExportContext, 'at' | 'locale'>,
): House => {
  const house = houseOf(model, at, locale);
  return isPublished(model) ? house : { ...house, date: '' };
};

type Design = { readonly frame: Frame; readonly house: House; readonly at: string };

function* deckSteps(
  model: Model,
  { view, locale }: Pick<ExportOptions, 'view' | 'locale'>,
  { frame, house, at }: Design,
): Generator<number, Uint8Array, unknown> {
  const slides = yield* slidesOf(model, view, frame.geometry.content, locale);
  const byBlock = new Map(
    slides.flatMap(({ shows }, i) => (shows === undefined ? [] : [[shows, frame.slideName(i + 1)] as const])),
  );
  const file = logoFile(house.logo);
  const logo = file && { ...file, part: frame.logoName(file.kind) };
  const handout = {
    ...{ frame, date: house.date },
    logo: logo && { part: logo.part, place: atRight(frame.geometry.logo, logo) },
    // Where a layout has no placeholder for the date, the line at the foot names it.
    footer: footerOf(frame.date ? { ...house, date: '' } : house),
    slideOf: (blockId: string | null) => byBlock.get(blockId),
  };
  const parts: Part[] = logo ? [logoPart(logo)] : [];
  for (const [i, slide] of slides.entries()) {
    parts.push(...slideParts(slide, i + 1, handout));
    yield 0.5 + (i + 1) / slides.length / 2;
  }
  const { title, author, version } = house;
  const facts = { title, author, version, at, accent: publicationOf(model).accent };
  return writePackage([...frame.parts(slides.length, facts), ...parts], frame.relations);
}
