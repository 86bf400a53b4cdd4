/** What Strata asks of fontkit, which brings no types. */
declare module 'fontkit' {
  export type Font = {
    readonly postscriptName: string;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    hasGlyphForCodePoint(code: number): boolean;
  };
  export type Collection = { readonly fonts: readonly Font[] };
  export const openSync: (file: string) => Font | Collection;
}
