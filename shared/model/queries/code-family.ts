/**
 * Families of codes: a code begins with that of the parent it was given under. A frozen code stays when its block moves, and
 * the block is then a stray: “2 Win the order” with 1.1 inside.
 */
import { type Model, settingsOf } from '../model.ts';
import { CODE_SCHEMES } from '../records/model.ts';
import type { Process } from '../records.ts';
import { childCode } from './codes.ts';

/** Codes that a scheme gives to macro processes. */
const FIRST_LEVEL = /^(?:[A-Z]+0?|[a-z][A-Z]+|\d+)$/;
/** Codes that some scheme gives at any level. Others came with an import and tell nothing of a parent. */
const GIVEN = /^(?=.*[A-Z\d])[a-z]?[A-Z]*\d*(?:\.\d+)*$/;

/** Whether `code` is one that any scheme gives to a child of the block with the code `parent`, or to a macro process (null). */
const isOfFamily = (code: string, parent: string | null): boolean => {
  if (!GIVEN.test(code)) return true;
  if (parent === null) return FIRST_LEVEL.test(code);
  const stem = code.startsWith(parent) ? parent : parent.replace(/0$/, '');
  if (!code.startsWith(stem)) return false;
  const n = Number(code.slice(stem.length).replace('.', ''));
  return (
    n > 0 &&
    CODE_SCHEMES.some((scheme) => LOWER_LEVELS.some((level) => childCode(scheme, parent, level, n) === code))
  );
};

/** Levels below the first that schemes write in ways of their own. */
const LOWER_LEVELS = [2, 3];

type Stray = 'foreign' | 'loose';

/**
 * How a block is apart from its parent by its code: `foreign` if its frozen code is of another family, `loose` if it is of this
 * one but the parent, still a draft, may get another code. Undefined for a draft block, and if no codes are given. Reads
 * the block and its parent only.
 */
export const strayOf = (
  model: Model,
  { parentId, frozenCode }: Pick<Process, 'parentId' | 'frozenCode'>,
  codeOfDraft: (id: string) => string,
): Stray | undefined => {
  if (frozenCode === null) return undefined;
  if (parentId === null) return isOfFamily(frozenCode, null) ? undefined : 'foreign';
  const parent = model.rows.process.get(parentId);
  if (!parent) return undefined;
  if (parent.frozenCode !== null) return isOfFamily(frozenCode, parent.frozenCode) ? undefined : 'foreign';
  if (settingsOf(model).codeScheme === 'none') return undefined;
  return isOfFamily(frozenCode, codeOfDraft(parentId)) ? 'loose' : 'foreign';
};
