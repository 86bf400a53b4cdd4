/** The palette that all pictures share, as CSS variables: `--ink-soft`, `--level-2-edge` … */
import { DARK, LIGHT, type Palette } from '../../../shared/scene/overlays/palette.ts';
import { FORCED } from './forced-colours.ts';

/** Name and value of every variable of a palette. */
export const variablesOf = (palette: Palette): readonly (readonly [name: string, value: string])[] => [
  ...Object.entries(palette).flatMap(([key, value]) =>
    typeof value === 'string' ? [[variableName(key), value] as const] : [],
  ),
  ...Object.entries(palette.tints).map(([name, tint]) => [`--tint-${name}`, tint] as const),
  ['--level-1-wash', palette.wash.fill],
  ['--level-1-edge', palette.wash.edge],
  ['--level-1-chip', palette.chips[0].fill],
  ...palette.shades.flatMap(({ fill, edge, text }, i) => [
    [`--shade-${i + 1}`, fill] as const,
    [`--shade-${i + 1}-edge`, edge] as const,
    [`--shade-${i + 1}-text`, text] as const,
  ]),
  ...palette.levels.flatMap(({ fill, edge, text }, i) => {
    const name = `--level-${i + 1}`;
    const variables = [[name, fill] as const, [`${name}-text`, text] as const];
    return i === 0 ? variables : [...variables, [`${name}-edge`, edge] as const];
  }),
];

const variableName = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const rule = (selector: string, palette: Palette) =>
  `${selector} { ${variablesOf(palette)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ')} }`;

/**
 * Gives the document the variables of both themes, of which `data-theme` on its root chooses, and those of a high-contrast
 * theme of the system, which come before both. A constructed style sheet, since
 * the content security policy allows no style elements.
 */
export const adoptPalettes = (target: Document): void => {
  const sheet = new CSSStyleSheet();
  const themes = [rule(':root', LIGHT), rule(':root[data-theme="dark"]', DARK)];
  const forced = `@media (forced-colors: active) { ${rule(':root, :root[data-theme]', FORCED)} }`;
  sheet.replaceSync([...themes, forced].join('\n'));
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
};
