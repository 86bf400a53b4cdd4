/** The canvas as PNG. */
import mono500 from '@expo-google-fonts/ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf?url';
import sans400 from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import sans500 from '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf?url';
import sans600 from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import type { PictureOptions } from '../../../shared/drawing/canvas-picture.ts';
import { dataFrom, type Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import type { Watched } from '../in-slices.ts';
import { words } from '../words.ts';
import type { Face, PngAnswer, PngJob } from './png-worker.ts';

const face = (family: string, weight: string, url: string): Face => ({
  family,
  weight,
  url: new URL(url, document.baseURI).href,
});
const faces = (): Face[] => [
  face('IBM Plex Sans', '400', sans400),
  face('IBM Plex Sans', '500', sans500),
  face('IBM Plex Sans', '600', sans600),
  face('IBM Plex Mono', '500', mono500),
];

/** Paints `model` as it is now. @param ratio pixels per unit. The answer’s is less if the picture is too large for that. */
export const pngOf = (
  model: Model,
  options: PictureOptions,
  ratio: number,
  { signal, onProgress }: Watched,
): Promise<{ readonly png: Blob; readonly ratio: number }> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./png-worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
    };
    const stop = () => {
      end();
      reject(signal.reason);
    };
    const fail = (problem: string | null) => {
      end();
      reject(new Error(problem ?? say(words.cantMakeImage)));
    };
    signal.addEventListener('abort', stop);
    worker.addEventListener('error', () => fail(null));
    worker.addEventListener('message', ({ data }: MessageEvent<PngAnswer>) => {
      if ('done' in data) return onProgress(data.done);
      if ('problem' in data) return fail(data.problem);
      end();
      resolve(data);
    });
    worker.postMessage({ data: dataFrom(model), options, ratio, faces: faces() } satisfies PngJob);
  });
