/** The part of fontkit that Strata uses; fontkit has no types of its own. */
declare module 'fontkit' {
  export type Font = {
    readonly postscriptName: string;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    hasGlyphForCodePoint(code: number): boolean;
  };
  export type Collection = { readonly fonts: readonly Font[] };
  export const openSync: (file: string) => Font | Collection;
}
