import { ArrowLeft, Download } from 'lucide-react';
import { useState } from 'react';
import { type DifferenceKind, isTold, type RowDifference } from '../../shared/model/history/difference.ts';
import { countIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { SideSection } from '../parts/panel/Section.tsx';
import { backToNow } from '../state/editing/history-view.ts';
import { exportReport } from '../state/panels/export-report.ts';
import { goToBlock } from '../state/view/go-to-block.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import './history.css';
import { differenceReport } from './difference-report.ts';
import { fieldsIn, subjectIn } from './in-words.ts';
import { type Compared, SIGNS, titleOf } from './versions.ts';
import { words } from './words.ts';

const KINDS: readonly DifferenceKind[] = ['added', 'removed', 'moved', 'changed'];
const SHOWN_AT_ONCE = 200;

/** The differences of two versions, by kind. Blocks are links. */
export const DifferenceList = ({ compared }: { compared: Compared }) => {
  const rows = compared.difference.rows.filter(isTold);
  return (
    <SideSection
      title={say(words.differences)}
      aside={
        <IconButton label={say(words.backToHistory)} size="small" onPress={backToNow}>
          <ArrowLeft size={15} aria-hidden />
        </IconButton>
      }
    >
      <p className="side-note">
        {say(words.fromTo, { from: titleOf(compared.from), to: titleOf(compared.to) })}
      </p>
      {rows.length > 0 && (
        <Button size="small" onPress={() => exportReport(differenceReport(compared))}>
          <Download size={13} aria-hidden /> {say(words.exportDifferences)}
        </Button>
      )}
      {rows.length === 0 && <p>{say(words.noDifferences)}</p>}
      {KINDS.map((kind) => {
        const ofKind = rows.filter((row) => row.kind === kind);
        return ofKind.length === 0 ? null : (
          <Group key={kind} kind={kind} rows={ofKind} compared={compared} />
        );
      })}
    </SideSection>
  );
};

type GroupProps = { kind: DifferenceKind; rows: readonly RowDifference[]; compared: Compared };

const Group = ({ kind, rows, compared: { before, after } }: GroupProps) => {
  const title = say(words.differenceGroup, { kind });
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  return (
    <section aria-label={title}>
      <h3 className="side-heading">
        {SIGNS[kind]} {title} · {countIn(rows.length)}
      </h3>
      <ul className="side-list">
        {rows.slice(0, limit).map((row) => {
          const fields = fieldsIn(row);
          const text = (
            <>
              <bdi>{subjectIn(before, after, row)}</bdi>
              {fields !== '' && <span className="side-note">{fields}</span>}
            </>
          );
          return (
            <li key={`${row.table} ${row.id}`}>
              {row.table === 'process' ? (
                <button type="button" className="side-go side-go-whole" onClick={() => goToBlock(row.id)}>
                  {text}
                </button>
              ) : (
                <span className="side-go side-go-whole">{text}</span>
              )}
            </li>
          );
        })}
      </ul>
      {rows.length > limit && (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>
          {say(words.showMore, { more: Math.min(SHOWN_AT_ONCE, rows.length - limit), count: rows.length })}
        </Button>
      )}
    </section>
  );
};
