import { useShallow } from 'zustand/react/shallow';
import { byRank } from '../../shared/model/model.ts';
import { countIn } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { ADD_FIELDS } from '../actions/view/add-fields.ts';
import { AddLine } from '../parts/panel/AddLine.tsx';
import { SideSection } from '../parts/panel/Section.tsx';
import { useModel } from '../parts/use-model.ts';
import { perform } from '../state/document/document.ts';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { LensItem } from './LensItem.tsx';
import { words } from './words.ts';

/** The lenses of the model: weights of its blocks. */
export const LensesPanel = () => {
  const lenses = useModel(useShallow((model) => [...model.rows.lens.values()].sort(byRank)));
  return (
    <SideSection
      title={say(words.lenses)}
      aside={<span className="side-count">{countIn(lenses.length, locale())}</span>}
    >
      {lenses.length === 0 && <EmptyState title={say(words.noLenses)}>{say(words.whatLensIs)}</EmptyState>}
      {lenses.map((lens) => (
        <LensItem key={lens.id} lens={lens} others={lenses.filter(({ id }) => id !== lens.id)} />
      ))}
      <AddLine
        id={ADD_FIELDS.lenses}
        label={say(words.newLens)}
        onAdd={(name) => perform({ type: 'lens.add', name }) !== null}
      />
    </SideSection>
  );
};
