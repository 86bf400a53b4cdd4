import { basename, extname } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import { formatHas } from '../../../shared/api/export/format-traits.ts';
import { MAX_COMPARED, MAX_TEMPLATE_BYTES, PAPERS } from '../../../shared/api/export/options.ts';
import { BOOK_PARTS, partsIn } from '../../../shared/book/parts.ts';
import { funnelOverlayOf } from '../../../shared/funnel/overlay.ts';
import { byRank, type Model } from '../../../shared/model/model.ts';
import { processByCode } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { explodedTo } from '../../../shared/scene/levels.ts';
import { COLOURINGS, type Colouring, colourOverlay } from '../../../shared/scene/overlays/colour-overlay.ts';
import { lensOverlay } from '../../../shared/scene/overlays/lens-overlay.ts';
import { overlayData } from '../../../shared/scene/overlays/overlay.ts';
import type { ViewData } from '../../../shared/scene/view.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { idOfFormat } from '../../engine/exchange/format.ts';
import { formats } from '../../engine/exchange/formats.ts';
import { defineCliCommand, oneOf, usageError, wholeNumber } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { words as help } from '../help/exchange/words.ts';
import { words as modelHelp } from '../help/words.ts';
import { withModelFile } from '../io/model-file.ts';
import { readInput } from '../io/read-input.ts';
import { assertNoModel, writeOutput } from '../io/write-output.ts';
import { scenarioNamed } from '../scenario.ts';

export const exportCommand = defineCliCommand({
  summary: help.export,
  arguments: [
    { name: 'FILE', about: modelHelp.model },
    { name: 'OUT', about: help.out },
  ],
  options: {
    format: { type: 'string', value: 'FORMAT', about: help.exportFormat },
    root: { type: 'string', value: 'CODE', about: help.root },
    levels: { type: 'string', value: 'N', about: help.levels },
    funnel: { type: 'string', multiple: true, value: 'NAME', about: help.exportFunnel },
    total: { type: 'boolean', default: false, about: help.exportTotal },
    overlay: { type: 'string', value: 'NAME', about: help.overlay },
    netted: { type: 'boolean', default: false, about: help.netted },
    lens: { type: 'string', value: 'NAME', about: help.lens },
    colour: { type: 'string', value: 'BY', about: help.colour, choices: COLOURINGS },
    paper: { type: 'string', value: 'SIZE', about: help.paper, choices: PAPERS, shownDefault: 'a4' },
    landscape: { type: 'boolean', default: false, about: help.landscape },
    portrait: { type: 'boolean', default: false, about: help.portrait },
    parts: { type: 'string', value: 'PART,PART,...', about: help.parts },
    defined: { type: 'boolean', default: false, about: help.defined },
    since: { type: 'string', value: 'NAME', about: help.since },
    template: { type: 'string', value: 'FILE', about: help.template },
  },
  notes: help.exportNotes,
  run: async (
    [file = '', out = ''],
    { root, levels, funnel, total, overlay, lens, colour, netted, landscape, portrait, defined, ...values },
  ) => {
    const format = formatFor(values.format ?? extname(out).slice(1), out);
    const paper = oneOf(values.paper ?? 'a4', PAPERS, '--paper');
    const depth = levels === undefined ? undefined : wholeNumber(levels, '--levels', 1);
    if (landscape && portrait) throw usageError(errors.either, { one: '--landscape', other: '--portrait' });
    if (!formatHas(format, 'pages') && (values.paper !== undefined || landscape || portrait))
      throw usageError(errors.onlyPages);
    if (values.template !== undefined) assertNoPaper({ paper: values.paper, landscape, portrait });
    if (values.since !== undefined && !formatHas(format, 'since')) throw usageError(errors.onlyMinutes);
    const document = documentOptions(format, values.parts, defined);
    if (values.template !== undefined && !formatHas(format, 'template')) throw usageError(errors.noTemplate);
    if (!formatHas(format, 'part') && (root ?? levels) !== undefined) throw usageError(errors.wholeModel);
    if (total && (funnel?.length ?? 0) < 2) throw usageError(errors.totalNeedsScenarios);
    if (funnel !== undefined) assertAlone(format, root ?? levels);
    assertOverlay(format, overlay, funnel, netted);
    assertLens(format, lens, funnel);
    const colouring = colouringFor(format, colour, lens, funnel);
    assertNoModel(out, file);
    const template = values.template === undefined ? {} : await templateIn(values.template);
    const written = await withModelFile(file, ({ model, request }) => {
      const view = root === undefined && depth === undefined ? {} : { view: viewOf(model, root, depth) };
      const isUpright = formatHas(format, 'parts') || formatHas(format, 'since') ? !landscape : portrait;
      const since = values.since === undefined ? {} : { since: snapshotNamed(model, values.since) };
      const orientation = isUpright ? 'portrait' : 'landscape';
      if (funnel !== undefined) {
        if (funnel.length > MAX_COMPARED) throw usageError(errors.tooManyCompared, { limit: MAX_COMPARED });
        const ids = funnel.map((name) => scenarioNamed(model, file, name).id);
        const scenario =
          ids.length === 1 ? { funnel: ids[0] ?? '' } : { compared: ids, comparedTotal: total };
        return request('document.export', { options: { format, paper, orientation, ...scenario } });
      }
      const bands =
        overlay === undefined
          ? {}
          : {
              funnelOverlay: calculableScenario(model, file, overlay),
              funnelVolumes: netted ? ('netted' as const) : ('needed' as const),
            };
      const picture =
        lens !== undefined
          ? lensOverlay(model, lensNamed(model, file, lens))
          : colouring && colourOverlay(model, colouring);
      const tones = picture ? { overlay: overlayData(model, viewOf(model, root, depth), picture) } : {};
      return request('document.export', {
        options: {
          ...{ format, paper, orientation },
          ...view,
          ...bands,
          ...tones,
          ...document,
          ...since,
          ...template,
        },
      });
    });
    await writeOutput(out, Buffer.from(written.base64, 'base64'));
    return 0;
  },
});

const formatFor = (wanted: string, out: string): string => {
  const written = formats.filter(({ write }) => write).map(idOfFormat);
  if (wanted === '')
    throw usageError(errors.nameFormat, { file: quoted(basename(out)), formats: written.join(', ') });
  if (formatHas(wanted.toLowerCase(), 'pixels'))
    throw usageError(errors.noPng, { formats: written.join(', ') });
  return oneOf(wanted.toLowerCase(), written, '--format');
};

/** What a document of parts is asked for beside its paper. */
const documentOptions = (format: string, list: string | undefined, defined: boolean) => {
  if (!formatHas(format, 'parts') && (list !== undefined || defined)) throw usageError(errors.onlyParts);
  const onlyDefined = defined ? { onlyDefined: true } : {};
  if (list === undefined) return onlyDefined;
  const found = partsIn(list);
  if ('unknown' in found)
    throw usageError(errors.oneOf, {
      ...{ option: '--parts', choices: BOOK_PARTS.join(', '), found: quoted(found.unknown) },
    });
  if (found.parts.length === 0) throw usageError(errors.noParts);
  return { ...onlyDefined, parts: [...found.parts] };
};

/** A template has its own paper. */
const assertNoPaper = (options: Readonly<Record<string, string | boolean | undefined>>): void => {
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && value !== false)
      throw usageError(errors.either, { one: '--template', other: `--${name}` });
};

/** The bytes of a template. One that is too large is refused by its size alone. */
const templateIn = async (name: string) => {
  const bytes = await readInput(name);
  if (bytes.length > MAX_TEMPLATE_BYTES)
    throw userError('too-large', errors.templateTooLarge, {
      file: quoted(basename(name)),
      megabytes: MAX_TEMPLATE_BYTES / 1_000_000,
    });
  return { template: { name: basename(name), base64: Buffer.from(bytes).toString('base64') } };
};

const assertAlone = (format: string, part: string | undefined): void => {
  if (!formatHas(format, 'scenario')) throw usageError(errors.pdfOnly);
  if (part !== undefined) throw usageError(errors.noBlocks);
};

const assertOverlay = (
  format: string,
  overlay: string | undefined,
  funnel: readonly string[] | undefined,
  netted: boolean,
): void => {
  if (netted && overlay === undefined) throw usageError(errors.nettedNeedsOverlay);
  if (overlay === undefined) return;
  if (!formatHas(format, 'picture')) throw usageError(errors.pictureOnly, { option: '--overlay' });
  if (funnel !== undefined) throw usageError(errors.either, { one: '--funnel', other: '--overlay' });
};

const assertLens = (
  format: string,
  lens: string | undefined,
  funnel: readonly string[] | undefined,
): void => {
  if (lens === undefined) return;
  if (!formatHas(format, 'picture')) throw usageError(errors.pictureOnly, { option: '--lens' });
  if (funnel !== undefined) throw usageError(errors.either, { one: '--funnel', other: '--lens' });
};

/** What the blocks are coloured by, if anything. */
const colouringFor = (
  format: string,
  by: string | undefined,
  lens: string | undefined,
  funnel: readonly string[] | undefined,
): Colouring | undefined => {
  if (by === undefined) return undefined;
  if (!formatHas(format, 'picture')) throw usageError(errors.pictureOnly, { option: '--colour' });
  if (funnel !== undefined) throw usageError(errors.either, { one: '--funnel', other: '--colour' });
  if (lens !== undefined) throw usageError(errors.either, { one: '--lens', other: '--colour' });
  return oneOf(by, COLOURINGS, '--colour');
};

/** The id of the last snapshot with a name, as it is shown. */
const snapshotNamed = (model: Model, wanted: string): string => {
  const snapshots = [...model.rows.snapshot.values()].sort((a, b) => b.seq - a.seq);
  const found = snapshots.find(({ name }) => withTerms(model, name) === wanted);
  if (found) return found.id;
  throw userError('no-snapshot', errors.snapshotNotFound, { name: quoted(wanted) });
};

/** The id of the lens with a name, as it is shown. */
const lensNamed = (model: Model, file: string, wanted: string): string => {
  const lenses = [...model.rows.lens.values()]
    .sort(byRank)
    .map(({ id, name }) => ({ id, name: withTerms(model, name) }));
  const found = lenses.find(({ name }) => name === wanted);
  if (found) return found.id;
  if (lenses.length === 0) throw userError('no-lens', errors.noLens, { file: quoted(basename(file)) });
  const names = lenses.map(({ name }) => quoted(name)).join(', ');
  throw userError('no-lens', errors.lensNotFound, { name: quoted(wanted), names });
};

/** The id of the scenario with a name. Refuses one without figures to show. */
const calculableScenario = (model: Model, file: string, wanted: string): string => {
  const { id } = scenarioNamed(model, file, wanted);
  const found = funnelOverlayOf(model, id);
  if (found && 'problem' in found)
    throw userError('invalid-funnel', errors.inScenario, { name: quoted(wanted), problem: found.problem });
  return id;
};

/** The part of the model to show: `levels` levels inside the block with the code, or of the whole. */
const viewOf = (model: Model, code: string | undefined, levels = Number.POSITIVE_INFINITY): ViewData => {
  const root = code === undefined ? undefined : processByCode(model, code);
  if (code !== undefined && !root) throw userError('no-such-code', errors.noBlock, { code: quoted(code) });
  const rootId = root?.id ?? null;
  return { rootId, exploded: [...explodedTo(model, rootId, levels)] };
};
