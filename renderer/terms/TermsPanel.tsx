import { useShallow } from 'zustand/react/shallow';
import { AddLine } from '../side/AddLine.tsx';
import { ADD_FIELDS } from '../side/add-fields.ts';
import { SideSection } from '../side/Section.tsx';
import { perform, useModel } from '../state/document.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TermItem } from './TermItem.tsx';

/** The terms of the model: what stands for what, and the names that are in the running. */
export const TermsPanel = () => {
  const terms = useModel(
    useShallow((model) => [...model.rows.term.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1))),
  );
  return (
    <SideSection title="Terms" aside={<span className="side-count">{terms.length}</span>}>
      {terms.length === 0 && (
        <EmptyState title="No terms yet">
          Write {'{X}'} in any text where the right word is not found yet, and add X as a term below.
        </EmptyState>
      )}
      {terms.map((term) => (
        <TermItem key={term.id} term={term} />
      ))}
      <AddLine
        id={ADD_FIELDS.terms}
        label="New term: its symbol, such as X"
        onAdd={(symbol) =>
          perform({ type: 'term.add', symbol: symbol.trim().replace(/^\{(.*)\}$/, '$1') }) !== null
        }
      />
    </SideSection>
  );
};
