/**
 * Messages: every text that a person reads is a FormatJS descriptor in a `words.ts` file beside the code that shows it, and
 * `say` formats it. Messages are whole sentences in ICU syntax (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 */
import { createFormatters } from '@formatjs/intl';
import { locale, SOURCE_LOCALE } from './locale.ts';

export type Message = {
  /** Unique in the product: the folder, then the key, as `canvas.addBlock`. */
  readonly id: string;
  /** The English text in ICU syntax. */
  readonly defaultMessage: string;
  /** For translators: where it is shown, and what each value is. */
  readonly description: string;
};

/** What a message is given for its placeholders, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** Declares messages. The extractor of FormatJS finds them by this call. */
export const defineMessages = <M extends Record<string, Message>>(messages: M): M => messages;

/** Rewrites the source text of a message before it is formatted. */
type Rewriting = (source: string) => string;

let rewriting: Rewriting | null = null;
let formatters: Formatters | null = null;
let sourceFormatters: Formatters | null = null;

/** Rewrites all messages from here on, as a pseudo-locale does; null formats them as they are. */
export const rewriteMessages = (rewrite: Rewriting | null): void => {
  rewriting = rewrite;
};

/**
 * The text of a message in the current locale.
 * @param values for each placeholder of the message. Throws if one is missing or the message isn’t valid ICU.
 */
export const say = (message: Message, values?: Values): string => {
  const source = rewriting === null ? message.defaultMessage : rewriting(message.defaultMessage);
  if (IS_PLAIN.test(source)) return source;
  if (formatters?.locale !== locale()) formatters = formattersFor(locale());
  return formatters.format(source, values);
};

/**
 * The text of a message that becomes part of a record, such as a post that a command writes: in the locale of the source, so that
 * the window that guesses and the engine that decides store the same text. Throws as `say` does.
 */
export const storedText = ({ defaultMessage }: Message, values?: Values): string => {
  sourceFormatters ??= formattersFor(SOURCE_LOCALE);
  return sourceFormatters.format(defaultMessage, values);
};

type Formatters = { readonly locale: string; readonly format: (source: string, values?: Values) => string };

type Known = {
  readonly message: ReturnType<ReturnType<typeof createFormatters>['getMessageFormat']>;
  readonly texts: Map<string, string>;
};

/** Texts kept of a message, and most characters of the values that one is found again by. */
const MAX_TEXTS = 64;
const MAX_KEY = 256;

/**
 * The library finds a message again by JSON of all that it is made of, which takes longer than to format it; and a window says most of
 * what it says again with the next change.
 */
const formattersFor = (tag: string): Formatters => {
  const { getMessageFormat } = createFormatters();
  const known = new Map<string, Known>();
  return {
    locale: tag,
    format: (source, values) => {
      let entry = known.get(source);
      if (!entry) {
        entry = { message: getMessageFormat(source, tag), texts: new Map() };
        known.set(source, entry);
      }
      const { message, texts } = entry;
      const key = keyOf(values);
      const before = texts.get(key);
      if (before !== undefined) return before;
      const text = message.format<string>(values) as string;
      if (key.length > MAX_KEY) return text;
      if (texts.size >= MAX_TEXTS) texts.clear();
      texts.set(key, text);
      return text;
    },
  };
};

/** The same for the same values alone, whatever is in them. */
const keyOf = (values: Values = {}): string => {
  let key = '';
  for (const name in values) {
    const value = String(values[name]);
    key += `${name}${value.length}=${value}`;
  }
  return key;
};

/** Without placeholders and without the quote that escapes them: formatting would give the same text. */
const IS_PLAIN = /^[^{}'<]*$/;
