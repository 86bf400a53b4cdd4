/**
 * What a block shows beside its code and name, and in which order: decided here for the canvas, for what it paints of blocks far
 * away, and for every exported picture. Each of them only draws it.
 */

import { headingOf, shownValue } from '../model/fields/typed.ts';
import { childrenOf, type Model } from '../model/model.ts';
import { openProposals, openThreads } from '../model/queries/pending.ts';
import { fieldsShownIn, type Process, type Status } from '../model/records.ts';
import { say } from '../words/messages.ts';
import { words } from './words.ts';

/** What a face is made of. */
export type FaceFacts = {
  readonly status: Status | null;
  /** Open questions and requests. */
  readonly questions: number;
  /** Open proposals. */
  readonly proposals: number;
  /** Blocks directly inside. */
  readonly inside: number;
  /** Fields that blocks show, each in words: “Risk: high”. Empty values are left out. */
  readonly fields: readonly string[];
};

export type FaceMark = {
  readonly kind: 'overlay' | 'status' | 'field' | 'questions' | 'proposals';
  /** Stands before the word; a status has its shape there. */
  readonly sign: string;
  readonly word: string;
};

type Face = {
  /** In order. What there is no room for is left out from the end. */
  readonly marks: readonly FaceMark[];
  /** What is inside, in words; empty if nothing is, or if it can be seen. */
  readonly inside: string;
};

/** The facts of a block of the model. */
export const faceFactsOf = (model: Model, block: Process): FaceFacts => ({
  status: block.status,
  questions: openThreads(model, block.id),
  proposals: openProposals(model, block.id),
  inside: childrenOf(model, block.id).length,
  fields: shownFieldsOf(block),
});

/** The fields that blocks show, in words. */
export const shownFieldsOf = (block: Process): string[] =>
  fieldsShownIn('process', 'block').flatMap((field) => {
    const value = shownValue(block[field]);
    return value === '' ? [] : [say(words.field, { name: headingOf('process', field), value })];
  });

/**
 * The face of a block.
 * @param overlay what an overlay says of it. Below the macro processes there is room either for that or for all else.
 */
export const faceOf = (
  { status, questions, proposals, inside, fields }: FaceFacts,
  { level, isExploded }: { readonly level: number; readonly isExploded: boolean },
  overlay?: { readonly sign: string; readonly word: string },
): Face => {
  const marks: FaceMark[] = [];
  const isSmall = level > 2;
  const isOverlaid = overlay !== undefined && overlay.sign !== '';
  if (isOverlaid) marks.push({ kind: 'overlay', sign: overlay.sign, word: overlay.word });
  if (!isOverlaid || level === 1) {
    if (status)
      marks.push({
        kind: 'status',
        sign: STATUS_SHAPES[status].sign,
        word: isSmall ? '' : say(words.status, { status }),
      });
    for (const word of fields) marks.push({ kind: 'field', sign: '', word });
    if (questions > 0) marks.push({ kind: 'questions', sign: '?', word: String(questions) });
    if (proposals > 0) marks.push({ kind: 'proposals', sign: '', word: proposalsIn(proposals, isSmall) });
  }
  return { marks, inside: isExploded || inside === 0 ? '' : say(words.children, { count: inside }) };
};

const proposalsIn = (count: number, isSmall: boolean): string =>
  isSmall ? String(count) : say(words.proposals, { count });

/** Whether the name of a block is struck out: it is no longer, or was never, part of the framework. */
export const isStruckOut = (status: Status | null): boolean => status === 'retired' || status === 'rejected';

type Point = readonly [x: number, y: number];
type StatusShape = {
  /** The shape as a character, for texts. */
  readonly sign: string;
  /** Lines through these points, from -1 to 1 around its middle; none for a circle. */
  readonly lines: readonly (readonly Point[])[];
  readonly isClosed: boolean;
  readonly isFilled: boolean;
};

const DIAMOND: readonly Point[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

const open = { isClosed: false, isFilled: false };

/** The shape that each status is told by, beside its word. */
export const STATUS_SHAPES = {
  proposed: { sign: '○', lines: [], isClosed: true, isFilled: false },
  nominated: { sign: '◇', lines: [DIAMOND], isClosed: true, isFilled: false },
  approved: { sign: '◆', lines: [DIAMOND], isClosed: true, isFilled: true },
  rejected: {
    sign: '✕',
    lines: [
      [
        [-1, -1],
        [1, 1],
      ],
      [
        [1, -1],
        [-1, 1],
      ],
    ],
    ...open,
  },
  retired: {
    sign: '–',
    lines: [
      [
        [-1, 0],
        [1, 0],
      ],
    ],
    ...open,
  },
} as const satisfies Record<Status, StatusShape>;
