import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { byRank } from '../../shared/model/model.ts';
import { untouchedBlocks } from '../../shared/model/queries/use-cases.ts';
import { countIn } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { ADD_FIELDS } from '../actions/view/add-fields.ts';
import { AddLine } from '../parts/panel/AddLine.tsx';
import { BlockLink } from '../parts/panel/BlockLink.tsx';
import { SideSection } from '../parts/panel/Section.tsx';
import { useModel, useModelNow } from '../parts/use-model.ts';
import { perform } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { UseCaseItem } from './UseCaseItem.tsx';
import { words } from './words.ts';

/** The use cases of the model, and the blocks that are in none of them. */
export const UseCasesPanel = () => {
  const useCases = useModel(useShallow((model) => [...model.rows.useCase.values()].sort(byRank)));
  return (
    <SideSection
      title={say(words.useCases)}
      aside={<span className="side-count">{countIn(useCases.length, locale())}</span>}
    >
      {useCases.length === 0 && (
        <EmptyState title={say(words.noUseCases)}>{say(words.whatUseCaseIs)}</EmptyState>
      )}
      {useCases.map((useCase) => (
        <UseCaseItem key={useCase.id} useCase={useCase} />
      ))}
      <AddLine
        id={ADD_FIELDS.useCases}
        label={say(words.newUseCase)}
        onAdd={(name) => perform({ type: 'useCase.add', name }) !== null}
      />
      {useCases.length > 0 && <Unused />}
    </SideSection>
  );
};

const SHOWN_AT_ONCE = 50;

/** Computed on demand: it walks through the whole tree. */
const Unused = () => {
  const [limit, setLimit] = useState(0);
  if (limit === 0)
    return (
      <Button size="small" variant="quiet" onPress={() => setLimit(SHOWN_AT_ONCE)}>
        {say(words.showUnused)}
      </Button>
    );
  return (
    <UnusedList limit={limit} onMore={() => setLimit(limit + SHOWN_AT_ONCE)} onHide={() => setLimit(0)} />
  );
};

const UnusedList = ({ limit, onMore, onHide }: { limit: number; onMore(): void; onHide(): void }) => {
  const { model } = useModelNow();
  const ids = untouchedBlocks(model);
  return (
    <section aria-label={say(words.unusedBlocks)}>
      <h3 className="side-heading">{say(words.unused, { count: ids.length })}</h3>
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
            {say(words.showMore)}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={onHide}>
          {say(words.hideUnused)}
        </Button>
      </div>
    </section>
  );
};
