/** A figure of a scenario as a field and a slider. Results follow both at once; the model gets one change. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { classes } from '../ui/classes.ts';
import { Slider } from '../ui/Slider.tsx';
import type { FigureChange } from './change.ts';
import type { FigureKind, SliderRange } from './figure-kinds.ts';
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
};

export const FigureInput = <T extends number | null>(props: FigureInputProps<T>) => {
  const { funnelId, place, label, value, kind, change, isCell = false, readOnly = false } = props;
  const id = useId();
  const [slid, setSlid] = useState<number | null>(null);
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

  const problem = draft.problem
    ? `${draft.problem} ${value === null ? 'It stays unknown.' : `${kind.show(value)} stays in use.`}`
    : props.problem;
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
        onBlur={draft.blur}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={onKeyDown}
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
