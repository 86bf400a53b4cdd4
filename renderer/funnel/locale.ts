/** The language in which this window writes figures, money and dates, and reads them. */
export const LOCALE = navigator.language || 'en';
