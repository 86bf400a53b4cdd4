/** How people and spreadsheets write currencies: signs, letters and codes, by locale. */
import { currencies, numberFormat } from '../../words/format.ts';

/**
 * Signs that a locale writes for other countries’ currencies differ from those used at home: “kr” at home is “SEK” in
 * Chinese. Both are read everywhere, since cells are pasted from anywhere.
 */
const AT_HOME: readonly (readonly [locale: string, currency: string])[] = [
  ...([
    ['sv', 'SEK'],
    ['nb', 'NOK'],
    ['da', 'DKK'],
    ['is', 'ISK'],
    ['pl', 'PLN'],
    ['cs', 'CZK'],
  ] as const),
  ...([
    ['hu', 'HUF'],
    ['bg', 'BGN'],
    ['ro', 'RON'],
    ['sr', 'RSD'],
    ['bs', 'BAM'],
    ['mk', 'MKD'],
  ] as const),
  ...([
    ['sq', 'ALL'],
    ['ru', 'RUB'],
    ['uk', 'UAH'],
    ['kk', 'KZT'],
    ['tr', 'TRY'],
    ['de-CH', 'CHF'],
  ] as const),
  ...([
    ['pt-BR', 'BRL'],
    ['es-MX', 'MXN'],
    ['es-PE', 'PEN'],
    ['es-BO', 'BOB'],
    ['es-DO', 'DOP'],
  ] as const),
  ...([
    ['ar-AE', 'AED'],
    ['ar-EG', 'EGP'],
    ['ar-SA', 'SAR'],
    ['ar-MA', 'MAD'],
    ['fa', 'IRR'],
  ] as const),
  ...([
    ['he', 'ILS'],
    ['en-ZA', 'ZAR'],
    ['en-KE', 'KES'],
    ['fr-SN', 'XOF'],
    ['id', 'IDR'],
    ['ms', 'MYR'],
  ] as const),
  ...([
    ['ja', 'JPY'],
    ['zh', 'CNY'],
    ['zh-TW', 'TWD'],
    ['zh-HK', 'HKD'],
    ['hi', 'INR'],
    ['ur', 'PKR'],
  ] as const),
];

/** Written by hand, though no locale has them for a sign. */
const BY_HAND = ['kr', 'kr.', 'Rs', 'Rs.', 'RM', 'R', 'SFr.', 'Fr.', 'US$', 'руб.', 'руб', '元', '円', '원'];

const known = new Map<string, readonly string[]>();

/** A sign as it is compared: without spaces and marks that nobody sees, in lower case. */
const bareSign = (sign: string): string =>
  sign
    .normalize('NFKC')
    .replace(/[\s\p{Z}\p{Cf}]/gu, '')
    .toLowerCase();

/**
 * All signs of currencies in a locale: letters and codes among them, the longest first, as `bareSign` makes them.
 */
export const currencySigns = (locale: string): readonly string[] => {
  const found = known.get(locale);
  if (found) return found;
  const all = new Set(BY_HAND.map(bareSign));
  const add = (tag: string, currency: string) => {
    for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
      const format = numberFormat(tag, { style: 'currency', currency, currencyDisplay });
      all.add(bareSign(format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? currency));
    }
  };
  for (const currency of currencies()) {
    add(locale, currency);
    all.add(currency.toLowerCase());
  }
  for (const [home, currency] of AT_HOME) add(home, currency);
  const made = [...all].sort((a, b) => b.length - a.length);
  known.set(locale, made);
  return made;
};
