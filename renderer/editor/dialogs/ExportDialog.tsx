import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Result } from '../../../shared/api/contract.ts';
import { DEFAULT_FORMAT, formatHas } from '../../../shared/api/export/format-traits.ts';
import { type ExportOptions, PAPERS } from '../../../shared/api/export/options.ts';
import { BOOK_PARTS } from '../../../shared/book/parts.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { MAX_PAPER_ROWS, type Report } from '../../../shared/report/report.ts';
import { overlayData } from '../../../shared/scene/overlays/overlay.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { chosenOptions } from '../../actions/files/exporting.ts';
import {
  type ExportRequest,
  exportModel,
  PNG,
  REPORT_TEXTS,
  saveReport,
  viewOnScreen,
} from '../../actions/files/saving.ts';
import { discussionReport } from '../../discussion/discussion-report.ts';
import { comparedFunnels, currentFunnel, hasTotalShown } from '../../funnel/scenario/funnel-state.ts';
import { matrixReport } from '../../matrix/matrix-report.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import {
  type ExportChoice,
  keepChoice,
  keepLastFormat,
  keepTemplate,
  keptChoice,
  readTemplate,
} from '../../state/panels/export-choice.ts';
import { exportReportStore, type ReportSource } from '../../state/panels/export-report.ts';
import { overlayStore } from '../../state/panels/overlay.ts';
import { connection } from '../../state/ports/connected.ts';
import type { KeptFile } from '../../state/ports/kept-files.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import { tableReport } from '../../table/table-report.ts';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { inSlices, type Watched } from '../../ui/in-slices.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { words as frameWords } from '../words.ts';
import { BookFields } from './BookFields.tsx';
import { ExportPreview, type PreviewOf } from './ExportPreview.tsx';
import { PngScale } from './PngScale.tsx';
import { changedFields, PublicationFields, publicationOf } from './PublicationFields.tsx';
import { SinceField } from './SinceField.tsx';
import { TemplateField } from './TemplateField.tsx';
import { words } from './words.ts';

/** What makes the report of the view on screen, or of what asked for the dialog; null where a picture or a scenario is exported. */
const reportSource = (): ReportSource | null =>
  exportReportStore.getState().source ?? VIEW_REPORTS[sessionStore.getState().view] ?? null;

const VIEW_REPORTS: Readonly<Partial<Record<string, ReportSource>>> = {
  matrix: matrixReport,
  table: tableReport,
  discussion: discussionReport,
};

type Formats = readonly { readonly id: string; readonly name: string }[];

/** What the engine writes, and after its pictures the one that this window paints. */
const formatsIn = (formats: Result<'session.hello'>['formats']): Formats => {
  const written: Formats = formats.filter(({ write }) => write);
  const after = written.findLastIndex(({ id }) => formatHas(id, 'picture')) + 1;
  return [...written.slice(0, after), { ...PNG, id: PNG.extension }, ...written.slice(after)];
};

/** What a report is written as: the engine makes its pages, this window its text. */
const reportFormats = (formats: Formats): Formats => [
  ...formats.filter(({ id }) => formatHas(id, 'scenario')),
  ...REPORT_TEXTS,
];

/** What a picture can be used for, by its format. */
const PICTURE_NOTES: Readonly<Record<string, Message>> = {
  svg: words.canvasAsSvg,
  png: words.canvasAsPng,
  html: words.canvasAsHtml,
  pptx: words.canvasAsSlides,
};

const paperOptions = (): SelectOption<ExportOptions['paper']>[] =>
  PAPERS.map((value) => ({
    value,
    label: say(words.paperSize, { paper: value, name: value.toUpperCase() }),
  }));
const orientationOptions = (): SelectOption<ExportOptions['orientation']>[] =>
  (['landscape', 'portrait'] as const).map((value) => ({
    value,
    label: say(words.orientationOf, { orientation: value }),
  }));

/** Exports what is on screen: format, and for a page its size and orientation. */
export const ExportDialog = ({ onClose }: { onClose: () => void }) => {
  const [formats, setFormats] = useState<Formats>([]);
  const [format, setFormat] = useState(DEFAULT_FORMAT);
  const file = useStore(documentStore, ({ replica }) => replica?.file ?? '');
  const isReadOnly = useStore(documentStore, ({ readOnly, past }) => readOnly || past !== null);
  const [choices, setChoices] = useState<Readonly<Record<string, ExportChoice>>>({});
  const kept = useMemo(() => keptChoice(file, format), [file, format]);
  const choice = choices[format] ?? kept;
  const choose = (chosen: ExportChoice) => setChoices({ ...choices, [format]: chosen });
  // What was read or chosen in this dialog, by format; undefined while it is read.
  const [templates, setTemplates] = useState<Readonly<Record<string, KeptFile | null>>>({});
  const template = templates[format];
  const takesTemplate = formatHas(format, 'template');
  useEffect(() => {
    if (!takesTemplate) return;
    let isCurrent = true;
    void readTemplate(file, format).then((kept) => {
      // What was chosen in the meantime stays.
      if (isCurrent) setTemplates((all) => (format in all ? all : { ...all, [format]: kept }));
    });
    return () => {
      isCurrent = false;
    };
  }, [takesTemplate, file, format]);
  const [publication, setPublication] = useState(() => publicationOf(currentModel()));
  const [scale, setScale] = useState<number>();
  /** The share of the work that is done, while there is any. */
  const [done, setDone] = useState<number | null>(null);
  const [work] = useState(() => new AbortController());
  // Leaving the dialog in any way cancels the export.
  const leave = () => {
    work.abort();
    onClose();
  };
  // Every view exports itself; what a comparison shows comes before the view behind it.
  const [source] = useState(reportSource);
  const [shown, setShown] = useState<'view' | 'canvas'>('view');
  const isReport = source !== null && shown === 'view';
  // The Funnel view exports the scenario it shows.
  const [scenario] = useState(() =>
    sessionStore.getState().view === 'funnel' ? currentFunnel(currentModel()) : undefined,
  );
  const [compared] = useState(() => (scenario ? comparedFunnels(currentModel()) : null));
  useEffect(() => {
    void connection.request('session.hello', {}).then((hello) => setFormats(formatsIn(hello.formats)));
  }, []);
  const laidOver = useStore(overlayStore, (state) => state.overlay);
  const [isOverlaid, setOverlaid] = useState(true);
  // Only pages hold a scenario: its figures, pictures and tables.
  const isScenario = scenario !== undefined && formatHas(format, 'scenario');
  const hasOverlay = laidOver !== null && !isScenario && !isReport && formatHas(format, 'picture');
  const isBook = formatHas(format, 'parts') && !isReport;
  // A document takes paper and margins from its template.
  const hasOwnPaper = takesTemplate && !isReport && Boolean(template);
  const note = isReport ? undefined : PICTURE_NOTES[format];
  const offered = isReport ? reportFormats(formats) : formats;
  /** The report as of now, none where the view isn’t exported as one; a sentence if what is chosen can’t be written. */
  const reportNow = async (watched: Watched): Promise<Report | null | string> => {
    if (!isReport) return isBook && choice.without.length === BOOK_PARTS.length ? say(words.noParts) : null;
    const limit = formatHas(format, 'pages') ? MAX_PAPER_ROWS : Number.POSITIVE_INFINITY;
    const report = await inSlices(source(limit), watched);
    if (report === 'too-long') return say(words.tooLongForPaper, { limit });
    return report === 'empty' ? say(words.nothingToExport) : report;
  };
  const optionsFor = (report: Report | null, used: KeptFile | null): ExportRequest => {
    const { paper, orientation } = choice;
    return {
      ...(isReport ? { format, paper, orientation } : chosenOptions(currentModel(), format, choice)),
      ...(used && !isReport && { template: used }),
      ...(scale !== undefined && { scale }),
      ...(report && { report }),
      ...(isScenario &&
        (compared ? { compared, comparedTotal: hasTotalShown(compared) } : { funnel: scenario.id })),
      ...(hasOverlay && isOverlaid && { overlay: overlayData(currentModel(), viewOnScreen(), laidOver) }),
    };
  };
  const hasPreview = formatHas(format, 'preview');
  const pageKind = formatHas(format, 'pages') ? 'pages' : 'slides';
  // A preview is a PDF, without the template: an Office program lays the pages out by itself.
  const previewNote =
    formatHas(format, 'reflows') || (takesTemplate && template)
      ? say(words.previewDiffers, { kind: pageKind, hasTemplate: template ? 'yes' : 'no' })
      : null;
  const revision = useStore(documentStore, (state) => state.revision);
  // Another value for each choice that the pages show, and for each change that somebody makes to the model meanwhile.
  const chosen = useMemo(
    () => ({ format, choice, isReport, isOverlaid, publication, revision }),
    [format, choice, isReport, isOverlaid, publication, revision],
  );
  const previewOf = async (signal: AbortSignal): Promise<PreviewOf> => {
    const report = await reportNow({ signal, onProgress: () => {} });
    if (typeof report === 'string') return { problem: report };
    const details = isBook ? changedFields(publicationOf(currentModel()), publication) : null;
    return { options: optionsFor(report, null), details };
  };
  /** Work that is a part of the export: from one share of it to another. */
  const watched = (from: number, to: number): Watched => ({
    signal: work.signal,
    onProgress: (share) => setDone(from + share * (to - from)),
  });
  const run = async () => {
    if (done !== null) return;
    setDone(0);
    try {
      await runNow();
    } catch (error) {
      if (!work.signal.aborted) throw error;
    } finally {
      setDone(null);
    }
  };
  const runNow = async () => {
    const report = await reportNow(watched(0, 0.7));
    if (typeof report === 'string') return notify(report, 'problem');
    const asText = REPORT_TEXTS.find(({ id }) => id === format);
    if (report && asText) {
      await saveReport(report, asText, watched(0.7, 1));
      return work.signal.aborted || onClose();
    }
    const details = changedFields(publicationOf(currentModel()), publication);
    if (isBook && details && !perform({ type: 'publication.update', ...details })) return;
    keepChoice(file, format, choice);
    if (!isReport && !isScenario) keepLastFormat(file, format);
    if (takesTemplate && template !== undefined) void keepTemplate(file, format, template);
    const used = takesTemplate ? (template ?? (await readTemplate(file, format))) : null;
    await exportModel(connection, optionsFor(report, used), watched(report ? 0.7 : 0, 1));
    if (!work.signal.aborted) onClose();
  };
  return (
    <Dialog
      title={say(frameWords.export)}
      onClose={leave}
      onSubmit={run}
      isLarge={hasPreview}
      actions={
        <DialogActions onCancel={leave} isDisabled={done !== null}>
          {say(done === null ? frameWords.export : words.exporting)}
        </DialogActions>
      }
    >
      <div className={hasPreview ? 'with-preview' : undefined}>
        <div className="export-fields">
          {source !== null && exportReportStore.getState().source === null ? (
            <Select
              label={say(words.exportWhat)}
              value={shown}
              options={[
                { value: 'view', label: say(frameWords.view, { view: sessionStore.getState().view }) },
                { value: 'canvas', label: say(frameWords.view, { view: 'canvas' }) },
              ]}
              onChange={(value) => {
                setShown(value);
                setFormat(DEFAULT_FORMAT);
              }}
            />
          ) : null}
          <Select
            label={say(words.format)}
            value={format}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setFormat}
          />
          {hasOverlay ? (
            <Select
              label={say(words.overlay)}
              value={isOverlaid ? 'shown' : 'hidden'}
              options={[
                {
                  value: 'shown',
                  label: say(words.overlayShown, { overlay: laidOver.title.slice(0, 100) }),
                },
                { value: 'hidden', label: say(words.overlayHidden) },
              ]}
              onChange={(value) => setOverlaid(value === 'shown')}
            />
          ) : null}
          {formatHas(format, 'pages') ? (
            <>
              {hasOwnPaper ? (
                <p className="dialog-note">{say(words.paperOfTemplate)}</p>
              ) : (
                <>
                  <Select
                    label={say(words.paper)}
                    value={choice.paper}
                    options={paperOptions()}
                    onChange={(paper) => choose({ ...choice, paper })}
                  />
                  <Select
                    label={say(words.orientation)}
                    value={choice.orientation}
                    options={orientationOptions()}
                    onChange={(orientation) => choose({ ...choice, orientation })}
                  />
                </>
              )}
              <p className="dialog-note">
                {isBook
                  ? say(words.bookOnPages)
                  : formatHas(format, 'since')
                    ? say(words.minutesOnPages)
                    : isReport
                      ? say(words.reportOnPages)
                      : isScenario && compared
                        ? say(words.comparisonOnPages, { count: compared.length })
                        : isScenario
                          ? say(words.scenarioOnPages, {
                              name: quoted(withTerms(currentModel(), scenario.name)),
                            })
                          : say(words.canvasOnPage)}
              </p>
            </>
          ) : null}
          {formatHas(format, 'since') && !isReport ? (
            <SinceField value={choice.since} onChange={(since) => choose({ ...choice, since })} />
          ) : null}
          {takesTemplate && !isReport ? (
            <TemplateField
              key={format}
              format={format}
              value={template ?? null}
              isDisabled={done !== null}
              onChange={(chosen) => setTemplates({ ...templates, [format]: chosen })}
            />
          ) : null}
          {isBook ? (
            <>
              <BookFields choice={choice} onChange={choose} />
              <PublicationFields value={publication} isDisabled={isReadOnly} onChange={setPublication} />
            </>
          ) : null}
          {formatHas(format, 'pixels') ? <PngScale scale={scale} onChange={setScale} /> : null}
          {note ? <p className="dialog-note">{say(scenario ? words.canvasNotScenario : note)}</p> : null}
          {done !== null ? (
            <progress className="dialog-progress" value={done} aria-label={say(words.exportProgress)} />
          ) : null}
        </div>
        {hasPreview ? (
          <ExportPreview
            // Pages are never shown as slides.
            key={pageKind}
            chosen={chosen}
            request={previewOf}
            kind={pageKind}
            note={previewNote}
            isPaused={done !== null}
          />
        ) : null}
      </div>
    </Dialog>
  );
};
