/**
 * Headings known word for word from the exports of sales systems (Salesforce, HubSpot, Pipedrive, Dynamics 365, Zoho)
 * and from spreadsheets, in English, German, French, Spanish, Portuguese, Italian and Dutch. A heading that merely
 * contains such a word is none of these: “Next Step” names no stage and “Number of Associated Contacts” counts no units.
 */
import { foldedHeading } from '../../../words/fold.ts';

/** A pattern for any of these words, whole, in a folded heading. */
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

const known = (text: string): ReadonlySet<string> => new Set(text.split(',').map(foldedHeading));

/** The stage that a deal is in. */
export const STAGE_HEADINGS = known(
  `Stage, Stage Name, StageName, Stages, Deal Stage, DealStage, Sales Stage, Pipeline Stage, Opportunity Stage, Lead Stage,
  Funnel Stage, Current Stage, Process Stage, Active Stage, Phase, Sales Phase, Pipeline Phase, Lead Status, Step, Status,
  Deal - Stage, Lead - Stage, Deal-Phase, Deal-Stufe, Deal - Phase, Vertriebsphase, Verkaufsphase, Verkaufsstufe,
  Verkaufsstadium, Pipelinephase, Pipeline-Phase, Opportunity-Phase, Stufe, Étape, Étape de vente, Étape du pipeline,
  Étape de l’affaire, Étape de la transaction, Phase de la transaction, Phase de vente, Phase du pipeline, Affaire - Étape,
  Étape de l’opportunité, Etapa, Etapa del negocio, Etapa de negocio, Etapa del trato, Etapa de ventas, Etapa de venta,
  Etapa de la oportunidad, Etapa del pipeline, Fase de ventas, Trato - Etapa, Fase, Etapa do negócio, Etapa de vendas,
  Etapa da oportunidade, Estágio, Estágio de vendas, Negócio - Etapa, Fase dell’affare, Fase affare, Fase di vendita,
  Fase trattativa, Fase opportunità, Affare - Fase, Dealfase, Verkoopfase, Verkoopstadium, Deal - Fase, Stadium, Row Labels, Zeilenbeschriftungen, Étiquettes de lignes, Etiquetas de fila, Etichette di riga,
  Rótulos de Linha, Rijlabels`,
);

const UNITS = `deals?|opportunit(?:y|ies)|leads?|prospects?|units?|records?|inquir(?:y|ies)|enquir(?:y|ies)|potentials?`;
const UNITS_ELSEWHERE = `chancen|verkaufschancen|datensätze|einheiten|affaires?|transactions?|opportunités?|unités?|negocios|oportunidades|tratos|unidades|negócios|affari|opportunità|trattative|unità|kansen|eenheden`;
const ALL_UNITS = `(?:${UNITS}|${UNITS_ELSEWHERE})`;

/** A pivot table’s count of the rows that have a deal: “Count of Deal Name”. */
const PIVOT_COUNT =
  /^(?:counta?|anzahl|nombre|cuenta|recuento|conteggio|contagem|aantal) (?:of|von|de|di|van) (.+)$/u;

/** Says by itself that it counts what is open, though in a table of deals it may count others: those of the same company. */
const SURE_COUNT = new RegExp(
  `^(?:(?:open|offene?|ouverte?s?|abiert[oa]s?|abert[oa]s?|apert[oei]|openstaande?)(?: now)?(?: ${ALL_UNITS})?(?: count)?` +
    `|(?:${UNITS}) open|(?:units|count) open|(?:no|number|count|#) of open (?:${UNITS})|anzahl offener? ${ALL_UNITS}|open now)$`,
  'u',
);
/** Counts something, which is what is open unless each row is a deal. */
const LIKELY_COUNT = new RegExp(
  `^(?:units?|count|qty|quantity|number|total records|record count|(?:no|number|count|#) (?:of )?${ALL_UNITS}|${ALL_UNITS}` +
    `|${ALL_UNITS} count|anzahl(?: der)?(?: ${ALL_UNITS})?|stück|menge|nombre(?: de| d)?(?: ${ALL_UNITS})|quantité|cantidad` +
    `|número(?: de ${ALL_UNITS})?|quantidade|quantità|numero(?: di ${ALL_UNITS})?|aantal(?: ${ALL_UNITS})?)$`,
  'u',
);

/** Whether a heading says that its column counts open units: surely, likely, or not. */
export const countsUnits = (heading: string): 'surely' | 'likely' | 'no' => {
  // The second of two columns alike counts as well.
  const name = foldedHeading(heading.replace(/ \(\d+\)$/, ''));
  if (SURE_COUNT.test(name)) return 'surely';
  if (DEAL_HEADINGS.has(name)) return 'no';
  if (DEAL_HEADINGS.has(PIVOT_COUNT.exec(name)?.[1] ?? '')) return 'likely';
  return LIKELY_COUNT.test(name) ? 'likely' : 'no';
};

/** Whether a heading names the units that it counts: “Number of open deals”, not “Open”. */
export const namesUnits = (heading: string): boolean =>
  new RegExp(`(?<!\\p{L})${ALL_UNITS}(?!\\p{L})`, 'u').test(foldedHeading(heading));

/** Units that enter the next stage per unit of this one. A probability or a win rate is the chance to close instead. */
const CONVERSION_HEADINGS = known(
  `Conversion, Conversions, Conversion Rate, ConversionRate, Conversion %, % Conversion, Conversion (%), Conversion in %,
  Conversion percent, Stage Conversion, Stage Conversion Rate, Step Conversion, Conversion to next stage,
  Conversion rate to next stage, Next stage conversion, Converts, Konversion, Konversionsrate, Konversion %, Konversion in %,
  Konversionsrate %, Konversionsquote, Conversion-Rate, Umwandlungsrate, Umwandlungsquote, Abschlussquote der Phase,
  Taux de conversion, Taux de conversion %, Conversión, Tasa de conversión, Tasa de conversión %, Conversão,
  Taxa de conversão, Taxa de conversão %, Conversione, Tasso di conversione, Tasso di conversione %, Conversie,
  Conversiepercentage, Conversieratio`,
);
/** The same in German. In English a quote is an offer, so these count only beside headings that are German. */
const GERMAN_CONVERSION = known('Quote, Rate, Quote %, Quote in %');
const GERMAN_HEADINGS = known(
  'Offen, Offene, Anzahl, Menge, Stück, Stufe, Verkaufsphase, Vertriebsphase, Verkaufsstufe, Monat, Woche, Quartal',
);

/** Whether a heading names the conversion to the next stage. @param head all headings of the file. */
export const namesConversion = (heading: string, head: readonly string[]): boolean => {
  const name = foldedHeading(heading);
  if (CONVERSION_HEADINGS.has(name)) return true;
  return GERMAN_CONVERSION.has(name) && head.some((other) => GERMAN_HEADINGS.has(foldedHeading(other)));
};

export const LAG_HEADINGS = known(
  'Lag, Lags, Lag periods, Lag in periods, Lag (periods), LagPeriods, Periods, Lead time, Lead time in periods',
);

/** The period in which units become available. */
export const PERIOD_HEADINGS = known(
  `Period, Month, Week, Quarter, Close Month, Closing Month, Close Quarter, Available from, Monat, Woche, Quartal, Periode,
  Mois, Semaine, Trimestre, Période, Mes, Semana, Período, Mês, Mese, Settimana, Periodo, Maand, Kwartaal`,
);

/** A deal by its name or number: each row of such a table is one deal. */
export const DEAL_HEADINGS = known(
  `Deal, Deal Name, Deal ID, Deal - ID, Deal - Title, Deal Title, Record ID, Record ID - Deal, Opportunity, Opportunity Name,
  Opportunity ID, Potential, Potential Name, Potential Id, Topic, Deal Owner, Opportunity Owner, Potential Owner, Lead Name,
  Lead ID, Lead - ID, Lead - Title, Company / Account, Account Name, Associated Company, Contact Name, Deal - Organization,
  Dealname, Deal-Name, Deal-ID, Deal - Titel, Datensatz-ID, Opportunity-Name, Opportunity-ID, Opportunityname, Thema,
  Verkaufschance, Accountname, Kunde, Nom de la transaction, Nom de l’opportunité, Affaire - Titre, Affaire, Opportunité,
  ID de fiche d’informations, Nombre del negocio, Nombre de la oportunidad, Oportunidad, Negocio, Trato - Título,
  ID de registro, Nome do negócio, Nome da oportunidade, Oportunidade, Negócio - Título, ID do registro, Nome affare,
  Nome dell’affare, Nome opportunità, Affare - Titolo, Opportunità, Dealnaam, Naam van opportunity, Deal - Titel, Customer`,
);

/** Figures of a deal that are never a count of units: money, chances, ages. */
const OTHER_FIGURES = known(
  `Amount, Amount (converted), Value, Deal - Value, Deal Value, Deal Amount, Revenue, Expected Revenue, Est. Revenue,
  Weighted Amount, Weighted Value, Forecast Amount, Probability, Probability (%), Deal probability, Win Rate, Age,
  Days in stage, Betrag, Wert, Deal - Wert, Umsatz, Erwarteter Umsatz, Wahrscheinlichkeit, Wahrscheinlichkeit (%), Montant,
  Valeur, Probabilité, Importe, Valor, Probabilidad, Quantia, Montante, Probabilidade, Importo, Valore, Probabilità, Bedrag,
  Waarde, Waarschijnlijkheid, Total, Sum, Summe, Gesamt`,
);

export const isOtherFigure = (heading: string): boolean => OTHER_FIGURES.has(foldedHeading(heading));

/** Tells by words whether a deal is open, won or lost. */
export const STATUS_HEADINGS = known(
  `Status, State, Deal - Status, Deal Status, Deal State, Opportunity Status, Opportunity State, Current State, Status Type,
  Status Reason, State Code, Record Status, Won/Lost, Won / Lost, Won or Lost, Win/Loss, Gewonnen/Verloren,
  Lead - Status, Outcome, Result, Statut, Affaire - Statut, Estado, Trato - Estado, Estado del negocio, Negócio - Status,
  Status do negócio, Stato, Affare - Stato, Dealstatus, Statusgrund, Deal-Status, Ergebnis`,
);

/** Tells by yes or no, or by 1 or 0, whether a deal has ended, and how. */
export const FLAG_HEADINGS: Readonly<Record<'open' | 'won' | 'lost' | 'closed', ReadonlySet<string>>> = {
  open: known(
    'Open, Is Open, IsOpen, Deal is open, Active, Is Active, Offen, Ist offen, Aktiv, Ist aktiv, Actif, Activo, Ativo, Attivo',
  ),
  won: known('Won, Is Won, IsWon, Is Closed Won, IsClosedWon, Closed Won, Gewonnen, Ist gewonnen'),
  lost: known('Lost, Is Lost, IsLost, Is Closed Lost, IsClosedLost, Closed Lost, Verloren'),
  closed: known(
    `Closed, Is Closed, IsClosed, Is Deal Closed?, Is deal closed, Archived, Is Archived, Converted, Is Converted, IsConverted,
    Deleted, Is Deleted, IsDeleted, Konvertiert, Gelöscht, Geschlossen, Abgeschlossen,
    Ist geschlossen, Ist Deal abgeschlossen?, Archiviert`,
  ),
};

/** Filled in only once a deal has ended. */
export const ENDED_HEADINGS: Readonly<Record<'won' | 'lost' | 'closed', ReadonlySet<string>>> = {
  won: known('Won time, Deal - Won time, Won date, Closed won reason, Deal - Gewonnen um'),
  lost: known(
    'Lost time, Deal - Lost time, Lost date, Lost reason, Deal - Lost reason, Closed lost reason, Loss reason, Reason for loss',
  ),
  closed: known(
    'Actual Close Date, Actual Closed Date, Actual Closing Date, Act. Close Date, Actual End Date, Tatsächliches Abschlussdatum, Converted Date',
  ),
};

/** Participles that say of a deal that it has ended. “Close date” and its like are plans, and none of these. */
const ENDED_WORDS: Readonly<Record<'won' | 'lost' | 'closed', RegExp>> = {
  won: word(`won|gewonnen|gagnée?s?|ganad[oa]s?|ganh[oa]s?|vint[oaie]`),
  lost: word(
    `lost|loss|verloren|verlust\\p{L}*|verlies\\p{L}*|perdue?s?|perte|p[eé]rdid[oa]s?|perda|perdita|pers[oaie]`,
  ),
  closed: word(
    `closed|ended|archived|deleted|abgeschlossen|geschlossen|beendet|archiviert|gelöscht|fermée?s?|clôturée?s?|conclue?s?` +
      `|archivée?s?|cerrad[oa]s?|archivad[oa]s?|fechad[oa]s?|arquivad[oa]s?|chius[oaie]|archiviat[oaie]|gesloten|afgesloten`,
  ),
};

/** Which end of a deal the words of a heading speak of; undefined if of none. */
export const endNamedIn = (heading: string): 'won' | 'lost' | 'closed' | undefined =>
  (['won', 'lost', 'closed'] as const).find((end) => ENDED_WORDS[end].test(foldedHeading(heading)));

/** Whether a heading is one of those above, so that its row is one of headings. */
export const isKnownHeading = (heading: string): boolean => {
  const name = foldedHeading(heading);
  return (
    [STAGE_HEADINGS, CONVERSION_HEADINGS, LAG_HEADINGS, PERIOD_HEADINGS, DEAL_HEADINGS, STATUS_HEADINGS].some(
      (headings) => headings.has(name),
    ) ||
    OTHER_FIGURES.has(name) ||
    countsUnits(heading) !== 'no'
  );
};
