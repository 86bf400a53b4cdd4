/** The checks by the names under which settings and waivers of a model know them. */
import { type Message, say } from '../../words/messages.ts';
import { titles } from './words.ts';

export type CheckName = keyof typeof titles;
export const CHECK_NAMES = Object.keys(titles) as readonly CheckName[];

/** What people call a check. A file may name a check that this version doesn’t know. */
export const checkTitle = (check: string): string =>
  Object.hasOwn(titles, check) ? say((titles as Record<string, Message>)[check] as Message) : check;

/**
 * Whether the findings on one record are at several blocks, as a grouping may be missing at several variants, and an output is
 * an input of another block. Each is then
 * found when its block is checked, and a waiver is for one block.
 */
export const isPerBlock = (check: CheckName): boolean =>
  check === 'matrix-gap' || check === 'unbalanced-border';
