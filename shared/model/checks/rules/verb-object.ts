import { say } from '../../../words/messages.ts';
import { withTerms } from '../../queries/terms.ts';
import { blockIn, type Check, isCurrent } from '../check.ts';
import { words } from '../words.ts';
import { isVerb, verbIn } from './verbs.ts';

/**
 * The name of a process says what is done: a verb and its object ("Develop Profile"). Told apart by English words
 * alone, so only what is surely no such name is named: a noun made of a verb at the end and no verb in front ("Customer
 * Management"), or an article in front. Names of one word, and of other languages, are left alone unless they end so.
 */
export const verbObject: Check = {
  name: 'verb-object',
  severity: 'hint',
  readsAncestors: 'status',
  readsTerms: true,
  at: {
    process(model, { id, name }, report) {
      const shown = withTerms(model, name);
      if (!MAY_BE_THING.test(shown) || nounAtEnd(shown) === undefined || !isCurrent(model, id)) return;
      report({
        message: () => {
          const noun = nounAtEnd(withTerms(model, model.rows.process.get(id)?.name ?? '')) ?? '';
          const verb = verbIn(noun);
          const block = blockIn(model, id);
          return verb === undefined ? say(words.noVerb, { block }) : say(words.noVerbTry, { block, verb });
        },
        table: 'process',
        recordId: id,
        processId: id,
      });
    },
  },
};

/** The word that makes a name a thing rather than an act, in a name without a verb in front. */
const nounAtEnd = (name: string): string | undefined => {
  const article = name.match(ARTICLE)?.[1];
  if (article !== undefined) return article;
  const words = name.replace(LETTERS_IN_FRONT, '').match(WORD) ?? [];
  const first = words[0] ?? '';
  // “Experiment with Pricing” is about what comes before the preposition.
  const preposition = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
  const last = (preposition < 0 ? words : words.slice(0, preposition)).at(-1) ?? '';
  if (!MADE_OF_VERB.test(last) || NO_ACT.has(last.toLowerCase().replace(/s$/, ''))) return undefined;
  if (last === first) return /ing$/i.test(last) || isVerb(last) ? undefined : last;
  return isVerb(first) ? undefined : last;
};

const WORD = /[A-Za-zÀ-ɏ’'-]+/g;
/** An article or pronoun alone in front: not the A of “A/B test”. */
const ARTICLE = /^\s*(the|a|an|our|your|my)\s+\p{L}/iu;
const PREPOSITION =
  /^(with|without|for|of|in|on|at|by|to|from|about|against|into|over|through|under|across|via|per|within|between)$/i;
/** “A/B” and the like, in front of the verb: “A/B test offers”. */
const LETTERS_IN_FRONT = /^\s*[A-Z](?:[/&-][A-Z])+(?=\s)/;
/** Endings of nouns that stand for an action: Processing, Qualification, Management, Acceptance, Analysis. */
const MADE_OF_VERB = /(?:.{3}ing|[ts]ion|[a-z]{3}ment|[a-z]{3}(?:an|en)ce|[a-z]{3}lysis)s?$/i;
/** Words with such an ending that stand for a thing all the same, in the singular. */
const NO_ACT = new Set(
  `apartment balance chance circumstance comment compartment competence competition condition department direction
  distance document edition element environment equipment essence evidence experience finance fraction function garment
  government instance instrument insurance intelligence location million mission nation offering option position
  preference presence province question reference section segment sentence sentiment sequence station substance supplement
  tournament audience science building ceiling evening morning spring string`.split(/\s+/),
);
/** Passes all of those and little else, without taking a name apart into words: most names end here. */
const MAY_BE_THING =
  /^[^A-Za-zÀ-ɏ’'-]*(?:the|a|an|our|your|my)(?![A-Za-zÀ-ɏ’'-])|(?:ing|[ts]ion|ment|[ae]nce|lysis)s?[^A-Za-zÀ-ɏ’'-]*$/i;
