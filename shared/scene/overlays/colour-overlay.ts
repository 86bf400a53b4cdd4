/** Blocks coloured by what they have in common: their own colour, their status, their owner or their system. */
import type { Model } from '../../model/model.ts';
import { withTerms } from '../../model/queries/terms.ts';
import { STATUSES } from '../../model/records/process.ts';
import type { Process, Status } from '../../model/records.ts';
import { nameKey } from '../../words/fold.ts';
import { say } from '../../words/messages.ts';
import { STATUS_SHAPES, systemsOf } from '../face.ts';
import { initialsOf } from './initials.ts';
import { FAINT, type OverlayMark, type OverlayPicture } from './overlay.ts';
import type { OverlayTone } from './overlay-tones.ts';
import { isTintName, TINT_NAMES } from './palette.ts';
import { words } from './words.ts';

export const COLOURINGS = ['own', 'status', 'owner', 'system'] as const;
export type Colouring = (typeof COLOURINGS)[number];

const STATUS_TONES: Readonly<Record<Status, OverlayTone>> = {
  proposed: 'grey',
  nominated: 'blue',
  approved: 'green',
  rejected: 'red',
  retired: 'amber',
};

/** Neighbours in this order are told apart best. */
const TONES: readonly OverlayTone[] = [
  ...(['blue', 'amber', 'green', 'violet', 'teal', 'red', 'grey'] as const),
  ...([
    'strongBlue',
    'strongAmber',
    'strongGreen',
    'strongViolet',
    'strongTeal',
    'strongRed',
    'strongGrey',
  ] as const),
];
/** As many as a legend may have. */
const MAX_LISTED = 99;

/** Owners or systems by their keys, in the order in which they get their colours. Handed back in, all keep theirs. */
export type Places = Map<string, number>;

/**
 * Colours blocks by one of their traits. Costs what the model has blocks.
 * @param places which colour each owner or system has; those that are not in it are added, the most frequent first.
 */
export const colourOverlay = (model: Model, by: Colouring, places: Places = new Map()): OverlayPicture => {
  const title = say(words.title, { by });
  if (by === 'status') return { title, ...statusColours(model) };
  if (by === 'own') return { title, ...ownColours(model) };
  return { title, ...namedColours(model, by, places) };
};

type Picture = Omit<OverlayPicture, 'title'>;

/** Blocks of the tree by a value. Those without one are under the empty text. */
const countBy = (model: Model, of: (block: Process) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const block of model.rows.process.values()) {
    if (block.proposalId !== null) continue;
    const value = of(block);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
};

const statusColours = (model: Model): Picture => {
  const counts = countBy(model, ({ status }) => status);
  const marks = new Map(
    STATUSES.map((status): [string, OverlayMark] => [
      status,
      { tone: STATUS_TONES[status], sign: STATUS_SHAPES[status].sign, word: say(words.status, { status }) },
    ]),
  );
  return {
    legend: [...marks].flatMap(([status, mark]) => (counts.has(status) ? [mark] : [])),
    markOf: (id) => marks.get(model.rows.process.get(id)?.status ?? ''),
  };
};

/** Blocks are in their own colours anyway: this gives them a legend, and the others step back. */
const ownColours = (model: Model): Picture => {
  const counts = countBy(model, ({ colour }) => colour ?? '');
  const marks = new Map(
    TINT_NAMES.map((colour): [string, OverlayMark] => [
      colour,
      { tone: colour, sign: '', word: say(words.colour, { colour }) },
    ]),
  );
  const none: OverlayMark = { tone: 'faint', sign: '', word: say(words.none, { by: 'own' }) };
  return {
    legend: [...TINT_NAMES.flatMap((name) => (counts.has(name) ? (marks.get(name) ?? []) : [])), none],
    markOf: (id) => {
      const colour = model.rows.process.get(id)?.colour ?? null;
      return isTintName(colour) ? marks.get(colour) : FAINT;
    },
  };
};

const namesIn = (model: Model, by: 'owner' | 'system', block: Process): readonly string[] =>
  by === 'owner' ? (block.owner === '' ? [] : [block.owner]) : systemsOf(model, block.id);

const namedColours = (model: Model, by: 'owner' | 'system', places: Places): Picture => {
  const shown = new Map<string, string>();
  const counts = countBy(model, (block) => {
    const [name = ''] = namesIn(model, by, block);
    const key = nameKey(name);
    if (!shown.has(key)) shown.set(key, withTerms(model, name));
    return key;
  });
  const keys = [...counts.keys()].filter((key) => key !== '');
  keys.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  for (const key of keys) if (!places.has(key)) places.set(key, places.size);
  const signs = initialsOf(keys.map((key) => shown.get(key) ?? key));
  const marks = new Map(
    keys.map((key, i): [string, OverlayMark] => {
      const tone = TONES[(places.get(key) ?? 0) % TONES.length] ?? 'grey';
      return [key, { tone, sign: signs[i] ?? '', word: shown.get(key) ?? key }];
    }),
  );
  /** Blocks of several systems are in the colour of the first, and name all. */
  const several = new Map<string, OverlayMark>();
  const markOf = (id: string): OverlayMark => {
    const block = model.rows.process.get(id);
    const [name, ...others] = block ? namesIn(model, by, block) : [];
    const mark = marks.get(nameKey(name ?? ''));
    if (name === undefined || !mark) return FAINT;
    if (others.length === 0) return mark;
    const word = [name, ...others].map((each) => withTerms(model, each)).join(', ');
    const known = several.get(word) ?? { ...mark, sign: `${mark.sign}+`, word };
    several.set(word, known);
    return known;
  };
  const none: OverlayMark = { tone: 'faint', sign: '–', word: say(words.none, { by }) };
  const isSomeWithout = counts.has('');
  return {
    legend: [
      ...keys.slice(0, MAX_LISTED).flatMap((key) => marks.get(key) ?? []),
      ...(isSomeWithout ? [none] : []),
    ],
    markOf,
  };
};
