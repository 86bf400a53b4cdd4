/** The question where to delete what is output, input and flow at once, while it is open. */
import type { Command } from '../../../shared/model/apply.ts';
import { type Exchange, flowCarrying, isExchange } from '../../../shared/model/queries/exchange.ts';
import { currentModel, perform } from '../document/document.ts';
import { createStore } from '../store.ts';

export type ExchangePlace = NonNullable<Extract<Command, { type: 'element.remove' }>['places']>[number];

type Question = { readonly elementId: string; readonly places: readonly ExchangePlace[] };

export const exchangeDialogStore = createStore<{ readonly question: Question | null }>(() => ({
  question: null,
}));
export const closeExchangeDialog = (): void => exchangeDialogStore.setState({ question: null });

/** The places at which an input or output is read now. */
export const placesOf = (element: Exchange): readonly ExchangePlace[] => [
  ...(element.kind === 'output' || element.linkedProcessId !== null ? (['output'] as const) : []),
  ...(element.kind === 'input' || element.linkedProcessId !== null ? (['input'] as const) : []),
  ...(flowCarrying(currentModel(), element.id) ? (['flow'] as const) : []),
];

/**
 * Deletes an element. If it is read at several places, it is asked first at which.
 * @param chosen the places that are chosen at first: all if left out.
 */
export const deleteElement = (id: string, chosen?: readonly ExchangePlace[]): void => {
  const element = currentModel().rows.element.get(id);
  if (!element) return;
  const places = isExchange(element) ? placesOf(element) : [];
  if (places.length > 1)
    exchangeDialogStore.setState({ question: { elementId: id, places: chosen ?? places } });
  else perform({ type: 'element.remove', id });
};
