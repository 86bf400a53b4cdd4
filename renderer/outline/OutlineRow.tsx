import { ChevronRight, CircleHelp } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { countIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { shortCode } from '../../shared/words/short-code.ts';
import { finishRename } from '../actions/blocks/naming.ts';
import { NameEditor } from '../parts/NameEditor.tsx';
import { useModel } from '../parts/use-model.ts';
import { currentModel } from '../state/document/document.ts';
import { abandonRename } from '../state/editing/capture.ts';
import { sessionStore } from '../state/session/session.ts';
import { classes } from '../ui/classes.ts';
import { Badge } from '../ui/marks/Badge.tsx';
import { indentOf } from './indent.ts';
import { marksInWords, rowInfo } from './row-info.ts';
import type { BlockRow } from './rows.ts';
import { words } from './words.ts';

/** Height of a row, in px. */
export const ROW_PX = 28;

type OutlineRowProps = {
  row: BlockRow;
  /** Offset from the top of the list in px. */
  top: number;
  domId: string;
  isSelected: boolean;
  isActive: boolean;
  isUnfolded: boolean;
  isDragged: boolean;
};

/** Characters of a code that a row shows. */
const MAX_CODE = 12;

/** One block. The tree takes the keys and the pointer: a row that did not change is not drawn with the others. */
export const OutlineRow = memo((props: OutlineRowProps) => {
  const { row, top, domId, isSelected, isActive, isUnfolded, isDragged } = props;
  const { id, level, position, setSize } = row;
  const info = useModel(useShallow((model) => rowInfo(model, id)));
  const renaming = useStore(sessionStore, ({ editing }) =>
    editing?.kind === 'rename' && editing.where === 'outline' && editing.id === id ? editing : null,
  );
  const inWords = marksInWords(info);
  const canUnfold = info.children > 0;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree names the active item by aria-activedescendant.
    <div
      id={domId}
      role="treeitem"
      data-row={id}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-selected={isSelected}
      aria-expanded={canUnfold ? isUnfolded : undefined}
      className={classes('outline-row', isActive && 'outline-active', isDragged && 'outline-dragged')}
      style={rowStyle(top, level)}
    >
      <span className={classes('outline-toggle', isUnfolded && 'outline-open')}>
        {canUnfold && <ChevronRight size={13} aria-hidden />}
      </span>
      {info.code !== '' && (
        <span className="outline-code" title={info.code}>
          <span aria-hidden>{shortCode(info.code, MAX_CODE)}</span>
          <span className="sr-only">{info.code}</span>
        </span>
      )}
      {renaming ? (
        <NameEditor
          label={say(words.nameOf, { block: `${info.code} ${info.name}` })}
          initial={nameIn(id)}
          caret={renaming.resume ? 'end' : 'all'}
          onEnd={(typed, by) => finishRename(renaming, typed, by)}
          onAbandon={() => abandonRename(renaming)}
        />
      ) : (
        <span className="outline-name" title={info.name} dir="auto">
          {info.name}
          {inWords !== '' && <span className="outline-comma">,</span>}
        </span>
      )}
      <span className="sr-only">{inWords}</span>
      <span className="outline-marks" aria-hidden="true">
        {info.asking > 0 && (
          <span className="outline-asking">
            <CircleHelp size={12} /> {info.asking}
          </span>
        )}
        {info.hasProposal && <Badge tone="accent">{say(words.proposal)}</Badge>}
        {info.gaps > 0 ? say(words.gaps, { count: info.gaps }) : info.children > 0 && countIn(info.children)}
      </span>
    </div>
  );
});

/** Place of a row in the list, and the indent of its level. */
export const rowStyle = (top: number, level: number): CSSProperties => ({
  height: ROW_PX,
  paddingInlineStart: indentOf(level),
  transform: `translateY(${top}px)`,
});

/** A name as it is written, with its `{X}`; the row shows it with the terms' names. */
const nameIn = (id: string): string => currentModel().rows.process.get(id)?.name ?? '';
