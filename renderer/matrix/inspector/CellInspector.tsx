import { useStore } from 'zustand';
import { matrixOf } from '../../../shared/model/checks/matrix.ts';
import { childrenOf } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Process } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { clearCells } from '../../actions/blocks/deleting.ts';
import { ElementList } from '../../parts/elements/ElementList.tsx';
import { useModelNow } from '../../parts/use-model.ts';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import type { CellKey } from '../../state/session/matrix-cell.ts';
import { DraftField } from '../../ui/fields/DraftField.tsx';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { words } from '../words.ts';
import { BreakCard, GapCard } from './CellCards.tsx';
import { DetailList } from './DetailList.tsx';

/** The selected cell of the matrix: the block that realises the grouping, its artefacts, details and findings. */
export const CellInspector = ({ place }: { place: CellKey }) => {
  const readOnly = useStore(documentStore, (session) => session.readOnly);
  const { model } = useModelNow();
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
      <h2 className="sr-only">
        {say(words.cellHeading, { grouping: withTerms(model, grouping.name), process: columnName })}
      </h2>
      <header className="inspector-header">
        <Chip code={codeOf(model, process?.id ?? column.id)} level={process ? 3 : 2} />
        {process ? (
          <DraftField
            key={process.id}
            className="inspector-name"
            label={say(words.name)}
            hideLabel
            value={process.name}
            readOnly={readOnly}
            onCommit={(text) =>
              commitDraft({ table: 'process', ...process }, text, {
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
        {say(words.cellHeading, {
          grouping: withTerms(model, grouping.name),
          process: `${codeOf(model, column.id)} ${columnName}`.trim(),
        })}
      </p>
      <RealisedBy place={place} candidates={childrenOf(model, column.id)} process={process} state={state} />
      {process && (
        <>
          <ElementList
            key={`artefacts ${process.id}`}
            processId={process.id}
            kind="output"
            title={say(words.artefacts)}
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
  place: CellKey;
  candidates: readonly Process[];
  process: Process | undefined;
  state: 'realised' | 'none' | 'gap';
};

const NONE = '-none';
const GAP = '-gap';
const NEW = '-new';

/** Chooses what realises the grouping: a child of the column’s process, none on purpose, or nothing yet. */
const RealisedBy = ({ place, candidates, process, state }: RealisedByProps) => {
  const model = currentModel();
  const readOnly = useStore(documentStore, (session) => session.readOnly);
  const offered = process && !candidates.includes(process) ? [process, ...candidates] : candidates;
  const options: SelectOption<string>[] = [
    { value: GAP, label: say(words.notRealised) },
    { value: NONE, label: say(words.noneOnPurpose) },
    ...offered.map(({ id, name }) => ({
      value: id,
      label: `${codeOf(model, id)} ${withTerms(model, name)}`.trim(),
    })),
    { value: NEW, label: say(words.newBlock) },
  ];
  const choose = (value: string) => {
    if (value === GAP) clearCells([place]);
    else if (value === NONE) perform({ type: 'cell.setNone', places: [place] });
    else perform({ type: 'cell.realise', ...place, realisedById: value === NEW ? null : value });
  };
  return (
    <Select
      label={say(words.realisedBy)}
      value={state === 'none' ? NONE : (process?.id ?? GAP)}
      options={options}
      onChange={choose}
      isDisabled={readOnly}
    />
  );
};
