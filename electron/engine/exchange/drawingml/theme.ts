/** The theme of an Office file: its colours and fonts by the names that everything else in the file uses. */
import { DRAWING } from './namespaces.ts';

const COLOURS = {
  ...{ dk1: '1D2733', lt1: 'FFFFFF', dk2: '20364F', lt2: 'EEF2F5' },
  ...{
    accent1: '3C5F86',
    accent2: 'B04C13',
    accent3: '29734F',
    accent4: '8A6410',
    accent5: '915BC0',
    accent6: '157D7A',
  },
  ...{ hlink: '2F6FDE', folHlink: '915BC0' },
};

/** The colours of a theme as `RRGGBB`, by their names in it. */
export type ThemeColours = Readonly<Record<keyof typeof COLOURS, string>>;

const hex = (colour: string): string => colour.slice(1).toUpperCase();

/**
 * The colours of our own theme.
 * @param accent `#rrggbb` for the first accent; empty for the default.
 * @param link the same for links.
 */
export const themeColours = (accent: string, link = ''): ThemeColours => ({
  ...COLOURS,
  ...(accent !== '' && { accent1: hex(accent) }),
  ...(link !== '' && { hlink: hex(link), folHlink: hex(link) }),
});

/** A theme with these colours as XML. Changing it recolours every shape and table of the file. */
export const themeXml = (colours: ThemeColours): string => {
  const scheme = Object.entries(colours)
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
    .join('');
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const lines = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  return (
    `<a:theme xmlns:a="${DRAWING}" name="Strata"><a:themeElements><a:clrScheme name="Strata">${scheme}</a:clrScheme>` +
    `<a:fontScheme name="Strata"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Strata"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
};
