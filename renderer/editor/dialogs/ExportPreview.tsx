import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { UserError } from '../../../shared/api/contract.ts';
import { asUserError } from '../../../shared/api/desktop-connection.ts';
import type { PlannedPages } from '../../../shared/api/export/preview.ts';
import { say } from '../../../shared/words/messages.ts';
import { type ExportRequest, previewExport } from '../../actions/files/saving.ts';
import { connection } from '../../state/ports/connected.ts';
import { useDebounced } from '../../ui/chart/use-debounced.ts';
import { PdfPageView } from '../../ui/pdf/PdfPageView.tsx';
import type { OpenPdf, PdfReader } from '../../ui/pdf/pdf-reader.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { pageNumbers } from './page-numbers.ts';
import { words } from './words.ts';
import './preview.css';

const PAGES = 4;
/** Widths of a page in pixels: two upright ones stand side by side. */
const WIDE = 600;
const UPRIGHT = 292;

/** What a preview is asked for; a sentence if there is nothing to show. */
export type PreviewOf =
  | { readonly options: ExportRequest; readonly details: Record<string, string> | null }
  | { readonly problem: string };

type ExportPreviewProps = {
  /** The choices in the dialog and the model: another value for each change of them. */
  chosen: unknown;
  /** Called once the choices have settled. Rejected once the signal is aborted. */
  request(signal: AbortSignal): Promise<PreviewOf>;
  kind: 'pages' | 'slides';
  /** In what the file will differ from these pages; null for nothing. */
  note: string | null;
  /** While the export itself is made, nothing is made for the preview. */
  isPaused: boolean;
};

type Shown = { readonly pdf: OpenPdf; readonly planned: PlannedPages | undefined };

/** The first pages or slides of the file as it would be exported, drawn as a PDF. It follows the choices and the model, and keeps the pages before until it has others. */
export const ExportPreview = ({ chosen, request, kind, note, isPaused }: ExportPreviewProps) => {
  const settled = useDebounced(chosen, 300);
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(true);
  const reader = useRef<PdfReader | null>(null);
  const fail = useCallback((error: unknown) => {
    const told = asUserError(error);
    setProblem(told instanceof UserError ? told.message : say(words.noPreview));
    setBusy(false);
  }, []);
  const show = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    setBusy(true);
    const wanted = await request(signal);
    if ('problem' in wanted) {
      setProblem(wanted.problem);
      return setBusy(false);
    }
    const { options, details } = wanted;
    const asked = { options, pages: PAGES, ...(details && { details }) };
    const [{ startPdfReader }, { bytes, planned }] = await Promise.all([
      import('../../ui/pdf/pdf-reader.ts'),
      previewExport(connection, asked, signal),
    ]);
    signal.throwIfAborted();
    reader.current ??= startPdfReader();
    const pdf = await reader.current.open(bytes);
    if (signal.aborted) return pdf.close();
    setShown({ pdf, planned });
    setProblem(null);
    setBusy(false);
  });
  useEffect(() => {
    if (settled !== chosen || isPaused) return;
    const work = new AbortController();
    show(work.signal).catch((error: unknown) => {
      if (!work.signal.aborted) fail(error);
    });
    return () => work.abort();
  }, [settled, chosen, isPaused, fail]);
  useEffect(() => () => shown?.pdf.close(), [shown]);
  useEffect(() => () => reader.current?.close(), []);

  const pages = shown?.pdf.pages.slice(0, PAGES) ?? [];
  const count = shown?.planned?.count ?? shown?.pdf.pages.length ?? 0;
  return (
    <div className="export-preview" aria-busy={isBusy}>
      {problem !== null ? (
        <p role="status">{problem}</p>
      ) : shown === null ? (
        <p role="status">{say(words.makingPreview)}</p>
      ) : (
        <>
          <div role="status">
            <p>
              {say(words.previewCount, {
                kind,
                isWhole: count > pages.length ? 'no' : 'yes',
                ...{ count, shown: pages.length },
              })}
            </p>
            {note !== null && <p className="dialog-note">{note}</p>}
            <MadePages planned={shown.planned} />
          </div>
          <ScrollRegion className="export-pages" label={say(words.preview)}>
            {pages.map((page) => (
              <PdfPageView
                key={page.number}
                page={page}
                label={say(words.previewPage, { kind, number: page.number, count })}
                width={page.width > page.height ? WIDE : UPRIGHT}
                onError={fail}
              />
            ))}
          </ScrollRegion>
        </>
      )}
    </div>
  );
};

/** Which pages got more room for their diagram, and how. */
const MadePages = ({ planned }: Pick<Shown, 'planned'>) =>
  (['turned', 'larger', 'tiled'] as const).map((made) => {
    const numbers = planned?.[made] ?? [];
    return numbers.length === 0 ? null : (
      <p key={made} className="dialog-note">
        {say(words.previewMade, { made, count: numbers.length, pages: pageNumbers(numbers) })}
      </p>
    );
  });
