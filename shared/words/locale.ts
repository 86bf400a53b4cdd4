/** The one locale of a window or a program: its messages, numbers, money and dates all follow it. */

/** The source of all messages; also used if the system speaks a language that Strata doesn’t. */
export const SOURCE_LOCALE = 'en-GB';

let current = SOURCE_LOCALE;

/** A BCP 47 tag. */
export const locale = (): string => current;

/** Sets the locale. Called once, before anything is formatted: what was formatted earlier keeps its text. */
export const setLocale = (tag: string): void => {
  current = tag;
};

/**
 * The locale in which Strata speaks to a system of this locale: the same one if it is a kind of English, else the source’s, so
 * that one window never mixes languages.
 */
export const localeFor = (system: string): string => (/^en(-|$)/i.test(system) ? system : SOURCE_LOCALE);
