import { useEffect, useRef } from 'react';
import { usePixelRatio } from '../theme/use-pixel-ratio.ts';
import type { PdfPage } from './pdf-reader.ts';
import './pdf-page.css';

type PdfPageViewProps = {
  page: PdfPage;
  /** Its name for screen readers. */
  label: string;
  /** In pixels of the page; less where there is less room. */
  width: number;
  onError(error: unknown): void;
};

/** A page of a PDF. */
export const PdfPageView = ({ page, label, width, onError }: PdfPageViewProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixels = Math.round(width * usePixelRatio());
  useEffect(() => {
    const work = new AbortController();
    if (canvas.current)
      page.paint(canvas.current, pixels, work.signal).catch((error: unknown) => {
        if (!work.signal.aborted) onError(error);
      });
    return () => work.abort();
  }, [page, pixels, onError]);
  return (
    <canvas
      ref={canvas}
      className="pdf-page"
      role="img"
      aria-label={label}
      width={pixels}
      height={Math.round((pixels * page.height) / page.width)}
    />
  );
};
