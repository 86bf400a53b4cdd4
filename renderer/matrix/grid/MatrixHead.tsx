import { useStore } from 'zustand';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Process } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { chooseCell } from '../../state/session/matrix-cell.ts';
import { rangeOfWidth, setWidth, widthStore } from '../../state/session/widths.ts';
import { select } from '../../state/view/select.ts';
import { Chip } from '../../ui/marks/Chip.tsx';
import { ResizeEdge } from '../../ui/ResizeEdge.tsx';
import { words } from '../words.ts';
import type { Span } from './use-columns.ts';

/** The level-2 processes as heads of the columns; pressing one shows it in the inspector. */
export const MatrixHead = ({ columns, spans }: { columns: readonly Process[]; spans: readonly Span[] }) => {
  const model = currentModel();
  const width = useStore(widthStore, ({ widths }) => widths.matrix) ?? null;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className="matrix-corner">
          <span className="sr-only">{say(words.grouping)}</span>
        </th>
        {spans.map((span) => {
          if ('px' in span) return <td key={span.key} aria-hidden style={{ minWidth: span.px }} />;
          const column = columns[span.column];
          if (!column) return null;
          const { id, name, complexity } = column;
          return (
            <th key={id} scope="col" aria-colindex={span.column + 2} className="matrix-variant">
              <button type="button" className="matrix-column" onClick={() => showColumn(id)}>
                <Chip code={codeOf(model, id)} level={1} />
                <span className="matrix-column-name">{withTerms(model, name)}</span>
                <span className="matrix-complexity">
                  {complexity === null ? say(words.noComplexity) : say(words.complexity, { complexity })}
                </span>
              </button>
              <ResizeEdge
                label={say(words.columnWidth)}
                side="end"
                {...rangeOfWidth('matrix')}
                width={width}
                share={span.column + 1}
                isTabStop={span.column === 0}
                onResize={(px) => setWidth('matrix', px)}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
};

const showColumn = (id: string): void => {
  chooseCell(null);
  select([id]);
};
