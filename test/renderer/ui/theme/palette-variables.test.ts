import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { variablesOf } from '../../../../renderer/ui/theme/palette-variables.ts';
import { DARK, LIGHT } from '../../../../shared/scene/overlays/palette.ts';

const renderer = join(import.meta.dirname, '../../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
const textOf = (ending: RegExp): string =>
  files
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(renderer, file), 'utf8'))
    .join('\n');
const css = textOf(/\.css$/);
/** Some are sizes that are worked out, set on an element. */
const scripts = textOf(/\.tsx?$/);
const tokens = readFileSync(join(renderer, 'ui/theme/tokens.css'), 'utf8');

/** Variables that tokens.css sets in a theme, laid over those of its palette. */
const themeOf = (theme: 'light' | 'dark'): Map<string, string> => {
  const block = tokens.match(new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`))?.[1] ?? '';
  const own = [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return new Map([...variablesOf(theme === 'light' ? LIGHT : DARK), ...own]);
};

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** Contrast as WCAG 2.2 defines it. */
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const TEXT_ON_GROUND: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ['--ink', '--panel', '--paper', '--selected', '--hover', '--track', '--accent-wash', '--level-1-wash'],
  ['--ink-soft', '--panel', '--paper', '--selected', '--hover', '--track'],
  ['--ink-faint', '--panel', '--paper'],
  ['--on-ink', '--ink'],
  ['--accent', '--panel', '--accent-wash'],
  ['--on-accent', '--accent'],
  ['--good', '--panel', '--good-wash'],
  ['--level-1-text', '--level-1', '--level-1-chip'],
  ['--level-2-text', '--level-2', '--level-2-edge'],
  ['--level-3-text', '--level-3'],
  ['--on-good', '--good'],
  ['--shade-1-text', '--shade-1'],
  ['--shade-2-text', '--shade-2'],
  ['--shade-3-text', '--shade-3'],
  ['--shade-4-text', '--shade-4'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const variables = themeOf(theme);

  it('gives every text a contrast of AA on each of its backgrounds', () => {
    const weak = TEXT_ON_GROUND.flatMap(([text, ...grounds]) =>
      grounds
        .map((ground) => ({
          text,
          ground,
          ratio: contrast(variables.get(text) ?? '', variables.get(ground) ?? ''),
        }))
        .filter(({ ratio }) => !(ratio >= 4.5)),
    );
    expect(weak).toEqual([]);
  });

  it('sets every variable that a style sheet uses', () => {
    const namesIn = (text: string, naming: RegExp) => [...text.matchAll(naming)].map(([, name]) => name);
    const set = new Set([
      ...variables.keys(),
      ...namesIn(css, /(--[\w-]+):/g),
      ...namesIn(scripts, /'(--[\w-]+)':/g),
    ]);
    const used = new Set(namesIn(css, /var\((--[\w-]+)\)/g));
    expect([...used].filter((name) => !set.has(name))).toEqual([]);
  });
});
