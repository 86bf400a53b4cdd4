import { numberFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';

/** “96 kB”, “1.2 MB”, in thousands of bytes as file managers count. */
export const fileSize = (bytes: number, tag = locale()): string => {
  const [amount, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return numberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
};
