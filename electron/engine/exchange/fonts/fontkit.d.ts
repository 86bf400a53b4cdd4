/** The part of fontkit that Strata uses; fontkit has no types of its own. */
declare module 'fontkit' {
  export type Font = {
    readonly postscriptName: string;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(code: number): boolean;
    /** The glyphs of a text, shaped. */
    layout(text: string): GlyphRun;
    /** The same, a glyph for each character. */
    glyphsForString(text: string): Glyph[];
  };
  export type Glyph = { readonly id: number; readonly advanceWidth: number; readonly path: Path };
  type GlyphRun = {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
  type Path = { scale(factor: number): Path; toSVG(): string };
  export type Collection = { readonly fonts: readonly Font[] };
  export const openSync: (file: string) => Font | Collection;
}
