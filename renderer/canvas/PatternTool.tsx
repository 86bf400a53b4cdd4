/** The library of patterns: each goes in where it is dragged to, or, chosen, into the selected block. */
import { Shapes } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { PATTERNS, sizeOf } from '../../shared/model/patterns.ts';
import { performAction } from '../actions/actions.ts';
import { afterClosing } from '../ui/after-closing.ts';
import { useStartDrag } from './scene-context.ts';
import '../ui/overlay.css';

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
        title="Put a pattern in"
        disabled={isDisabled}
        onClick={() => setOpen(!isOpen)}
      >
        <Shapes size={14} aria-hidden /> <span className="tool-word">Pattern</span>
      </button>
      <Popover
        className="popover"
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="top start"
        offset={8}
      >
        <Dialog aria-label="Patterns" className="patterns">
          <p className="patterns-words">Drag one to its place, or choose it for the selected block.</p>
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
              <span className="pattern-name">{pattern.name}</span>
              <span className="pattern-size">{sizeOf(pattern)} blocks</span>
              <span className="pattern-hint">{pattern.hint}</span>
            </button>
          ))}
        </Dialog>
      </Popover>
    </>
  );
};
