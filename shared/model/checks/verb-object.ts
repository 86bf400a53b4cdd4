import { withTerms } from '../terms.ts';
import { blockIn, type Check, isCurrent } from './check.ts';
import { isVerb, verbIn } from './verbs.ts';

/**
 * The name of a process says what is done: a verb and its object ("Develop Profile"). Told apart by English words
 * alone, so only what is surely no such name is named: a noun made of a verb at the end and no verb in front ("Customer
 * Management"), or an article in front. Names of one word, and of other languages, are left alone unless they end so.
 */
export const verbObject: Check = {
  name: 'verb-object',
  severity: 'hint',
  readsAround: 'standing',
  readsTerms: true,
  at: {
    process(model, { id, name }, tell) {
      const shown = withTerms(model, name);
      if (!MAY_BE_THING.test(shown) || nounAtEnd(shown) === undefined || !isCurrent(model, id)) return;
      tell({
        message: () => {
          const noun = nounAtEnd(withTerms(model, model.rows.process.get(id)?.name ?? '')) ?? '';
          const verb = verbIn(noun);
          const example = verb === undefined ? '' : `, as in “${verb} …”`;
          return `${blockIn(model, id)} names a thing. Say what is done, with a verb first${example}.`;
        },
        table: 'process',
        recordId: id,
        processId: id,
      });
    },
  },
};

/** The word that makes a thing of what is done, in a name without a verb in front. */
const nounAtEnd = (name: string): string | undefined => {
  const words = name.match(WORD) ?? [];
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1 && ARTICLE.test(first)) return first;
  if (!MADE_OF_VERB.test(last)) return undefined;
  if (words.length === 1) return /ing$/i.test(last) ? undefined : last;
  return isVerb(first) ? undefined : last;
};

const WORD = /[A-Za-zÀ-ɏ’'-]+/g;
const ARTICLE = /^(the|a|an|our|your|my)$/i;
/** Endings of nouns that stand for an action: Processing, Qualification, Management, Acceptance, Analysis. */
const MADE_OF_VERB = /(?:.{3}ing|[ts]ion|[a-z]{3}ment|[a-z]{3}(?:an|en)ce|[a-z]{3}lysis)s?$/i;
/** Passes all of those and little else, without taking a name apart into words: most names end here. */
const MAY_BE_THING =
  /^[^A-Za-zÀ-ɏ’'-]*(?:the|a|an|our|your|my)(?![A-Za-zÀ-ɏ’'-])|(?:ing|[ts]ion|ment|[ae]nce|lysis)s?[^A-Za-zÀ-ɏ’'-]*$/i;
