import { codeOf } from '../../shared/model/codes.ts';
import type { Process } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel } from '../state/document.ts';
import { choosePlace } from '../state/matrix-cell.ts';
import { select } from '../state/view.ts';
import { Chip } from '../ui/Chip.tsx';
import type { Span } from './use-columns.ts';

/** The level-2 processes at the heads of the columns; pressed, one is shown in the inspector. */
export const MatrixHead = ({ columns, spans }: { columns: readonly Process[]; spans: readonly Span[] }) => {
  const model = currentModel();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className="matrix-corner">
          <span className="sr-only">Grouping</span>
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
                  {complexity === null ? 'no complexity set' : `complexity ${complexity}`}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
};

const showColumn = (id: string): void => {
  choosePlace(null);
  select([id]);
};
