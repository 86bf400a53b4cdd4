import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { type DifferenceKind, isTold, type RowDifference } from '../../shared/model/difference.ts';
import { goToBlock } from '../side/go-to-block.ts';
import { SideSection } from '../side/Section.tsx';
import { backToNow } from '../state/past.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import './history.css';
import type { Compared } from './moments.ts';
import { fieldsIn, subjectIn } from './words.ts';

const GROUPS: readonly (readonly [DifferenceKind, title: string, sign: string])[] = [
  ['added', 'Added', '+'],
  ['removed', 'Removed', '−'],
  ['moved', 'Moved', '→'],
  ['changed', 'Changed', '~'],
];
const SHOWN_AT_ONCE = 200;

/** What is different between two moments, as a list that leads to each place. */
export const DifferenceList = ({ compared }: { compared: Compared }) => {
  const rows = compared.difference.rows.filter(isTold);
  return (
    <SideSection
      title="Differences"
      aside={
        <IconButton label="Back to the history" size="small" onPress={backToNow}>
          <ArrowLeft size={15} aria-hidden />
        </IconButton>
      }
    >
      <p className="side-note">
        From {compared.from.title} to {compared.to.title}
      </p>
      {rows.length === 0 && <p>There is no difference.</p>}
      {GROUPS.map(([kind, title, sign]) => {
        const ofKind = rows.filter((row) => row.kind === kind);
        return ofKind.length === 0 ? null : (
          <Group key={kind} title={title} sign={sign} rows={ofKind} compared={compared} />
        );
      })}
    </SideSection>
  );
};

type GroupProps = { title: string; sign: string; rows: readonly RowDifference[]; compared: Compared };

const Group = ({ title, sign, rows, compared: { before, after } }: GroupProps) => {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  return (
    <section aria-label={title}>
      <h3 className="side-heading">
        {sign} {title} · {rows.length.toLocaleString('en')}
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
          Show more of {rows.length.toLocaleString('en')}
        </Button>
      )}
    </section>
  );
};
