/** Slides (`.pptx`): one for each exploded block, with native boxes, lines that are glued to them, and links from slide to slide. */
import { userError } from '../../../shared/api/contract.ts';
import type { ExportOptions } from '../../../shared/api/export-options.ts';
import { titleOf } from '../../../shared/drawing/shown.ts';
import type { Model } from '../../../shared/model/model.ts';
import { PUBLICATION } from '../../../shared/model/records/publication.ts';
import { say } from '../../../shared/words/messages.ts';
import { type Format, stepsInTurns } from './format.ts';
import { type Part, writePackage } from './package/parts.ts';
import { type Frame, OWN_FRAME } from './slides/frame.ts';
import { slidesOf } from './slides/plan.ts';
import { slideParts } from './slides/slide.ts';
import { templateFrame } from './slides/template.ts';
import { words as slideWords } from './slides/words.ts';
import { words } from './words.ts';

export const pptxFormat: Format = {
  extension: 'pptx',
  get name() {
    return say(slideWords.slides);
  },
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  /** The same model, view and time give the same bytes. A scenario is refused. */
  write: async (model, options, context) => {
    if ((options.funnel ?? options.compared ?? options.report) !== undefined)
      throw userError('no-pages', words.scenarioHasPages);
    const footer = footerOf(model);
    const frame = options.template ? await templateFrame(options.template, footer !== '') : OWN_FRAME;
    context.signal?.throwIfAborted();
    return stepsInTurns(deckSteps(model, options, frame, context.at), context);
  },
};

const footerOf = (model: Model): string => {
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
