import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isActive } from '../../shared/model/checks/check.ts';
import { childrenOf } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { say } from '../../shared/words/messages.ts';
import { useModel, useModelNow } from '../parts/use-model.ts';
import { currentModel, documentStore, perform } from '../state/document/document.ts';
import { mayGive } from '../state/guest/guest.ts';
import { chooseCell, matrixStore } from '../state/session/matrix-cell.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { AddGrouping } from './AddGrouping.tsx';
import { MatrixGrid } from './grid/MatrixGrid.tsx';
import { words } from './words.ts';
import './matrix.css';
import { type Matrix as MatrixData, macroFor, matrixOf } from '../../shared/model/checks/matrix.ts';
import { atOf } from './grid/grid.ts';

/** The groupings of a macro process against its level-2 processes. */
export const Matrix = () => {
  const chosen = useStore(matrixStore, (state) => state.macroId);
  const selected = useStore(sessionStore, lastSelected);
  const macro = useModel((model) => model.rows.process.get(chosen ?? '') ?? macroFor(model, selected));
  const { model } = useModelNow();
  if (!macro) return <EmptyState title={say(words.noProcesses)}>{say(words.whatMatrixIs)}</EmptyState>;
  return <MatrixOf key={macro.id} matrix={matrixOf(model, macro)} />;
};

const MatrixOf = ({ matrix }: { matrix: MatrixData }) => {
  const { macro, columns, rows, gaps, breaks } = matrix;
  const model = currentModel();
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const place = useStore(matrixStore, (state) => state.place);
  const isLost = place !== null && !atOf(matrix, place);
  // The selected cell may be gone: deleted here or elsewhere, or in the matrix of another macro process.
  useEffect(() => {
    if (isLost) chooseCell(null);
  }, [isLost]);
  return (
    <section className="matrix" aria-label={say(words.matrix)}>
      <header className="matrix-header">
        <div>
          <h2 className="matrix-title">{say(words.title, { process: withTerms(model, macro.name) })}</h2>
          <p className="matrix-facts">
            {say(breaks > 0 ? words.countsWithBreaks : words.counts, {
              groupings: rows.length,
              columns: columns.length,
              gaps,
              breaks,
            })}
          </p>
        </div>
        <MacroSelect macroId={macro.id} />
        {gaps > 0 && !readOnly && mayGive('grouping.realiseEverywhere') && (
          <Button
            onPress={() =>
              perform({ type: 'grouping.realiseEverywhere', ids: rows.map(({ grouping }) => grouping.id) })
            }
          >
            {say(words.realiseAll)}
          </Button>
        )}
      </header>
      {rows.length === 0 && <p className="matrix-hint">{say(words.hint)}</p>}
      {rows.length > 0 && <MatrixGrid matrix={matrix} />}
      {!readOnly && <AddGrouping macroId={macro.id} />}
      {rows.length > 0 && <p className="matrix-legend">{say(words.legend)}</p>}
    </section>
  );
};

/** Macro processes beyond these can be selected in the outline. */
const MAX_OFFERED = 200;

const MacroSelect = ({ macroId }: { macroId: string }) => {
  const model = currentModel();
  const macros = childrenOf(model, null).filter(isActive);
  if (macros.length < 2) return null;
  return (
    <div className="matrix-macro">
      <Select
        label={say(words.macroProcess)}
        hideLabel
        value={macroId}
        options={macros.slice(0, MAX_OFFERED).map(({ id, name }) => ({
          value: id,
          label: `${codeOf(model, id)} ${withTerms(model, name)}`.trim(),
        }))}
        onChange={(id) => matrixStore.setState({ macroId: id, place: null, anchor: null, typing: null })}
      />
    </div>
  );
};
