/**
 * Reads a PDF with pdf.js and paints its pages. Import it when the first PDF is shown: it is as large as the rest of the window.
 * The build for older browsers, because the editor may be open in one.
 */
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfPage = {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Paints the page on a canvas, so many pixels wide. Ends early, without an error, once the signal is aborted. */
  paint(canvas: HTMLCanvasElement, pixels: number, signal: AbortSignal): Promise<void>;
};

/** What is open until it is closed. */
export type OpenPdf = { readonly pages: readonly PdfPage[]; close(): void };

export type PdfReader = {
  /** Opens a PDF and takes its bytes. Rejected if it can’t be read. */
  open(bytes: Uint8Array): Promise<OpenPdf>;
  close(): void;
};

export const startPdfReader = (): PdfReader => {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  // pdf.js waits without end for a thread whose code can’t be loaded.
  const failed = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('The thread of pdf.js ended.')), { once: true });
  });
  failed.catch(() => {});
  return {
    open: async (data) => {
      // Everything it needs is in the file: nothing is fetched, compiled or run.
      const options = { useWasm: false, useWorkerFetch: false, enableXfa: false, useSystemFonts: false };
      const task = getDocument({ data, worker, ...options, disableWorkerRendering: true, verbosity: 0 });
      try {
        const pdf = await Promise.race([task.promise, failed]);
        const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
        const pages = await Promise.all(numbers.map((number) => pageOf(pdf, number)));
        return { pages, close: () => void task.destroy() };
      } catch (error) {
        void task.destroy();
        throw error;
      }
    },
    close: () => {
      worker.destroy();
      port.terminate();
    },
  };
};

const pageOf = async (pdf: PDFDocumentProxy, number: number): Promise<PdfPage> => {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    number,
    width,
    height,
    paint: async (canvas, pixels, signal) => {
      if (signal.aborted) return;
      const task = page.render({ canvas, viewport: page.getViewport({ scale: pixels / width }) });
      const stop = () => task.cancel();
      signal.addEventListener('abort', stop);
      try {
        await task.promise;
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  };
};
