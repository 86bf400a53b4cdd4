/**
 * What a block shows beside its code and name, and in which order: decided here for the canvas, for what it paints of blocks far
 * away, and for every exported picture. Each of them only draws it.
 */

import { artefactsOf } from '../model/cells.ts';
import { headingOf, shownFields } from '../model/fields/typed.ts';
import { childrenOf, type Model, rowsReferringTo, settingsOf } from '../model/model.ts';
import { levelOf } from '../model/queries/ancestors.ts';
import { codeOf } from '../model/queries/codes.ts';
import { elementTitle } from '../model/queries/element-titles.ts';
import { openProposals, openThreads } from '../model/queries/pending.ts';
import { withTerms } from '../model/queries/terms.ts';
import { usualStatus } from '../model/queries/usual-status.ts';
import type { CodeScheme, Process, Status } from '../model/records.ts';
import { say } from '../words/messages.ts';
import { words } from './words.ts';

/** What a face is made of. */
export type FaceFacts = {
  readonly status: Status | null;
  /** Whether the block shows its status: by default only if it isn’t the usual one of its level. */
  readonly isStatusShown: boolean;
  /** Whether it shows how many children and open questions it has. */
  readonly isCounted: boolean;
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
  isStatusShown: isStatusShown(model, block.status, levelOf(model, block.id)),
  isCounted: settingsOf(model).showCounts,
  questions: openThreads(model, block.id),
  proposals: openProposals(model, block.id),
  inside: childrenOf(model, block.id).length,
  fields: shownFieldsOf(block),
});

/** Whether blocks of a level show this status, by the model’s settings. */
export const isStatusShown = (model: Model, status: Status, level: number): boolean => {
  const { showStatus } = settingsOf(model);
  return showStatus === 'always' || (showStatus === 'unusual' && usualStatus(model, level) !== status);
};

/** The code that a block shows; empty if codes are not shown. */
export const shownCode = (model: Model, id: string): string =>
  settingsOf(model).showCode ? codeOf(model, id) : '';

/** The code scheme that decides how much room codes take: none if they are not shown. */
export const shownScheme = (model: Model): CodeScheme => {
  const { showCode, codeScheme } = settingsOf(model);
  return showCode ? codeScheme : 'none';
};

/** The smaller lines under a block’s name: its artefacts in the matrix, its owner and its systems. */
export const notesOf = (model: Model, { id, owner }: Process, level: number): readonly string[] => {
  const { showOwner, showSystems } = settingsOf(model);
  const notes = level === 3 ? [artefactsOf(model, id).join(', ')] : [];
  if (showOwner && owner !== '')
    notes.push(say(words.field, { name: headingOf('process', 'owner'), value: owner }));
  const systems = showSystems ? systemsOf(model, id) : [];
  if (systems.length > 0)
    notes.push(say(words.field, { name: elementTitle('system'), value: systems.join(', ') }));
  return notes.filter((note) => note !== '').map((note) => withTerms(model, note));
};

/** The systems of a block, in their order. */
export const systemsOf = (model: Model, id: string): readonly string[] =>
  rowsReferringTo(model, 'element', 'processId', id).flatMap(({ kind, text }) =>
    kind === 'system' ? [text] : [],
  );

/** The fields that blocks show, in words. */
export const shownFieldsOf = (block: Process): string[] =>
  shownFields(block, 'block').map(({ heading, value }) => say(words.field, { name: heading, value }));

/**
 * The face of a block.
 * @param overlay what an overlay says of it. Below the macro processes there is room either for that or for all else.
 */
export const faceOf = (
  { status, isStatusShown: isTold, isCounted, questions, proposals, inside, fields }: FaceFacts,
  { level, isExploded }: { readonly level: number; readonly isExploded: boolean },
  overlay?: { readonly sign: string; readonly word: string },
): Face => {
  const marks: FaceMark[] = [];
  const isSmall = level > 2;
  const isOverlaid = overlay !== undefined && overlay.sign !== '';
  if (isOverlaid) marks.push({ kind: 'overlay', sign: overlay.sign, word: overlay.word });
  if (!isOverlaid || level === 1) {
    if (status && isTold)
      marks.push({
        kind: 'status',
        sign: STATUS_SHAPES[status].sign,
        word: isSmall ? '' : say(words.status, { status }),
      });
    for (const word of fields) marks.push({ kind: 'field', sign: '', word });
    if (isCounted && questions > 0) marks.push({ kind: 'questions', sign: '?', word: String(questions) });
    if (proposals > 0) marks.push({ kind: 'proposals', sign: '', word: proposalsIn(proposals, isSmall) });
  }
  return {
    marks,
    inside: isExploded || inside === 0 || !isCounted ? '' : say(words.children, { count: inside }),
  };
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
