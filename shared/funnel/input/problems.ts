/** What is wrong with a scenario: the field, for the message beside it, and a sentence that stands by itself. */
import type { z } from 'zod';
import { figureText } from '../../model/funnel/figure-text.ts';
import { fitsCalendar } from '../../model/funnel/horizon.ts';
import { type Message, say, type Values } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { words } from '../words.ts';
import type { FunnelInput } from './input.ts';

export type Problem = {
  /** The field, as in `stages.0.conversion`; empty if the document as a whole is meant. */
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
      sentence: say(words.problem, { ...subject, rule: 'unknown', key: quoted(key) }),
    }));
  const empty = issue.code === 'too_small' && issue.origin === 'array' ? EMPTY[path] : undefined;
  if (empty !== undefined) return [{ path, sentence: say(empty) }];
  const found = valueAt(value, issue.path);
  return [
    { path, sentence: say(words.problem, { ...subject, ...ruleOf(issue, found), found: shown(found) }) },
  ];
};

/** Lists that must not be empty; read in the window as often as beside a document. */
const EMPTY: Readonly<Record<string, Message>> = { stages: words.emptyStages, quota: words.emptyQuota };

/** Which rule a value breaks, with the limit or the choices of the rule. */
const ruleOf = (issue: z.core.$ZodIssue, found: unknown): Values => {
  if (found === undefined || found === null || found === '' || Number.isNaN(found))
    return { rule: 'missing' };
  if (issue.code === 'invalid_type') return { rule: issue.expected };
  if (issue.code === 'too_small')
    return Number(issue.minimum) > 0 && Number(found) <= 0
      ? { rule: 'above0' }
      : { rule: 'min', limit: String(issue.minimum) };
  if (issue.code === 'too_big') {
    const isLong = issue.origin === 'array' || issue.origin === 'string';
    return { rule: isLong ? 'long' : 'max', limit: String(issue.maximum) };
  }
  if (issue.code === 'invalid_value') return { rule: 'choice', choices: issue.values.join(', ') };
  if (issue.path[0] === 'currency' || issue.path[0] === 'start') return { rule: issue.path[0] };
  if (issue.path[0] === 'asOf') return { rule: 'start' };
  return { rule: 'other' };
};

/** More of a value tells no more. */
const MAX_SHOWN = 40;

/** A value as a message shows it: text in quotes, the rest as it is written in JSON. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  const text = JSON.stringify(Array.isArray(value) ? value.slice(0, MAX_SHOWN) : value) ?? '';
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

type Path = readonly PropertyKey[];

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );

/** The field that a message names: its key, and the stage or the number of the period. */
const subjectOf = (path: Path, value: unknown): Values => {
  const [first = '', second, third] = path.map(String);
  if (path.length === 0) return { field: 'document' };
  if (second === undefined) return { field: first, key: quoted(first) };
  if (first !== 'stages') return { field: `${first}In`, key: quoted(first), period: Number(second) + 1 };
  const stage = stageName(valueAt(value, ['stages', second, 'name']), Number(second));
  return { field: third === undefined ? 'stage' : `stage_${third}`, stage, key: quoted(third ?? '') };
};

const stageName = (name: unknown, index: number): string =>
  typeof name === 'string' && name !== '' ? quoted(name) : String(index + 1);

/** The problems between fields that are each in order by themselves. */
export const crossProblems = (input: FunnelInput): Problem[] => [
  ...nameProblems(input),
  ...conversionProblems(input),
  ...profileProblems(input),
  ...lengthProblems(input),
  ...calendarProblems(input),
  ...choiceProblems(input),
];

const nameProblems = ({ stages }: FunnelInput): Problem[] =>
  stages.flatMap(({ name }, index) => {
    const path = `stages.${index}.name`;
    if (name === WON) return [{ path, sentence: say(words.stageCalledWon) }];
    return stages.findIndex((other) => other.name === name) < index
      ? [{ path, sentence: say(words.sameName, { name: quoted(name) }) }]
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
          sentence: say(words.tooSmall, { stage: quoted(name) }),
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
    const sentence = say(words.profile, {
      stage: quoted(name),
      dated: figureText(dated),
      open: figureText(open),
    });
    return [{ path: `stages.${index}.openByPeriod`, sentence }];
  });

/** Also of scenarios from older files, which commands let in. */
const calendarProblems = ({ start, period, quota }: FunnelInput): Problem[] =>
  start === undefined || fitsCalendar(start, period, quota.length)
    ? []
    : [
        {
          path: 'start',
          sentence: say(words.pastCalendar, { start, count: quota.length }),
        },
      ];

/** What one field says of another. */
const choiceProblems = ({ asOf, start, coverageFrom, stages }: FunnelInput): Problem[] => [
  ...(asOf !== null && start === undefined ? [{ path: 'asOf', sentence: say(words.asOfNeedsStart) }] : []),
  ...(coverageFrom !== null && !stages.some(({ name }) => name === coverageFrom)
    ? [{ path: 'coverageFrom', sentence: say(words.noCoverageStage, { stage: quoted(coverageFrom) }) }]
    : []),
];

const lengthProblems = ({ quota, scheduledWins, won }: FunnelInput): Problem[] =>
  Object.entries({ scheduledWins, won }).flatMap(([path, list]) => {
    if (list.length <= quota.length) return [];
    const sentence = say(words.longerThanQuota, { field: path, periods: list.length, quota: quota.length });
    return [{ path, sentence }];
  });
