/** Imports a table: shows what would happen, and does that as one change, or nothing. */
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import type { TableChoices } from '../../shared/api/table-import.ts';
import type { ImportPreview } from '../../shared/lists/import/preview.ts';
import { listIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { closeTableImport, type TableImport, tableImportStore } from '../state/dialogs/table-import.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { carryOut, makeModel } from './carry-out.ts';
import { PreviewList } from './PreviewList.tsx';
import { countOf, isGoing, PARTS, type Part } from './preview-rows.ts';
import { ColumnChoices, EncodingChoice, ReadingChoices, UnderChoice } from './TableChoices.tsx';
import { usePreview } from './use-preview.ts';
import { words } from './words.ts';
import './table-import.css';

export const TableImportDialog = () => {
  const question = useStore(tableImportStore, (state) => state.question);
  return question && <Asked question={question} />;
};

const Asked = ({ question }: { question: TableImport }) => {
  const { source, into } = question;
  const [choices, setChoices] = useState<TableChoices>({});
  const [under, setUnder] = useState(into?.under ?? null);
  const [part, setPart] = useState<Part>('blocks');
  /** Never remembered: deletions are ticked for each table separately. */
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isWorking, setWorking] = useState(false);
  const { table, preview, share, problem, isUndecoded, renew } = usePreview(question, choices, under);
  const missing = preview?.missing ?? [];
  const going = missing.filter((_, at) => isGoing(missing, ticked, at));
  const isReady = preview !== null && share === null && !isWorking && doesSomething(preview, going.length);
  const submit = async () => {
    if (!isReady) return;
    setWorking(true);
    const remove = going.map(({ id }) => id);
    const isDone = into
      ? await carryOut({ table, file: into.file, remove, name: source.name })
      : await makeModel(table, source.name, question.onMade);
    setWorking(false);
    if (isDone) closeTableImport();
    else renew();
  };
  return (
    <Dialog
      title={say(words.title)}
      isLarge
      onClose={closeTableImport}
      onSubmit={() => void submit()}
      actions={
        <DialogActions onCancel={closeTableImport} isDisabled={!isReady}>
          {say(isWorking ? words.importing : words.import)}
        </DialogActions>
      }
    >
      <p className="dialog-note">
        {preview ? say(words.file, { file: quoted(source.name), rows: preview.rows }) : quoted(source.name)}
      </p>
      {share !== null && problem === null && (
        <progress
          className="dialog-progress"
          aria-label={say(words.reading, { file: quoted(source.name) })}
          value={share}
        />
      )}
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {problem !== null && isUndecoded && (
        <EncodingChoice
          encoding={choices.encoding ?? null}
          onChange={(encoding) => setChoices({ encoding })}
        />
      )}
      {preview && (
        <div className="table-import">
          <div className="table-import-choices">
            <ReadingChoices preview={preview} choices={choices} onChange={setChoices} />
            {preview.isWhole ? (
              <p className="dialog-note">{say(words.whole)}</p>
            ) : into ? (
              <UnderChoice under={under} onChange={setUnder} />
            ) : null}
            <ColumnChoices preview={preview} choices={choices} onChange={setChoices} />
          </div>
          <div className="table-import-preview">
            <Summary preview={preview} going={going.length} />
            <div role="group" className="table-import-parts" aria-label={say(words.show)}>
              {PARTS.filter((each) => each === 'blocks' || countOf(preview, each) > 0).map((each) => (
                <ToggleButton
                  key={each}
                  className="table-import-part"
                  isSelected={each === part}
                  onChange={() => setPart(each)}
                >
                  {say(words.shown, {
                    part: each === 'blocks' && preview.isWhole ? 'changes' : each,
                    count: countOf(preview, each),
                  })}
                </ToggleButton>
              ))}
            </div>
            {part === 'missing' && <DeleteAll missing={missing} ticked={ticked} onChange={setTicked} />}
            <PreviewList
              key={part}
              preview={preview}
              part={part}
              ticked={ticked}
              onTick={(id, isTicked) => setTicked(withTick(ticked, id, isTicked))}
            />
          </div>
        </div>
      )}
    </Dialog>
  );
};

const withTick = (ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> => {
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
};

const doesSomething = ({ counts, problem }: ImportPreview, going: number): boolean =>
  problem === null && counts.new + counts.changed + counts.moved + going > 0;

/** What would happen, or why nothing would; spoken when it changes. */
const Summary = ({ preview, going }: { preview: ImportPreview; going: number }) => {
  const { counts, levels, problem, isWhole } = preview;
  if (problem !== null)
    return (
      <p className="field-problem" role="status">
        {say(words.chooseName)}
      </p>
    );
  const { new: made, changed, renamed, moved, same } = counts;
  const isEmpty = made + changed + moved + same === 0 && !isWhole;
  return (
    <div role="status" className="table-import-summary">
      {isEmpty ? (
        <p className="field-problem">{say(words.noBlocks)}</p>
      ) : doesSomething(preview, going) ? (
        <p>{say(words.counts, { made, changed, renamed, moved, same })}</p>
      ) : (
        <p>{say(words.nothing)}</p>
      )}
      {levels.length > 0 && !isWhole && (
        <p className="dialog-note">
          {say(words.levels, {
            levels: listIn(levels.map((count, i) => say(words.level, { level: i + 1, count }))),
          })}
        </p>
      )}
      {going > 0 && <p className="field-problem">{say(words.deleting, { count: going })}</p>}
    </div>
  );
};

type DeleteAllProps = {
  missing: ImportPreview['missing'];
  ticked: ReadonlySet<string>;
  onChange(ticked: ReadonlySet<string>): void;
};

const DeleteAll = ({ missing, ticked, onChange }: DeleteAllProps) => {
  const ids = missing.flatMap(({ id, canGo }) => (canGo ? [id] : []));
  if (ids.length === 0) return null;
  const isAll = ids.every((id) => ticked.has(id));
  return (
    <label className="table-import-tick">
      <input type="checkbox" checked={isAll} onChange={() => onChange(new Set(isAll ? [] : ids))} />
      {say(words.deleteAll, { count: ids.length })}
    </label>
  );
};
