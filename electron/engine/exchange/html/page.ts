/** The web page of a model as one file: the model packed, the script that shows it, and the outline without scripts. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { houseOf } from '../../../../shared/book/front/house.ts';
import { viewFrom } from '../../../../shared/drawing/shown.ts';
import { logoIn } from '../../../../shared/model/fields/logo.ts';
import { dataFrom, type Model } from '../../../../shared/model/model.ts';
import { PUBLICATION } from '../../../../shared/model/records/publication.ts';
import { type PageData, packedPage, shownData } from '../../../../shared/reader/page-data.ts';
import { explodedTo } from '../../../../shared/scene/levels.ts';
import type { ViewData } from '../../../../shared/scene/view.ts';
import { SOURCE_LOCALE } from '../../../../shared/words/locale.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { type ExportContext, inTurns } from '../format.ts';
import type { PageAssets } from './assets.ts';
import { bareOutline } from './bare-outline.ts';
import { COLOUR_RULES } from './colours.ts';
import { withShortIds } from './short-ids.ts';

/** Levels that the page of a whole model shows first. */
const FIRST_LEVELS = 2;

/**
 * The same model, view and context give the same page. Throws the reason of the signal if it is aborted.
 * @param options.view what the page shows first; by default two levels of the whole model.
 */
export const webPage = async (
  model: Model,
  options: { readonly view?: ViewData | undefined },
  assets: PageAssets,
  context: ExportContext,
): Promise<string> => {
  const locale = context.locale ?? SOURCE_LOCALE;
  const { title, label: confidentiality, version, footer, date, logo } = houseOf(model, context.at, locale);
  const label = [confidentiality, version, footer].filter(Boolean).join(' · ');
  const { rootId, exploded } = options.view
    ? viewFrom(model, options)
    : { rootId: null, exploded: explodedTo(model, null, FIRST_LEVELS) };
  const { data, idOf } = withShortIds(shownData(dataFrom(model)));
  const page: PageData = {
    ...{ title, label, logo: dataUrlOf(logo), locale, at: context.at },
    accent: model.rows.publication.get(PUBLICATION)?.accent ?? '',
    view: {
      rootId: rootId === null ? null : (idOf(rootId) ?? null),
      exploded: [...exploded].flatMap((id) => idOf(id) ?? []),
    },
    data,
  };
  const outline: string[] = [];
  await inTurns(bareOutline(model, outline), context);
  const packed = await deflated(JSON.stringify(packedPage(page)));
  context.signal?.throwIfAborted();
  const styles = `${COLOUR_RULES}${assets.styles}`;
  const script = inScript(assets.script);
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, styles, logo !== '')}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="generator" content="Strata ${escapeXml(context.version)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    `<noscript><div class="bare"><h1 dir="auto">${escapeXml(title)}</h1>`,
    `<p dir="auto">${escapeXml([label, date].filter(Boolean).join(' · '))}</p>`,
    ...outline,
    '</div></noscript>',
    `<script type="text/plain" id="model">${packed.toString('base64')}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

const deflated = async (text: string): Promise<Buffer> =>
  promisify(deflateRaw)(Buffer.from(text, 'utf8'), { level: 9 });

/** A logo without an address: the page holds it. */
const dataUrlOf = (logo: string): string =>
  logo === '' ? '' : `data:image/${logoIn(logo)?.kind ?? 'png'};base64,${logo}`;

/** Nothing may be loaded but a logo that the page holds, and nothing run but this script and these styles, whatever the model contains. */
const policy = (script: string, styles: string, hasLogo: boolean): string =>
  [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    ...(hasLogo ? ['img-src data:'] : []),
    "base-uri 'none'",
  ].join('; ');

/** Of an inline script or style, as a content security policy names it (CSP Level 3, 2.3.1). */
const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

/** A script ends at its end tag, even within a string (HTML, 4.12.1.3). */
const inScript = (script: string): string =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
