/** An SVG as PNG: the browser draws it, in the typefaces of the editor. */
import mono500 from '@expo-google-fonts/ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf?url';
import sans400 from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import sans500 from '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf?url';
import sans600 from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import { base64Of } from './base64.ts';

const FACES = [
  { family: 'IBM Plex Sans', weight: 400, url: sans400 },
  { family: 'IBM Plex Sans', weight: 500, url: sans500 },
  { family: 'IBM Plex Sans', weight: 600, url: sans600 },
  { family: 'IBM Plex Mono', weight: 500, url: mono500 },
] as const;

/** Pixels a unit, so that type is sharp on a projector. */
const RATIO = 2;
/** More pixels than these, four bytes each, are not asked of a browser: it gives an empty picture, or none. */
const MOST_PIXELS = 100_000_000;
const MOST_SIDE = 16_384;

/** `ratio` tells the pixels that a unit got: fewer where the picture is very large. */
export const pngOfSvg = async (svg: Blob): Promise<{ readonly png: Blob; readonly ratio: number }> => {
  const url = URL.createObjectURL(await withFaces(svg));
  try {
    const image = new Image();
    image.src = url;
    await image.decode().catch(notMade);
    const { naturalWidth: width, naturalHeight: height } = image;
    const ratio = ratioFor(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(width * ratio));
    canvas.height = Math.max(1, Math.floor(height * ratio));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) return notMade();
    return { png, ratio };
  } finally {
    URL.revokeObjectURL(url);
  }
};

const notMade = (): never => {
  throw new Error('The picture could not be made. Export it as SVG instead.');
};

/** Pixels a unit for a picture of some size: what is usual, or as many as the browser can paint. */
export const ratioFor = (width: number, height: number): number =>
  Math.min(RATIO, Math.sqrt(MOST_PIXELS / (width * height)), MOST_SIDE / Math.max(width, height));

/** An image sees none of the page's typefaces: it brings its own. */
const withFaces = async (svg: Blob): Promise<Blob> => {
  const faces = await Promise.all(
    FACES.map(async ({ family, weight, url }) => {
      const data = await base64Of(await (await fetch(url)).blob());
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
    }),
  );
  const text = await svg.text();
  const start = text.indexOf('>') + 1;
  return new Blob([text.slice(0, start), `<style>${faces.join('')}</style>`, text.slice(start)], {
    type: 'image/svg+xml',
  });
};
