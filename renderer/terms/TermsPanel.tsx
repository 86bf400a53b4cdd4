import { useShallow } from 'zustand/react/shallow';
import { termsInOrder } from '../../shared/model/queries/terms.ts';
import { countIn } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { ADD_FIELDS } from '../actions/view/add-fields.ts';
import { AddLine } from '../parts/panel/AddLine.tsx';
import { SideSection } from '../parts/panel/Section.tsx';
import { useModel } from '../parts/use-model.ts';
import { perform } from '../state/document/document.ts';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { TermItem } from './TermItem.tsx';
import { words } from './words.ts';

/** The terms of the model: their symbols, and the candidates for their names. */
export const TermsPanel = () => {
  const terms = useModel(useShallow(termsInOrder));
  return (
    <SideSection
      title={say(words.terms)}
      aside={<span className="side-count">{countIn(terms.length, locale())}</span>}
    >
      {terms.length === 0 && (
        <EmptyState title={say(words.noTerms)}>{say(words.whatTermIs, { placeholder: '{X}' })}</EmptyState>
      )}
      {terms.map((term) => (
        <TermItem key={term.id} term={term} />
      ))}
      <AddLine
        id={ADD_FIELDS.terms}
        label={say(words.newTerm)}
        onAdd={(symbol) =>
          perform({ type: 'term.add', symbol: symbol.trim().replace(/^\{(.*)\}$/, '$1') }) !== null
        }
      />
    </SideSection>
  );
};
