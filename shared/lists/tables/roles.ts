/** What the columns of a table of blocks hold, guessed from their headings. */
import { ELEMENT_KINDS } from '../../model/records/element.ts';

export const COLUMN_ROLES = [
  'name',
  'part',
  'code',
  'level',
  'parent',
  'owner',
  'definition',
  ...ELEMENT_KINDS,
  'skip',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Headings in common use, in the languages that spreadsheets of processes come in. */
const HEADINGS: readonly (readonly [role: ColumnRole, headings: string])[] = [
  [
    'name',
    'name|process|process name|block|block name|activity|activity name|step|process step|task|title|bezeichnung|prozess|prozessname|aktivität|nom|processus|activité|nombre|proceso|actividad|nome|processo|attività',
  ],
  [
    'code',
    'code|id|no|no.|nr|nr.|number|#|ref|reference|key|process id|process code|pcf id|hierarchy id|wbs|outline number|kennung|nummer|numéro|código|codice',
  ],
  ['level', 'level|depth|hierarchy level|outline level|indent|ebene|niveau|nivel|livello'],
  ['parent', 'parent|belongs to|part of|übergeordnet|eltern|elternprozess|padre|genitore'],
  ['part', 'macro|macro process|subprocess|sub-process|sub process|process group|process category|category'],
  [
    'owner',
    'owner|process owner|responsible|accountable|responsibility|who|besitzer|verantwortlich|responsable|propriétaire|propietario',
  ],
  [
    'definition',
    'definition|description|notes|note|comment|comments|remarks|beschreibung|descripción|descrizione',
  ],
  ['input', 'input|inputs|in|eingabe|entrée|entrées|entrada'],
  [
    'output',
    'output|outputs|out|artefact|artefacts|artifact|artifacts|deliverable|deliverables|ausgabe|sortie|sorties|salida',
  ],
  ['metric', 'metric|metrics|kpi|kpis|measure|measures|kennzahl|indicateur'],
  ['practice', 'practice|practices|best practice|best practices'],
  ['skill', 'skill|skills|competence|competences|competency|competencies'],
  ['system', 'system|systems|it system|application|applications|app|apps|tool|tools|software'],
  ['skip', 'status|state|date|updated|created|priority|version'],
];
const ROLES = new Map(
  HEADINGS.flatMap(([role, headings]) =>
    headings.split('|').map((heading): [string, ColumnRole] => [heading, role]),
  ),
);
/** `Parent ID`, `Parent Key`, `Superior process`: whatever a parent is named by. */
const PARENT =
  /^(?:parent|superior|übergeordnete[rs]?) ?(?:id|key|code|no\.?|nr\.?|number|name|title|ref|reference|uid|guid|external id|process|process id|block|element|activity|task|step|item|node|prozess)$/;
/** `Level 1`, `L2`: each a level of its own. */
const LEVEL = /^(?:level|l|lvl|ebene|niveau|nivel|livello)[ _-]?\d{1,2}(?: process(?:es)?| name)?$/;

export const roleFor = (heading: string): ColumnRole | undefined => {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/:$/, '');
  if (LEVEL.test(plain)) return 'part';
  return PARENT.test(plain) ? 'parent' : ROLES.get(plain);
};

type HeadedColumns = {
  readonly roles: readonly ColumnRole[];
  /** Whether each block has a name by these roles. */
  readonly isClear: boolean;
};

/** What the columns are if `head` is a row of headings: at least two of them are known, and half of all. */
export const headedColumns = (head: readonly string[]): HeadedColumns | undefined => {
  const found = head.map(roleFor);
  const known = found.filter((role) => role !== undefined).length;
  const named = head.filter((heading) => heading.trim() !== '').length;
  if (known < 2 || known * 2 < named) return undefined;
  // Two names in a row are two levels.
  const hasNames = found.filter((role) => role === 'name').length > 1 || found.includes('part');
  const taken = new Set<ColumnRole>();
  const roles = found.map((role): ColumnRole => {
    if (role === undefined || role === 'skip') return 'skip';
    if (role === 'name' || role === 'part') return hasNames ? 'part' : 'name';
    const isList = ELEMENT_KINDS.some((kind) => kind === role);
    if (taken.has(role) && !isList) return 'skip';
    taken.add(role);
    return role;
  });
  return { roles, isClear: isClear(roles) };
};

/** Whether columns of these roles give every block one name: a single column of names, or one for each level. */
export const isClear = (roles: readonly ColumnRole[]): boolean => {
  const names = roles.filter((role) => role === 'name').length;
  return names === 1 ? !roles.includes('part') : names === 0 && roles.includes('part');
};
