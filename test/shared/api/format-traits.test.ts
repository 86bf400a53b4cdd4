import { describe, expect, it } from 'vitest';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { formatHas } from '../../../shared/api/format-traits.ts';

const traitsOf = (extension: string) =>
  (['pages', 'picture', 'part'] as const).filter((trait) => formatHas(extension, trait));

describe('what a format can show', () => {
  it('is said of each format that is written', () => {
    const written = formats.filter(({ write }) => write).map(({ extension }) => extension);
    expect(Object.fromEntries(written.map((extension) => [extension, traitsOf(extension)]))).toEqual({
      pdf: ['pages', 'picture', 'part'],
      svg: ['picture', 'part'],
      json: [],
      txt: ['part'],
    });
  });

  it('is the same for PNG, which the window makes, as for SVG', () => {
    expect(traitsOf('png')).toEqual(traitsOf('svg'));
  });

  it('is nothing for a format that is not known', () => {
    expect(['docx', 'toString', ''].map(traitsOf)).toEqual([[], [], []]);
  });
});
