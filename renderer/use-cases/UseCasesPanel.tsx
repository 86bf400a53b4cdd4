import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { byRank } from '../../shared/model/model.ts';
import { untouchedBlocks } from '../../shared/model/use-cases.ts';
import { AddLine } from '../side/AddLine.tsx';
import { ADD_FIELDS } from '../side/add-fields.ts';
import { BlockLink } from '../side/BlockLink.tsx';
import { SideSection } from '../side/Section.tsx';
import { currentModel, perform, useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { UseCaseItem } from './UseCaseItem.tsx';

/** The use cases of the model, and the blocks that none of them touches. */
export const UseCasesPanel = () => {
  const useCases = useModel(useShallow((model) => [...model.rows.useCase.values()].sort(byRank)));
  return (
    <SideSection title="Use cases" aside={<span className="side-count">{useCases.length}</span>}>
      {useCases.length === 0 && (
        <EmptyState title="No use cases yet">
          A use case is a named run through the framework, step by step. Type its name below.
        </EmptyState>
      )}
      {useCases.map((useCase) => (
        <UseCaseItem key={useCase.id} useCase={useCase} />
      ))}
      <AddLine
        id={ADD_FIELDS.useCases}
        label="New use case"
        onAdd={(name) => perform({ type: 'useCase.add', name }) !== null}
      />
      {useCases.length > 0 && <Untouched />}
    </SideSection>
  );
};

const SHOWN_AT_ONCE = 50;

/** Looked for when it is asked for: it takes a walk through the whole tree. */
const Untouched = () => {
  const [limit, setLimit] = useState(0);
  if (limit === 0)
    return (
      <Button size="small" variant="quiet" onPress={() => setLimit(SHOWN_AT_ONCE)}>
        What no use case touches
      </Button>
    );
  return (
    <UntouchedList limit={limit} onMore={() => setLimit(limit + SHOWN_AT_ONCE)} onHide={() => setLimit(0)} />
  );
};

const UntouchedList = ({ limit, onMore, onHide }: { limit: number; onMore(): void; onHide(): void }) => {
  useDocument((state) => state.revision);
  const ids = untouchedBlocks(currentModel());
  return (
    <section aria-label="Untouched processes">
      <h3 className="side-heading">Touched by no use case · {ids.length.toLocaleString('en')}</h3>
      <ul className="side-list">
        {ids.slice(0, limit).map((id) => (
          <li key={id}>
            <BlockLink id={id} />
          </li>
        ))}
      </ul>
      <div className="side-actions">
        {ids.length > limit && (
          <Button size="small" variant="quiet" onPress={onMore}>
            Show more
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={onHide}>
          Hide them
        </Button>
      </div>
    </section>
  );
};
