/** A figure of a scenario as a field and a slider. Results follow both at once; the model gets one change. */
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { classes } from '../../ui/classes.ts';
import { Slider } from '../../ui/fields/Slider.tsx';
import type { FigureChange } from '../scenario/change.ts';
import { FieldMessage } from './FieldMessage.tsx';
import type { FigureKind, SliderRange } from './figure-kinds.ts';
import { cellsIn } from './paste-cells.ts';
import { endPreview, keepChange, previewChange } from './preview.ts';
import { selectAll } from './select-all.ts';
import { undoMark } from './undo-keys.ts';
import { useFigureDraft } from './use-figure-draft.ts';
import { words } from './words.ts';

type FigureInputProps<T extends number | null> = {
  funnelId: string;
  /** Identifies the field within its scenario. */
  place: string;
  label: string;
  hideLabel?: boolean;
  value: T;
  kind: FigureKind<T>;
  change(value: number): FigureChange;
  /** Shown below the field if there is no problem. */
  note?: string | undefined;
  /** What the calculator finds wrong with the saved figure. */
  problem?: string | undefined;
  readOnly?: boolean;
  /** In a table: small, to the right, its slider reached from the field by Alt and the arrow keys. */
  isCell?: boolean;
  /** Shows the message, if it isn’t shown below the field: a column is too narrow for a sentence. */
  messageHost?: Element | null;
  /** Sets this figure and those to the right and below to cells of a spreadsheet; returns the reason if it can’t. */
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

  // The browser would paste several cells as one figure, with their digits in a row.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const { selectionStart, selectionEnd, value: shown } = event.currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === shown.length;
    const asksFirst = replacesAll && props.pasteCells !== undefined && kind.unclear?.(text) !== undefined;
    const cells = asksFirst ? [[text.trim()]] : cellsIn(text);
    if (!cells) return;
    event.preventDefault();
    if (readOnly) return;
    draft.revert();
    const whyNot = props.pasteCells ? props.pasteCells(cells) : say(words.oneFigure);
    setUnpasted(whyNot === undefined ? null : say(words.notPasted, { problem: whyNot }));
  };

  const problem = draft.problem
    ? value === null
      ? say(words.stillUnknown, { problem: draft.problem })
      : say(words.stillUsed, { problem: draft.problem, figure: kind.show(value) })
    : (unpasted ?? props.problem);
  const message = problem ?? props.note;
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
        aria-describedby={message ? `${id}-message` : undefined}
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
        label={say(words.slider, { label })}
        value={live}
        {...range}
        valueText={kind.show(live as T)}
        isDisabled={readOnly}
        isBesideField={isCell}
        onSlide={slide}
        onRelease={() => letGo(true)}
        onAbandon={() => letGo(false)}
      />
      {message && props.messageHost !== null && (
        <FieldMessage id={`${id}-message`} isProblem={problem !== undefined} host={props.messageHost}>
          {message}
        </FieldMessage>
      )}
    </div>
  );
};

/** Removes rounding errors: steps of tenths add up to figures such as 0.30000000000000004. */
const tidy = (value: number): number => Number(value.toPrecision(12));
