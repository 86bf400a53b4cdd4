import { useEffect, useState } from 'react';
import { type ExportOptions, PAPERS, type Result } from '../../shared/api/contract.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { overlayData } from '../../shared/scene/overlay.ts';
import { useOverlay } from '../canvas/overlay.ts';
import { currentFunnel } from '../funnel/funnel-state.ts';
import { connection, currentModel } from '../state/document.ts';
import { exportModel, PNG, viewOnScreen } from '../state/saving.ts';
import { useSession } from '../state/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { PngScale } from './PngScale.tsx';

type Formats = readonly { readonly extension: string; readonly name: string }[];

/** What the engine writes, and after SVG what this window makes of it. */
const formatsIn = (formats: Result<'session.hello'>['formats']): Formats =>
  formats.flatMap((each) => (!each.write ? [] : each.extension === 'svg' ? [each, PNG] : [each]));

/** Formats that show the canvas, with what is laid over its blocks. */
const PICTURES: ReadonlySet<string> = new Set(['pdf', 'svg', PNG.extension]);

/** What a picture is good for, by its format. */
const PICTURE_NOTES: Readonly<Record<string, string>> = {
  svg: 'to be placed in documents and edited in drawing programs',
  png: 'in the light theme, to be placed in documents and messages',
};

const PAPER_NAMES: Record<ExportOptions['paper'], string> = {
  a4: 'A4',
  a3: 'A3',
  a2: 'A2',
  a1: 'A1',
  a0: 'A0',
  letter: 'Letter',
  tabloid: 'Tabloid',
};

const PAPER_OPTIONS = PAPERS.map((value) => ({ value, label: PAPER_NAMES[value] }));
const ORIENTATIONS = [
  { value: 'landscape', label: 'Landscape' },
  { value: 'portrait', label: 'Portrait' },
] as const satisfies SelectOption<ExportOptions['orientation']>[];

/** Exports what is on screen: format, and for a page its size and orientation. */
export const ExportDialog = ({ onClose }: { onClose: () => void }) => {
  const [formats, setFormats] = useState<Formats>([]);
  const [format, setFormat] = useState('pdf');
  const [paper, setPaper] = useState<ExportOptions['paper']>('a4');
  const [orientation, setOrientation] = useState<ExportOptions['orientation']>('landscape');
  const [scale, setScale] = useState<number>();
  /** The share of the work that is done, while there is any. */
  const [done, setDone] = useState<number | null>(null);
  const [work] = useState(() => new AbortController());
  // However the dialog is left, what it had begun ends with it.
  const leave = () => {
    work.abort();
    onClose();
  };
  // The Funnel view exports the scenario it shows.
  const [scenario] = useState(() =>
    useSession.getState().view === 'funnel' ? currentFunnel(currentModel()) : undefined,
  );
  useEffect(() => {
    void connection.request('session.hello', {}).then((hello) => setFormats(formatsIn(hello.formats)));
  }, []);
  const laidOver = useOverlay((state) => state.overlay);
  const [isOverlaid, setOverlaid] = useState(true);
  // Only pages hold a scenario: its figures, pictures and tables.
  const isScenario = scenario !== undefined && format === 'pdf';
  const hasOverlay = laidOver !== null && !isScenario && PICTURES.has(format);
  const run = async () => {
    if (done !== null) return;
    setDone(0);
    const options = {
      ...{ format, paper, orientation },
      ...(scale !== undefined && { scale }),
      ...(isScenario && { funnel: scenario.id }),
      ...(hasOverlay && isOverlaid && { overlay: overlayData(currentModel(), viewOnScreen(), laidOver) }),
    };
    await exportModel(connection, options, { signal: work.signal, onProgress: setDone });
    if (!work.signal.aborted) onClose();
  };
  return (
    <Dialog
      title="Export"
      onClose={leave}
      onSubmit={run}
      actions={
        <DialogActions onCancel={leave} isDisabled={done !== null}>
          {done === null ? 'Export' : 'Exporting…'}
        </DialogActions>
      }
    >
      <Select
        label="Format"
        value={format}
        options={formats.map(({ extension, name }) => ({ value: extension, label: name }))}
        onChange={setFormat}
      />
      {hasOverlay ? (
        <Select
          label="Overlay"
          value={isOverlaid ? 'shown' : 'hidden'}
          options={[
            { value: 'shown', label: `As shown: ${laidOver.title.slice(0, 100)}` },
            { value: 'hidden', label: 'Left out' },
          ]}
          onChange={(value) => setOverlaid(value === 'shown')}
        />
      ) : null}
      {format === 'pdf' ? (
        <>
          <Select label="Paper" value={paper} options={PAPER_OPTIONS} onChange={(value) => setPaper(value)} />
          <Select
            label="Orientation"
            value={orientation}
            options={ORIENTATIONS}
            onChange={(value) => setOrientation(value)}
          />
          <p className="dialog-note">
            {isScenario
              ? `The scenario “${withTerms(currentModel(), scenario.name).slice(0, 200)}”: its figures, pictures and tables.`
              : 'The picture on the canvas, as it is exploded now, on one page.'}
          </p>
        </>
      ) : null}
      {format === PNG.extension ? <PngScale scale={scale} onChange={setScale} /> : null}
      {format in PICTURE_NOTES ? (
        <p className="dialog-note">
          {scenario
            ? 'The picture on the canvas, as it is exploded now. Each picture of the scenario is saved from its own menu.'
            : `The picture on the canvas, as it is exploded now, ${PICTURE_NOTES[format]}.`}
        </p>
      ) : null}
      {done !== null && format === PNG.extension ? (
        <progress className="dialog-progress" value={done} aria-label="Picture made" />
      ) : null}
    </Dialog>
  );
};
