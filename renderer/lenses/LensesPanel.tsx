import { useShallow } from 'zustand/react/shallow';
import { byRank } from '../../shared/model/model.ts';
import { AddLine } from '../side/AddLine.tsx';
import { ADD_FIELDS } from '../side/add-fields.ts';
import { SideSection } from '../side/Section.tsx';
import { perform, useModel } from '../state/document.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LensItem } from './LensItem.tsx';

/** The lenses of the model: emphases laid over the same blocks. */
export const LensesPanel = () => {
  const lenses = useModel(useShallow((model) => [...model.rows.lens.values()].sort(byRank)));
  return (
    <SideSection title="Lenses" aside={<span className="side-count">{lenses.length}</span>}>
      {lenses.length === 0 && (
        <EmptyState title="No lenses yet">
          A lens gives blocks a weight from 0 to 3 and leaves them as they are. Type its name below.
        </EmptyState>
      )}
      {lenses.map((lens) => (
        <LensItem key={lens.id} lens={lens} others={lenses.filter(({ id }) => id !== lens.id)} />
      ))}
      <AddLine
        id={ADD_FIELDS.lenses}
        label="New lens"
        onAdd={(name) => perform({ type: 'lens.add', name }) !== null}
      />
    </SideSection>
  );
};
