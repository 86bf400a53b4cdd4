import { codeOf } from '../../shared/model/codes.ts';
import { childrenOf } from '../../shared/model/model.ts';
import type { Process } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { ElementList } from '../inspector/ElementList.tsx';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import type { CellPlace } from '../state/matrix-cell.ts';
import { Chip } from '../ui/Chip.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { BreakCard, GapCard } from './CellCards.tsx';
import { DetailList } from './DetailList.tsx';
import { matrixOf } from './matrix.ts';

/** The chosen cell of the matrix: what realises the grouping there, its artefacts and details, and what is amiss. */
export const CellInspector = ({ place }: { place: CellPlace }) => {
  useDocument(({ revision }) => revision);
  const readOnly = useDocument((session) => session.readOnly);
  const model = currentModel();
  const grouping = model.rows.grouping.get(place.groupingId);
  const macro = model.rows.process.get(grouping?.processId ?? '');
  const column = model.rows.process.get(place.processId);
  if (!grouping || !macro || !column) return null;
  const matrix = matrixOf(model, macro);
  const at = matrix.columns.findIndex(({ id }) => id === column.id);
  const cell = matrix.rows.find((row) => row.grouping.id === grouping.id)?.cells[at];
  if (!cell) return null;
  const { process, state, waiver, lessThan } = cell;
  const columnName = withTerms(model, column.name);
  return (
    <div className="inspector">
      <h2 className="sr-only">{`${withTerms(model, grouping.name)} in ${columnName}`}</h2>
      <header className="inspector-header">
        <Chip code={codeOf(model, process?.id ?? column.id)} level={process ? 3 : 2} />
        {process ? (
          <DraftField
            key={process.id}
            className="inspector-name"
            label="Name"
            hideLabel
            value={process.name}
            readOnly={readOnly}
            onCommit={(text) =>
              keepText({ table: 'process', ...process }, text, {
                type: 'process.rename',
                id: process.id,
                name: text,
              })
            }
          />
        ) : (
          <p className="inspector-title">{withTerms(model, grouping.name)}</p>
        )}
      </header>
      <p className="card-facts">
        {withTerms(model, grouping.name)} in {`${codeOf(model, column.id)} ${columnName}`.trim()}
      </p>
      <RealisedBy place={place} parts={childrenOf(model, column.id)} process={process} state={state} />
      {process && (
        <>
          <ElementList
            key={`artefacts ${process.id}`}
            processId={process.id}
            kind="output"
            autoFocus={false}
            title="Artefacts"
          />
          <DetailList key={process.id} process={process} />
        </>
      )}
      {state === 'gap' && (
        <GapCard key={`${grouping.id} ${column.id}`} place={place} grouping={grouping} waiver={waiver} />
      )}
      {lessThan && cell.id !== undefined && (
        <BreakCard cell={cell} cellId={cell.id} column={column} lessThan={lessThan} />
      )}
    </div>
  );
};

type RealisedByProps = {
  place: CellPlace;
  parts: readonly Process[];
  process: Process | undefined;
  state: 'realised' | 'none' | 'gap';
};

const NONE = '-none';
const GAP = '-gap';
const NEW = '-new';

/** What realises the grouping: a part of the column's process, none on purpose, or nothing yet. */
const RealisedBy = ({ place, parts, process, state }: RealisedByProps) => {
  const model = currentModel();
  const readOnly = useDocument((session) => session.readOnly);
  const offered = process && !parts.includes(process) ? [process, ...parts] : parts;
  const options: SelectOption<string>[] = [
    { value: GAP, label: 'Nothing yet' },
    { value: NONE, label: 'None, on purpose' },
    ...offered.map(({ id, name }) => ({
      value: id,
      label: `${codeOf(model, id)} ${withTerms(model, name)}`.trim(),
    })),
    { value: NEW, label: 'A new block' },
  ];
  const choose = (value: string) => {
    if (value === GAP) perform({ type: 'cell.clear', places: [place] });
    else if (value === NONE) perform({ type: 'cell.setNone', places: [place] });
    else perform({ type: 'cell.realise', ...place, realisedById: value === NEW ? null : value });
  };
  return (
    <Select
      label="Realised by"
      value={state === 'none' ? NONE : (process?.id ?? GAP)}
      options={options}
      onChange={choose}
      isDisabled={readOnly}
    />
  );
};
