import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Result } from '../../../shared/api/contract.ts';
import { type ExportOptions, PAPERS } from '../../../shared/api/export-options.ts';
import { formatHas } from '../../../shared/api/format-traits.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { overlayData } from '../../../shared/scene/overlays/overlay.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { exportModel, PNG, viewOnScreen } from '../../actions/saving.ts';
import { currentFunnel } from '../../funnel/scenario/funnel-state.ts';
import { currentModel } from '../../state/document/document.ts';
import { overlayStore } from '../../state/panels/overlay.ts';
import { connection } from '../../state/ports/connected.ts';
import { sessionStore } from '../../state/session/session.ts';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { words } from '../words.ts';
import { PngScale } from './PngScale.tsx';

type Formats = readonly { readonly extension: string; readonly name: string }[];

/** What the engine writes, and after SVG what this window makes of it. */
const formatsIn = (formats: Result<'session.hello'>['formats']): Formats =>
  formats.flatMap((each) => (!each.write ? [] : each.extension === 'svg' ? [each, PNG] : [each]));

/** What a picture can be used for, by its format. */
const PICTURE_NOTES: Readonly<Record<string, Message>> = { svg: words.canvasAsSvg, png: words.canvasAsPng };

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
  const [format, setFormat] = useState('pdf');
  const [paper, setPaper] = useState<ExportOptions['paper']>('a4');
  const [orientation, setOrientation] = useState<ExportOptions['orientation']>('landscape');
  const [scale, setScale] = useState<number>();
  /** The share of the work that is done, while there is any. */
  const [done, setDone] = useState<number | null>(null);
  const [work] = useState(() => new AbortController());
  // Leaving the dialog in any way cancels the export.
  const leave = () => {
    work.abort();
    onClose();
  };
  // The Funnel view exports the scenario it shows.
  const [scenario] = useState(() =>
    sessionStore.getState().view === 'funnel' ? currentFunnel(currentModel()) : undefined,
  );
  useEffect(() => {
    void connection.request('session.hello', {}).then((hello) => setFormats(formatsIn(hello.formats)));
  }, []);
  const laidOver = useStore(overlayStore, (state) => state.overlay);
  const [isOverlaid, setOverlaid] = useState(true);
  // Only pages hold a scenario: its figures, pictures and tables.
  const isScenario = scenario !== undefined && formatHas(format, 'pages');
  const hasOverlay = laidOver !== null && !isScenario && formatHas(format, 'picture');
  const note = PICTURE_NOTES[format];
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
      title={say(words.export)}
      onClose={leave}
      onSubmit={run}
      actions={
        <DialogActions onCancel={leave} isDisabled={done !== null}>
          {say(done === null ? words.export : words.exporting)}
        </DialogActions>
      }
    >
      <Select
        label={say(words.format)}
        value={format}
        options={formats.map(({ extension, name }) => ({ value: extension, label: name }))}
        onChange={setFormat}
      />
      {hasOverlay ? (
        <Select
          label={say(words.overlay)}
          value={isOverlaid ? 'shown' : 'hidden'}
          options={[
            { value: 'shown', label: say(words.overlayShown, { overlay: laidOver.title.slice(0, 100) }) },
            { value: 'hidden', label: say(words.overlayHidden) },
          ]}
          onChange={(value) => setOverlaid(value === 'shown')}
        />
      ) : null}
      {formatHas(format, 'pages') ? (
        <>
          <Select
            label={say(words.paper)}
            value={paper}
            options={paperOptions()}
            onChange={(value) => setPaper(value)}
          />
          <Select
            label={say(words.orientation)}
            value={orientation}
            options={orientationOptions()}
            onChange={(value) => setOrientation(value)}
          />
          <p className="dialog-note">
            {isScenario
              ? say(words.scenarioOnPages, { name: quoted(withTerms(currentModel(), scenario.name)) })
              : say(words.canvasOnPage)}
          </p>
        </>
      ) : null}
      {format === PNG.extension ? <PngScale scale={scale} onChange={setScale} /> : null}
      {note ? <p className="dialog-note">{say(scenario ? words.canvasNotScenario : note)}</p> : null}
      {done !== null ? (
        <progress className="dialog-progress" value={done} aria-label={say(words.exportProgress)} />
      ) : null}
    </Dialog>
  );
};
