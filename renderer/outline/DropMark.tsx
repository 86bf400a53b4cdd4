import { classes } from '../ui/classes.ts';
import { indentOf } from './indent.ts';
import { ROW_PX } from './OutlineRow.tsx';
import type { OutlineDrag } from './use-outline-drag.ts';

/** Where dragged rows would go: a line between rows, or a frame round the one they would go into; or why they can't. */
export const DropMark = ({ drag: { ids, place, problem } }: { drag: OutlineDrag }) => {
  const top = place.index * ROW_PX;
  return (
    <div className="drop-mark" aria-hidden="true" style={{ transform: `translateY(${top}px)` }}>
      <div
        className={classes(`drop-${place.mark}`, problem !== null && 'drop-refused')}
        style={{ marginInlineStart: place.mark === 'line' ? indentOf(place.level) : 2 }}
      />
      {(problem !== null || ids.length > 1) && (
        <p className={classes('drop-words', problem !== null && 'drop-problem')}>
          {problem ?? `${ids.length} processes`}
        </p>
      )}
    </div>
  );
};
