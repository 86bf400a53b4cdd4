/** The colours of the web page as CSS variables, light and dark as the reader’s system asks, and light on paper. */
import { DARK, LIGHT, type Palette } from '../../../../shared/scene/overlays/palette.ts';

const variables = ({ paper, panel, line, lineStrong, ink, inkSoft, focus, levels }: Palette): string =>
  Object.entries({
    paper,
    panel,
    line,
    'line-strong': lineStrong,
    ink,
    'ink-soft': inkSoft,
    focus,
    'level-2': levels[1].fill,
  })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

export const COLOUR_RULES =
  `:root{color-scheme:light dark;${variables(LIGHT)}}` +
  `@media screen and (prefers-color-scheme:dark){:root{${variables(DARK)}}}`;
