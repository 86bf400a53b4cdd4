/** Texts as people see them: the placeholders of terms replaced by the names adopted for them. */
import type { Model } from '../model/model.ts';

/**
 * `text` with each `{X}` replaced by the adopted name of the term X. A term without an adopted name shows its symbol;
 * braces that name no term stay as they are. Costs nothing where there is no brace.
 */
export const shownText = (model: Model, text: string): string => {
  if (!text.includes('{') || model.rows.term.size === 0) return text;
  const names = namesBySymbol(model);
  return text.replace(/\{([^{}]{1,64})\}/g, (whole, symbol: string) => names.get(symbol) ?? whole);
};

const cache = new WeakMap<Model, { epoch: number; names: ReadonlyMap<string, string> }>();

const namesBySymbol = (model: Model): ReadonlyMap<string, string> => {
  const known = cache.get(model);
  if (known?.epoch === model.epoch) return known.names;
  const names = new Map<string, string>();
  for (const term of model.rows.term.values()) {
    const adopted = term.adoptedCandidateId ? model.rows.candidate.get(term.adoptedCandidateId) : undefined;
    names.set(term.symbol, adopted?.name || term.symbol);
  }
  cache.set(model, { epoch: model.epoch, names });
  return names;
};
