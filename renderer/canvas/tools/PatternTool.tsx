/** The library of patterns: each can be dragged onto the canvas, or selected for the selected block. */
import { Shapes } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { PATTERNS, sizeOf } from '../../../shared/model/clip/patterns.ts';
import { performAction } from '../../actions/registry.ts';
import { PartBoundary } from '../../parts/boundary/PartBoundary.tsx';
import { afterClosing } from '../../ui/overlay/after-closing.ts';
import { useStartDrag } from '../blocks/scene-context.ts';
import '../../ui/overlay.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

export const PatternTool = ({ isDisabled }: { isDisabled: boolean }) => {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const startDrag = useStartDrag();
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={say(words.insertPattern)}
        disabled={isDisabled}
        onClick={() => setOpen(!isOpen)}
      >
        <Shapes size={14} aria-hidden /> <span className="tool-word">{say(words.pattern)}</span>
      </button>
      <Popover
        className="popover"
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="top start"
        offset={8}
      >
        <Dialog aria-label={say(words.patterns)} className="patterns">
          <PartBoundary part="patterns">
            <p className="patterns-words">{say(words.patternsNote)}</p>
            {PATTERNS.map((pattern) => (
              <button
                key={pattern.id}
                type="button"
                className="pattern"
                onPointerDown={(event: PointerEvent) =>
                  startDrag({ kind: 'pattern', pattern }, event, () => setOpen(false))
                }
                onClick={() => {
                  setOpen(false);
                  afterClosing(() => performAction(`pattern.${pattern.id}`));
                }}
              >
                <span className="pattern-name">{say(pattern.name)}</span>
                <span className="pattern-size">{say(words.patternSize, { count: sizeOf(pattern) })}</span>
                <span className="pattern-hint">{say(pattern.hint)}</span>
              </button>
            ))}
          </PartBoundary>
        </Dialog>
      </Popover>
    </>
  );
};
