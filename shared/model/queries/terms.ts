/**
 * Terms: placeholders in the model's language, written `{X}` in any text and shown as the name adopted for them. A
 * backslash before the brace makes it literal: `\{X}` is shown as `{X}`, and `\\{X}` as a backslash and the name.
 */
import { symbolKey } from '../../words/fold.ts';
import { compareTexts } from '../../words/format.ts';
import type { Model } from '../model.ts';
import type { RecordOf } from '../records.ts';

/** A placeholder as it is written, with the backslashes before it. What is between the braces is the symbol. */
const PLACEHOLDER = /(\\*)\{([^{}\n]{1,64})\}/g;

/** An odd number of backslashes makes the brace behind them literal; each two of the others are one backslash. */
const isLiteral = (backslashes: string): boolean => backslashes.length % 2 === 1;

/**
 * `text` as people see it: each `{X}` replaced by the adopted name of the term X, or by its symbol while no name is
 * adopted. Braces that name no term stay as they are, and so do backslashes before them; `\{X}` is shown as `{X}`,
 * whether or not there is such a term. Costs nothing for a text without a brace.
 */
export const withTerms = (model: Model, text: string): string => {
  if (!text.includes('{') || (model.rows.term.size === 0 && !text.includes('\\{'))) return text;
  const names = namesBySymbol(model);
  return text.replace(PLACEHOLDER, (whole, backslashes: string, symbol: string) => {
    const kept = '\\'.repeat(Math.floor(backslashes.length / 2));
    if (isLiteral(backslashes)) return `${kept}{${symbol}}`;
    const name = names.get(symbolKey(symbol));
    return name === undefined ? whole : kept + name;
  });
};

/** `text` with each `{from}` written as `{to}`; literal braces stay. */
export const withSymbolRenamed = (text: string, from: string, to: string): string =>
  text.includes('{')
    ? text.replace(PLACEHOLDER, (whole, backslashes: string, symbol: string) =>
        symbolKey(symbol) === symbolKey(from) && !isLiteral(backslashes) ? `${backslashes}{${to}}` : whole,
      )
    : text;

/** The symbols in `text`, each once, without literal braces, whether or not the model has terms for them. */
export const symbolsIn = (text: string): string[] =>
  text.includes('{')
    ? [
        ...new Set(
          Array.from(text.matchAll(PLACEHOLDER)).flatMap(([, backslashes = '', symbol = '']) =>
            isLiteral(backslashes) ? [] : [symbol],
          ),
        ),
      ]
    : [];

/** The symbols in `text` that are no term of the model, each once. */
export const unknownSymbolsIn = (model: Model, text: string): string[] => {
  if (!text.includes('{')) return [];
  const names = namesBySymbol(model);
  return symbolsIn(text).filter((symbol) => !names.has(symbolKey(symbol)));
};

const cache = new WeakMap<Model, { epoch: number; names: ReadonlyMap<string, string> }>();

const namesBySymbol = (model: Model): ReadonlyMap<string, string> => {
  const known = cache.get(model);
  if (known?.epoch === model.epoch) return known.names;
  const names = new Map<string, string>();
  for (const { symbol, adoptedCandidateId } of model.rows.term.values()) {
    const adopted = adoptedCandidateId === null ? undefined : model.rows.candidate.get(adoptedCandidateId);
    names.set(symbolKey(symbol), adopted?.name || symbol);
  }
  cache.set(model, { epoch: model.epoch, names });
  return names;
};

/** All terms by their symbols. */
export const termsInOrder = (model: Model): readonly RecordOf['term'][] =>
  [...model.rows.term.values()].sort((a, b) => compareTexts(a.symbol, b.symbol));
