/** Deals that have ended: how each row of a file says so, by its stage, a word, a flag or a date. */

import { folded, foldedHeading } from '../../words/fold.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { ENDED_HEADINGS, endNamedIn, FLAG_HEADINGS, STATUS_HEADINGS } from './headings/headings.ts';

export type Outcome = 'open' | 'won' | 'lost' | 'closed';

const words = (text: string): ReadonlySet<string> => new Set(text.split(',').map(folded));

/** What a status says, in the languages that headings are known in. */
const STATUS_WORDS: Readonly<Record<Outcome, ReadonlySet<string>>> = {
  open: words(
    `open, active, in progress, on hold, new, working, pending, suspended, offen, aktiv, in bearbeitung, neu, ouvert, ouverte, en cours,
    actif, abierto, abierta, en curso, activo, aberto, aberta, em andamento, ativo, aperto, aperta, in corso, attivo, lopend,
    openstaand, actief`,
  ),
  won: words(
    `won, closed won, closed - won, closedwon, gewonnen, abgeschlossen (gewonnen), gewonnen (abgeschlossen), geschlossen und gewonnen, abgeschlossen und gewonnen, gagné, gagnée,
    conclu, fermé gagné, fermée gagnée, clôturé gagné, clôturée gagnée, ganado, ganada, cerrado ganado, cerrada ganada, cierre ganado, ganho, ganha,
    fechado ganho, fechado e ganho, vinto, vinta, chiuso vinto, chiusa vinta, chiuso/vinto, gesloten gewonnen`,
  ),
  lost: words(
    `lost, closed lost, closed - lost, closedlost, closed lost to competition, closed-lost to competition, canceled, cancelled,
    out-sold, outsold, deleted, disqualified, unqualified, not qualified, abandoned, stopped, withdrawn, rejected, declined,
    expired, dead, no bid, no decision, junk lead, lost lead, verloren, abgeschlossen (verloren), geschlossen und verloren, abgeschlossen und verloren, storniert, gelöscht, perdu,
    perdue, fermé perdu, fermée perdue, clôturé perdu, clôturée perdue, annulé, annulée, perdido, perdida, cerrado perdido, cerrada perdida, cierre perdido,
    fechado perdido, fechado e perdido, cancelado, cancelada, perso, persa, chiuso perso, chiusa persa, chiuso/perso, annullato,
    gesloten verloren, geannuleerd`,
  ),
  closed: words(
    `closed, done, completed, archived, inactive, converted, closed converted, closed not converted, geschlossen, abgeschlossen, beendet, fermé, fermée, clos, terminé, cerrado,
    cerrada, fechado, fechada, chiuso, chiusa, gesloten, afgesloten`,
  ),
};
const OUTCOMES = ['won', 'lost', 'closed', 'open'] as const;

/** What a word says of a deal, a number before it or a chance after it aside; undefined if it says nothing. */
export const outcomeIn = (cell: string): Outcome | undefined => {
  const asWritten = folded(cell)
    .replace(/^\d+\s*[-–.:)]*\s*/u, '')
    .replace(/\s*\(?\d+\s*%\)?$/u, '');
  const spaced = asWritten.replace(/\s*[-–:/]\s*/gu, ' ');
  return OUTCOMES.find(
    (outcome) => STATUS_WORDS[outcome].has(asWritten) || STATUS_WORDS[outcome].has(spaced),
  );
};

const YES = words(
  'true, yes, y, ja, j, oui, sí, sì, si, sim, wahr, vrai, verdadero, verdadeiro, vero, waar, x, ✓',
);
const NO = words('false, no, n, nein, non, não, nee, falsch, faux, falso, onwaar');

/** Tells what one row says; undefined if it says nothing. */
type Teller = (row: CsvRow) => Outcome | undefined;

type ClosedColumns = {
  /** Columns that surely tell whether a deal has ended. */
  readonly sure: readonly { readonly name: string; readonly tell: Teller }[];
  /** Columns whose cells read like it under a heading that doesn’t say so, or whose heading does in unknown words. */
  readonly unsure: readonly { readonly name: string; readonly tell: Teller }[];
};

/**
 * The columns that tell which deals have ended.
 * @param used headings that are something else, such as the column of stages or of open units.
 * @param rowsAreDeals whether 1 and 0 may stand for yes and no. In a table of stages they are counts.
 */
export const closedColumns = (
  { head, rows }: CsvTable,
  used: readonly string[],
  rowsAreDeals: boolean,
): ClosedColumns => {
  const sure: { name: string; tell: Teller }[] = [];
  const unsure: typeof sure = [];
  for (const [column, name] of head.entries()) {
    if (used.includes(name)) continue;
    const cells = distinctCells(rows, column);
    if (cells.length === 0) continue;
    const heading = foldedHeading(name);
    const cellOf = (row: CsvRow) => row.cells[column] ?? '';
    const flag = (['open', 'won', 'lost', 'closed'] as const).find((each) =>
      FLAG_HEADINGS[each].has(heading),
    );
    const isFlag = cells.every((cell) => flagIn(cell, rowsAreDeals) !== undefined);
    if (flag !== undefined && isFlag) {
      const whenNo = flag === 'open' ? 'closed' : undefined;
      sure.push({
        name,
        tell: (row) => (flagIn(cellOf(row), rowsAreDeals) ? (flag === 'open' ? undefined : flag) : whenNo),
      });
      continue;
    }
    const ended = (['won', 'lost', 'closed'] as const).find((each) => ENDED_HEADINGS[each].has(heading));
    if (ended !== undefined) {
      sure.push({ name, tell: (row) => (cellOf(row) === '' ? undefined : ended) });
      continue;
    }
    const known = cells.filter((cell) => outcomeIn(cell) !== undefined);
    const hasEnded = known.some((cell) => outcomeIn(cell) !== 'open');
    if (hasEnded && STATUS_HEADINGS.has(heading)) {
      sure.push({ name, tell: (row) => outcomeIn(cellOf(row)) });
      continue;
    }
    const end = rowsAreDeals ? endNamedIn(name) : undefined;
    const isFilledForSome =
      rows.some((row) => cellOf(row) === '') && cells.every((cell) => !/^[\d.,]+$/.test(cell));
    if (end !== undefined && (isFlag || isFilledForSome)) {
      unsure.push({
        name,
        tell: (row) => ((isFlag ? flagIn(cellOf(row), true) : cellOf(row) !== '') ? end : undefined),
      });
      continue;
    }
    if (hasEnded && known.length * 2 >= cells.length)
      unsure.push({ name, tell: (row) => outcomeIn(cellOf(row)) });
  }
  // What the known columns have told needs no second word.
  const tellsMore = ({ tell }: { tell: Teller }) =>
    rows.some((row) => (tell(row) ?? 'open') !== 'open' && outcomeOf(row, sure) === 'open');
  return { sure, unsure: unsure.filter(tellsMore) };
};

const flagIn = (cell: string, hasDigits: boolean): boolean | undefined => {
  const key = folded(cell);
  if (YES.has(key) || (hasDigits && key === '1')) return true;
  return key === '' || NO.has(key) || (hasDigits && key === '0') ? false : undefined;
};

/** More kinds of cells than this are no statuses. */
const MAX_KINDS = 50;

const distinctCells = (rows: readonly CsvRow[], column: number): string[] => {
  const kinds = new Set<string>();
  for (const { cells } of rows) {
    if (cells[column]) kinds.add(cells[column]);
    if (kinds.size > MAX_KINDS) break;
  }
  return [...kinds];
};

/** What a row says of its deal by all the columns that tell: the first end that any of them names. */
export const outcomeOf = (row: CsvRow, columns: readonly { readonly tell: Teller }[]): Outcome => {
  let outcome: Outcome = 'open';
  for (const { tell } of columns) {
    const told = tell(row);
    if (told === 'won' || told === 'lost') return told;
    if (told === 'closed') outcome = told;
  }
  return outcome;
};
