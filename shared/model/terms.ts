/** Terms: placeholders in the model's language, written `{X}` in any text and shown as the name adopted for them. */
import type { Model } from './model.ts';

/** A placeholder as it is written. What is between the braces is the symbol. */
const PLACEHOLDER = /\{([^{}\n]{1,64})\}/g;

/** The fields that people write prose in, in whichever table they occur. */
export const TEXT_FIELDS = [
  'name',
  'definition',
  'text',
  'label',
  'title',
  'reason',
  'winDefinition',
] as const;

/**
 * `text` as people see it: each `{X}` replaced by the adopted name of the term X, or by its symbol while no name is
 * adopted. Braces that name no term stay as they are. Costs nothing where there is no brace.
 */
export const withTerms = (model: Model, text: string): string => {
  if (!text.includes('{') || model.rows.term.size === 0) return text;
  const names = namesBySymbol(model);
  return text.replace(PLACEHOLDER, (whole, symbol: string) => names.get(symbol) ?? whole);
};

/** The symbols in `text`, each once, whether or not the model has terms for them. */
export const symbolsIn = (text: string): string[] =>
  text.includes('{') ? [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, symbol = '']) => symbol))] : [];

/** The symbols in `text` that are no term of the model, each once. */
export const unknownSymbolsIn = (model: Model, text: string): string[] => {
  if (!text.includes('{')) return [];
  const names = namesBySymbol(model);
  return symbolsIn(text).filter((symbol) => !names.has(symbol));
};

const cache = new WeakMap<Model, { epoch: number; names: ReadonlyMap<string, string> }>();

const namesBySymbol = (model: Model): ReadonlyMap<string, string> => {
  const known = cache.get(model);
  if (known?.epoch === model.epoch) return known.names;
  const names = new Map<string, string>();
  for (const { symbol, adoptedCandidateId } of model.rows.term.values()) {
    const adopted = adoptedCandidateId === null ? undefined : model.rows.candidate.get(adoptedCandidateId);
    names.set(symbol, adopted?.name || symbol);
  }
  cache.set(model, { epoch: model.epoch, names });
  return names;
};
