/** The accent of a document as a colour that can be read on white. */

/** Contrast that text needs against its ground (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** The colour itself if it can be read on white, else as little darker as makes it so. @param colour `#rrggbb` */
export const readableOnWhite = (colour: string): string => {
  let channels = channelsOf(colour);
  while (contrastWithWhite(channels) < READABLE) channels = channels.map((each) => Math.floor(each * 0.94));
  return `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
};

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** By relative luminance (WCAG 2.2). */
const contrastWithWhite = (channels: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = channels.map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
};
