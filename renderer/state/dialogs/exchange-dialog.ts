/** The question where to delete what is output, input and flow at once, while it is open. */
import type { Command } from '../../../shared/model/apply.ts';
import { type Exchange, flowCarrying, isExchange } from '../../../shared/model/queries/flows/exchange.ts';
import { currentModel } from '../document/document.ts';
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
 * Asks at which places an element is to be deleted, if it is read at several. False if there is nothing to ask.
 * @param chosen the places that are chosen at first: all if left out.
 */
export const askWhereToDelete = (id: string, chosen?: readonly ExchangePlace[]): boolean => {
  const element = currentModel().rows.element.get(id);
  const places = element && isExchange(element) ? placesOf(element) : [];
  if (places.length < 2) return false;
  exchangeDialogStore.setState({ question: { elementId: id, places: chosen ?? places } });
  return true;
};
