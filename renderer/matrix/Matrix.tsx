import { codeOf } from '../../shared/model/codes.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, useDocument, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { Chip } from '../ui/Chip.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import './matrix.css';
import { type MatrixCell, macroFor, matrixOf } from './matrix.ts';

/** What every level-2 process of the selected macro process contains. */
export const Matrix = () => {
  const selected = useSession(({ selection }) => selection.at(-1));
  const macro = useModel((model) => macroFor(model, selected));
  useDocument(({ revision }) => revision);
  if (!macro)
    return (
      <EmptyState title="No groupings yet">
        A grouping is an activity that every level-2 process of a macro process has to contain.
      </EmptyState>
    );
  const { columns, rows, gaps, breaks, mostDetails } = matrixOf(currentModel(), macro);
  return (
    <section className="matrix" aria-label="Matrix">
      <h2 className="matrix-title">What every {withTerms(currentModel(), macro.name)} process contains</h2>
      <p className="matrix-facts">
        {counted(rows.length, 'grouping')}, {counted(columns.length, 'level-2 process', 'level-2 processes')},{' '}
        {counted(gaps, 'gap')}
        {breaks > 0 && `, ${counted(breaks, 'break')} of the rule that detail grows with complexity`}
      </p>
      <table className="matrix-table">
        <thead>
          <tr>
            <td />
            {columns.map(({ id, name, complexity }) => (
              <th key={id} scope="col">
                <Chip code={codeOf(currentModel(), id)} level={1} />
                <span className="matrix-column">{withTerms(currentModel(), name)}</span>
                <span className="matrix-complexity">
                  {complexity === null ? 'no complexity set' : `complexity ${complexity}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ grouping, cells }) => (
            <tr key={grouping.id}>
              <th scope="row">{withTerms(currentModel(), grouping.name)}</th>
              {cells.map((cell, i) => (
                <td key={columns[i]?.id}>
                  <CellView cell={cell} dots={Math.max(4, mostDetails)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** More dots than this would not be counted by eye; a number stands instead. */
const MOST_DOTS = 8;

const CellView = ({ cell, dots }: { cell: MatrixCell; dots: number }) => {
  const { state, process, details, artefacts, lessThan } = cell;
  const model = currentModel();
  const rule = lessThan && <span className="cell-rule">Less detail than {codeOf(model, lessThan.id)}</span>;
  if (state === 'gap') return <p className="cell cell-gap">Gap</p>;
  if (state === 'none' || !process)
    return (
      <p className={classes('cell cell-none', rule && 'cell-break')}>
        <span>None, on purpose</span>
        {rule}
      </p>
    );
  return (
    <button
      type="button"
      className={classes('cell', rule && 'cell-break')}
      onClick={() => select([process.id])}
    >
      <span className="cell-head">
        <span className="mono">{codeOf(model, process.id)}</span>{' '}
        <span className="sr-only">{withTerms(model, process.name)}, </span>
        <span className="cell-dots" aria-hidden="true">
          {dots > MOST_DOTS ? counted(details, 'detail') : '●'.repeat(details) + '○'.repeat(dots - details)}
        </span>
        <span className="sr-only">{counted(details, 'detail')} </span>
      </span>
      <span className="cell-artefacts">
        {artefacts.map((artefact) => (
          <span key={artefact} className="artefact">
            {withTerms(model, artefact)}
          </span>
        ))}
      </span>
      {rule}
    </button>
  );
};

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
