/**
 * Messages: every text that a person reads is a FormatJS descriptor in a `words.ts` file beside the code that shows it, and
 * `say` formats it. Messages are whole sentences in ICU syntax (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 */
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
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
let intl: IntlShape | null = null;
let sourceIntl: IntlShape | null = null;

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
  if (intl?.locale !== locale()) intl = intlFor(locale());
  return intl.formatMessage({ id: message.id, defaultMessage: source }, values);
};

/**
 * The text of a message that becomes part of a record, such as a post that a command writes: in the locale of the source, so that
 * the window that guesses and the engine that decides store the same text. Throws as `say` does.
 */
export const storedText = ({ id, defaultMessage }: Message, values?: Values): string => {
  sourceIntl ??= intlFor(SOURCE_LOCALE);
  return sourceIntl.formatMessage({ id, defaultMessage }, values);
};

const intlFor = (tag: string): IntlShape =>
  createIntl({ locale: tag, defaultLocale: tag, onError }, createIntlCache());

/** Without placeholders and without the quote that escapes them: formatting would give the same text. */
const IS_PLAIN = /^[^{}'<]*$/;

/** Without a catalogue each message is “missing” from it: the source is the text. */
const onError = (error: { code: string } & Error): void => {
  if (error.code !== 'MISSING_TRANSLATION' && error.code !== 'MISSING_DATA') throw error;
};
