/** A figure of a scenario as a field and a slider. Results follow both at once; the model gets one change. */
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { classes } from '../ui/classes.ts';
import { Slider } from '../ui/Slider.tsx';
import type { FigureChange } from './change.ts';
import type { FigureKind, SliderRange } from './figure-kinds.ts';
import { cellsIn } from './paste-cells.ts';
import { endPreview, keepChange, previewChange } from './preview.ts';
import { Said } from './Said.tsx';
import { selectAll } from './select-all.ts';
import { undoMark } from './undo-keys.ts';
import { useFigureDraft } from './use-figure-draft.ts';

type FigureInputProps<T extends number | null> = {
  funnelId: string;
  /** What names the field among all of the scenario. */
  place: string;
  label: string;
  hideLabel?: boolean;
  value: T;
  kind: FigureKind<T>;
  change(value: number): FigureChange;
  /** Said below where nothing is wrong with the figure, but something follows from it. */
  note?: string | undefined;
  /** What the calculator finds wrong with the figure as it is kept. */
  problem?: string | undefined;
  readOnly?: boolean;
  /** In a table: small, to the right, its slider reached from the field by Alt and the arrow keys. */
  isCell?: boolean;
  /** Where what is said about the figure stands, if not below it: a column is narrow, a sentence is not. */
  saidIn?: Element | null;
  /** Sets this figure and those beside and below it to cells of a spreadsheet; or says why that can't be. */
  pasteCells?(cells: string[][]): string | undefined;
};

export const FigureInput = <T extends number | null>(props: FigureInputProps<T>) => {
  const { funnelId, place, label, value, kind, change, isCell = false, readOnly = false } = props;
  const id = useId();
  const [slid, setSlid] = useState<number | null>(null);
  const [unpasted, setUnpasted] = useState<string | null>(null);
  const frozen = useRef<SliderRange | null>(null);
  const preview = (figure: T | undefined) => {
    if (figure === undefined) endPreview();
    else previewChange(funnelId, changeTo(figure));
  };
  // A figure that may be missing is one of a period, whose change takes null as well.
  const changeTo = (figure: T): FigureChange => ({ ...change(figure ?? 0), value: figure }) as FigureChange;
  const draft = useFigureDraft({
    place: `${funnelId}/${place}`,
    value,
    kind,
    onPreview: preview,
    onCommit: (figure) => keepChange(funnelId, changeTo(figure)),
  });

  const live = slid ?? draft.live ?? 0;
  const range = frozen.current ?? kind.range(live);
  const slide = (to: number) => {
    frozen.current ??= kind.range(live);
    const figure = tidy(to);
    setSlid(figure);
    if (draft.isChanged) draft.revert();
    previewChange(funnelId, change(figure));
  };
  const letGo = (isKept: boolean) => {
    frozen.current = null;
    if (slid === null) return;
    setSlid(null);
    if (!isKept || slid === value) endPreview();
    else keepChange(funnelId, change(slid));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !draft.commit()) event.preventDefault();
    if (event.key === 'Escape' && draft.isChanged) {
      event.stopPropagation();
      draft.revert();
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && !readOnly) {
      event.preventDefault();
      const { min, max, step } = kind.range(live);
      const by = event.key === 'ArrowUp' ? step : -step;
      draft.type(kind.edit(tidy(Math.min(Math.max(live + by, min), max)) as T));
    }
  };

  // A field would take several cells for one figure, with their digits one after the other.
  const onPaste = (event: ClipboardEvent) => {
    const cells = cellsIn(event.clipboardData.getData('text/plain'));
    if (!cells) return;
    event.preventDefault();
    if (readOnly) return;
    draft.revert();
    const whyNot = props.pasteCells
      ? props.pasteCells(cells)
      : 'Several cells were copied; this is one figure.';
    setUnpasted(whyNot === undefined ? null : `${whyNot} Nothing was pasted.`);
  };

  const problem = draft.problem
    ? `${draft.problem} ${value === null ? 'It stays unknown.' : `${kind.show(value)} stays in use.`}`
    : (unpasted ?? props.problem);
  const said = problem ?? props.note;
  return (
    <div className={classes('figure', isCell && 'figure-cell')}>
      <label className={props.hideLabel ? 'sr-only' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field-input"
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        value={slid === null ? draft.text : kind.show(slid as T)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        {...undoMark(draft.isChanged)}
        {...selectAll(draft.focus)}
        onBlur={() => {
          setUnpasted(null);
          draft.blur();
        }}
        onChange={(event) => {
          setUnpasted(null);
          draft.type(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Slider
        label={`${label}, slider`}
        value={live}
        {...range}
        valueText={kind.show(live as T)}
        isDisabled={readOnly}
        isBesideField={isCell}
        onSlide={slide}
        onRelease={() => letGo(true)}
        onAbandon={() => letGo(false)}
      />
      {said && props.saidIn !== null && (
        <Said id={`${id}-said`} isProblem={problem !== undefined} place={props.saidIn}>
          {said}
        </Said>
      )}
    </div>
  );
};

/** Steps of tenths add up to figures such as 0.30000000000000004, which nobody chose. */
const tidy = (value: number): number => Number(value.toPrecision(12));
