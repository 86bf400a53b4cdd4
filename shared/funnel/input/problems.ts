/** What is wrong with a scenario: the field, for the message beside it, and a sentence that stands by itself. */
import type { z } from 'zod';
import { figureText } from '../../model/funnel/figure-text.ts';
import { CALENDAR_WAY_OUT, fitsCalendar } from '../../model/funnel/horizon.ts';
import { quoted } from '../../words/quoted.ts';
import type { FunnelInput } from './input.ts';

export type Problem = {
  /** The field, as in `stages.0.conversion`; empty where the document as a whole is meant. */
  readonly path: string;
  readonly sentence: string;
};

/** The word for the deals a funnel ends in, among the names of its stages. */
export const WON = 'won';

/** The problems that one finding of the schema stands for. `value` is what was read. */
export const problemFrom = (issue: z.core.$ZodIssue, value: unknown): Problem[] => {
  const path = issue.path.join('.');
  const subject = subjectOf(issue.path, value);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      sentence: `${subject} has no field called ${quoted(key)}.`,
    }));
  const empty = issue.code === 'too_small' && issue.origin === 'array' ? EMPTY[path] : undefined;
  if (empty !== undefined) return [{ path, sentence: empty }];
  const found = valueAt(value, issue.path);
  return [{ path, sentence: `${subject} ${complaint(issue, found)}` }];
};

/** Lists that must not be empty; read in the window as often as beside a document. */
const EMPTY: Readonly<Record<string, string>> = {
  stages: 'The scenario has no stages yet. Add at least one.',
  quota: 'The quota is empty. Give it for at least one period.',
};

const complaint = (issue: z.core.$ZodIssue, found: unknown): string => {
  if (found === undefined || found === null || found === '' || Number.isNaN(found)) return 'is missing.';
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'int') return `must be a whole number, not ${shown(found)}.`;
    return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${shown(found)}.`;
  }
  if (issue.code === 'too_small') {
    if (Number(issue.minimum) > 0 && Number(found) <= 0) return `must be above 0, not ${shown(found)}.`;
    return `must be at least ${issue.minimum}, not ${shown(found)}.`;
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'array' || issue.origin === 'string')
      return `is longer than ${issue.maximum}. Shorten it.`;
    return `must be at most ${issue.maximum}, not ${shown(found)}.`;
  }
  if (issue.code === 'invalid_value')
    return `must be one of ${issue.values.join(', ')}, not ${shown(found)}.`;
  if (issue.path[0] === 'currency') return `must be three capital letters, as USD, not ${shown(found)}.`;
  if (issue.path[0] === 'start') return `must be a date as 2027-01-31, not ${shown(found)}.`;
  return `can't be ${shown(found)}.`;
};

const KINDS: Record<string, string> = {
  number: 'a number',
  string: 'text',
  array: 'a list',
  object: 'an object of fields',
};

const shown = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : String(value);
};

type Path = readonly PropertyKey[];

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );

const SUBJECTS: Record<string, string> = {
  name: 'The name of the scenario',
  currency: 'The currency',
  start: 'The start',
  period: 'The period',
  dealSize: 'The deal size',
  quota: 'The quota',
  stages: 'The list of stages',
  scheduledWins: 'The list of scheduled wins',
  won: 'The list of what was won',
  carriedOver: 'The figure of deals carried over',
  cycleDays: 'The cycle length in days',
};
const ENTRIES: Record<string, string> = { quota: 'quota', scheduledWins: 'scheduled wins', won: 'money won' };
const STAGE_FIELDS: Record<string, string> = {
  name: 'name',
  conversion: 'conversion',
  lagPeriods: 'lag in periods',
  open: 'count of open units',
  openByPeriod: 'date profile',
};

const subjectOf = (path: Path, value: unknown): string => {
  const [first = '', second, third] = path.map(String);
  if (path.length === 0) return 'The document';
  if (first === 'stages' && second !== undefined) {
    const stage = stageName(valueAt(value, ['stages', second, 'name']), Number(second));
    return third === undefined
      ? `S${stage.slice(1)}`
      : `The ${STAGE_FIELDS[third] ?? quoted(third)} of ${stage}`;
  }
  if (second !== undefined) return `The ${ENTRIES[first] ?? first} of period ${Number(second) + 1}`;
  return SUBJECTS[first] ?? `The field ${quoted(first)}`;
};

const stageName = (name: unknown, index: number): string =>
  typeof name === 'string' && name !== '' ? `stage ${quoted(name)}` : `stage ${index + 1}`;

/** The problems between fields that are each in order by themselves. */
export const crossProblems = (input: FunnelInput): Problem[] => [
  ...nameProblems(input),
  ...conversionProblems(input),
  ...profileProblems(input),
  ...lengthProblems(input),
  ...calendarProblems(input),
];

const nameProblems = ({ stages }: FunnelInput): Problem[] =>
  stages.flatMap(({ name }, index) => {
    const path = `stages.${index}.name`;
    if (name === WON)
      return [
        { path, sentence: `No stage can be called ${quoted(WON)}: that is what the last one converts to.` },
      ];
    return stages.findIndex((other) => other.name === name) < index
      ? [{ path, sentence: `Two stages are called ${quoted(name)}. Give each a name of its own.` }]
      : [];
  });

/** The decimal places that deals, conversions and money may take up between them; a double has 308. */
const MAX_MAGNITUDE = 200;

const conversionProblems = ({ stages }: FunnelInput): Problem[] => {
  let magnitude = 0;
  for (const [index, { name, conversion }] of stages.entries()) {
    if (conversion > 0) magnitude -= Math.log10(conversion);
    if (magnitude > MAX_MAGNITUDE)
      return [
        {
          path: `stages.${index}.conversion`,
          sentence: `The conversions down to stage ${quoted(name)} come to less than can be calculated with. Use 0 where nothing converts.`,
        },
      ];
  }
  return [];
};

/** Room for the rounding of a sum of decimal fractions. */
const ROUNDING = 1e-9;

const profileProblems = ({ stages }: FunnelInput): Problem[] =>
  stages.flatMap(({ name, open, openByPeriod }, index) => {
    const dated = openByPeriod?.reduce((sum, units) => sum + units, 0) ?? 0;
    if (dated <= open * (1 + ROUNDING)) return [];
    const sentence = `The date profile of stage ${quoted(name)} has ${figureText(dated)} units, but only ${figureText(open)} are open.`;
    return [{ path: `stages.${index}.openByPeriod`, sentence }];
  });

/** Also of scenarios from older files, which commands let in. */
const calendarProblems = ({ start, period, quota }: FunnelInput): Problem[] =>
  start === undefined || fitsCalendar(start, period, quota.length)
    ? []
    : [
        {
          path: 'start',
          sentence: `From the start ${start}, the ${quota.length} periods go past the year 9999. ${CALENDAR_WAY_OUT}`,
        },
      ];

const lengthProblems = ({ quota, scheduledWins, won }: FunnelInput): Problem[] =>
  Object.entries({ scheduledWins, won }).flatMap(([path, list]) => {
    if (list.length <= quota.length) return [];
    const sentence = `${SUBJECTS[path]} has ${list.length} periods, but the quota has ${quota.length}.`;
    return [{ path, sentence }];
  });
