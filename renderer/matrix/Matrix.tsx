import { useEffect } from 'react';
import { stands } from '../../shared/model/checks/check.ts';
import { codeOf } from '../../shared/model/codes.ts';
import { childrenOf } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, perform, useDocument, useModel } from '../state/document.ts';
import { choosePlace, useMatrix } from '../state/matrix-cell.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { counted } from '../ui/counted.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Select.tsx';
import { AddGrouping } from './AddGrouping.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import './matrix.css';
import { atOf } from './grid.ts';
import { type Matrix as MatrixData, macroFor, matrixOf } from './matrix.ts';

/** What every level-2 process of a macro process contains: its groupings against its variants. */
export const Matrix = () => {
  const chosen = useMatrix((state) => state.macroId);
  const selected = useSession(({ selection }) => selection.at(-1));
  const macro = useModel((model) => model.rows.process.get(chosen ?? '') ?? macroFor(model, selected));
  useDocument(({ revision }) => revision);
  if (!macro)
    return (
      <EmptyState title="No processes yet">
        The matrix compares the level-2 processes of a macro process. Add blocks on the canvas first.
      </EmptyState>
    );
  return <MatrixOf key={macro.id} matrix={matrixOf(currentModel(), macro)} />;
};

const MatrixOf = ({ matrix }: { matrix: MatrixData }) => {
  const { macro, columns, rows, gaps, breaks } = matrix;
  const model = currentModel();
  const readOnly = useDocument((state) => state.readOnly);
  const place = useMatrix((state) => state.place);
  const isLost = place !== null && !atOf(matrix, place);
  // What was chosen may be gone: removed here or elsewhere, or in the matrix of another macro process.
  useEffect(() => {
    if (isLost) choosePlace(null);
  }, [isLost]);
  return (
    <section className="matrix" aria-label="Matrix">
      <header className="matrix-header">
        <div>
          <h2 className="matrix-title">What every {withTerms(model, macro.name)} process contains</h2>
          <p className="matrix-facts">
            {counted(rows.length, 'grouping')},{' '}
            {counted(columns.length, 'level-2 process', 'level-2 processes')}, {counted(gaps, 'gap')}
            {breaks > 0 && `, ${counted(breaks, 'break')} of the rule that detail grows with complexity`}
          </p>
        </div>
        <MacroSelect macroId={macro.id} />
        {gaps > 0 && !readOnly && (
          <Button
            onPress={() =>
              perform({ type: 'grouping.realiseEverywhere', ids: rows.map(({ grouping }) => grouping.id) })
            }
          >
            Realise everywhere
          </Button>
        )}
      </header>
      {rows.length === 0 && (
        <p className="matrix-hint">
          A grouping is an activity that every level-2 process of a macro process has to contain. Name the
          first one; each process then shows whether it is realised there.
        </p>
      )}
      {rows.length > 0 && <MatrixGrid matrix={matrix} />}
      {!readOnly && <AddGrouping macroId={macro.id} />}
      {rows.length > 0 && (
        <p className="matrix-legend">Dots: details. Dashed: none on purpose. Orange: to be done.</p>
      )}
    </section>
  );
};

/** More macro processes than these are chosen in the outline. */
const MOST_OFFERED = 200;

const MacroSelect = ({ macroId }: { macroId: string }) => {
  const model = currentModel();
  const macros = childrenOf(model, null).filter(stands);
  if (macros.length < 2) return null;
  return (
    <div className="matrix-macro">
      <Select
        label="Macro process"
        hideLabel
        value={macroId}
        options={macros.slice(0, MOST_OFFERED).map(({ id, name }) => ({
          value: id,
          label: `${codeOf(model, id)} ${withTerms(model, name)}`.trim(),
        }))}
        onChange={(id) => useMatrix.setState({ macroId: id, place: null, anchor: null, typing: null })}
      />
    </div>
  );
};
