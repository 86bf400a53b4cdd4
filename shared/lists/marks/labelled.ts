/** Reads numbers with a word or sign in front that belongs to them: `§ 1`, `Art. 2`, `No. 3`, `Step 4:`. */
import type { Numeral } from './numeral.ts';
import { letterValues } from './values.ts';

const SIGNS = '§{1,2}|#|№|N[°º]|n[°º]|(?:Art|Sec|No|Nr|Núm|Kap|Ziff|Abs)\\.';
const PARTS =
  'article|artikel|artículo|artigo|articolo|section|clause|abschnitt|chapter|kapitel|chapitre|capítulo|capitolo|глава|статья|раздел|annex|appendix|anhang';
/** Words that begin names as well (“Phase 1 Trial”): only with a mark after the number. */
const STEPS =
  'step|phase|stage|part|topic|item|agenda item|workstream|activity|task|schritt|teil|top|punkt|étape|etape|partie|paso|fase|etapa|parte|passo|шаг|этап';
const LABELLED = new RegExp(
  `^(?:(${SIGNS})\\s*|(${PARTS})\\s+|(${STEPS})\\s+)(\\d{1,3}(?:\\.\\d{1,3})*|[IVXLC]{1,7}|[A-Z])(\\s?[.):–—]|\\s-(?=\\s))?\\s+(?=(\\S))`,
  'iu',
);
/** Everything that a label may begin with: most lines are ruled out by this. */
const LABEL = new RegExp(`^(?:${SIGNS}|${PARTS}|${STEPS})`, 'iu');

/**
 * The readings of a labelled number at the start of `body`. Without a mark after the number, a name has to follow that starts
 * like one: “Section 8 review” keeps its words.
 */
export const labelledIn = (body: string): Numeral[] | undefined => {
  const found = LABEL.test(body) ? LABELLED.exec(body) : null;
  if (!found) return undefined;
  const [whole, sign, part, step, number = '', mark = '', next = ''] = found;
  const isMarked = mark !== '' || whole.endsWith('\t');
  if (!isMarked && (step !== undefined || next !== next.toUpperCase())) return undefined;
  if (number !== number.toUpperCase()) return undefined;
  const label = (sign ?? part ?? step ?? '').toLowerCase();
  const base = { length: whole.length, isWeak: true };
  if (/^\d/.test(number)) return [{ ...base, style: `${label} 1`, parts: number.split('.').map(Number) }];
  return letterValues(number.toLowerCase()).map(({ kind, value }) => ({
    ...base,
    style: `${label} ${kind}`,
    parts: [value],
  }));
};
