/**
 * Codes: what people call a block by. While a block is a draft its code follows its place; once frozen it stays.
 * Reserved codes are skipped when drafts are numbered, so no code is ever given twice.
 *
 * Every scheme is written so that a code tells its levels apart: numbers that would run into the next level's
 * digits are set off by a point. Hence two places never share a code.
 */
import { ancestorsOf, childrenOf, type Model, referrersOf, settingsOf } from './model.ts';
import type { CodeScheme, Process } from './records.ts';

type ChildCodes = {
  readonly children: readonly Process[];
  readonly parentCode: string;
  readonly scheme: CodeScheme;
  readonly prefix: string;
  readonly reservedRevision: number;
  readonly codes: ReadonlyMap<string, string>;
};
const cache = new WeakMap<Model, Map<string, ChildCodes>>();

/**
 * The code of a block, or '' where the scheme gives none or the block stands in a proposal.
 * Costs the block's depth once the codes of its siblings are known.
 */
export const codeOf = (model: Model, id: string): string => {
  const process = model.rows.process.get(id);
  if (!process) return '';
  if (process.frozenCode !== null) return process.frozenCode;
  const chain = [...ancestorsOf(model, id), process];
  if (chain.some(({ proposalId }) => proposalId !== null)) return '';
  let parentCode = '';
  let code = '';
  chain.forEach((block, depth) => {
    code = codesOfChildren(model, block.parentId, parentCode, depth + 1).get(block.id) ?? '';
    parentCode = code;
  });
  return code;
};

const codesOfChildren = (
  model: Model,
  parentId: string | null,
  parentCode: string,
  level: number,
): ReadonlyMap<string, string> => {
  const byParent = cache.get(model) ?? new Map<string, ChildCodes>();
  cache.set(model, byParent);
  const children = childrenOf(model, parentId);
  const { codeScheme: scheme, prefix } = settingsOf(model);
  const { reservedRevision } = model;
  const known = byParent.get(parentId ?? '');
  if (
    known?.children === children &&
    known.parentCode === parentCode &&
    known.scheme === scheme &&
    known.prefix === prefix &&
    known.reservedRevision === reservedRevision
  )
    return known.codes;
  const taken = reservedCodes(model);
  const codes = numberChildren(children, taken, (n, name, used) =>
    level === 1 ? firstLevelCode(scheme, prefix, n, name, used) : childCode(scheme, parentCode, level, n),
  );
  byParent.set(parentId ?? '', { children, parentCode, scheme, prefix, reservedRevision, codes });
  return codes;
};

const numberChildren = (
  children: readonly Process[],
  taken: ReadonlySet<string>,
  format: (n: number, name: string, used: (code: string) => boolean) => string,
): Map<string, string> => {
  const codes = new Map<string, string>();
  const given = new Set<string>();
  const used = (code: string) => taken.has(code) || given.has(code);
  let n = 0;
  for (const child of children) {
    let code = child.frozenCode;
    while (code === null) {
      const candidate = format(++n, child.name, used);
      if (candidate === '' || !used(candidate)) code = candidate;
    }
    given.add(code);
    codes.set(child.id, code);
  }
  return codes;
};

const reservedSets = new WeakMap<Model, { revision: number; codes: Set<string> }>();

/** All codes that were ever frozen in the model. */
export const reservedCodes = (model: Model): ReadonlySet<string> => {
  const known = reservedSets.get(model);
  if (known?.revision === model.reservedRevision) return known.codes;
  const codes = new Set<string>();
  for (const { code } of model.rows.reservedCode.values()) codes.add(code);
  reservedSets.set(model, { revision: model.reservedRevision, codes });
  return codes;
};

const firstLevelCode = (
  scheme: CodeScheme,
  prefix: string,
  n: number,
  name: string,
  used: (code: string) => boolean,
): string => {
  switch (scheme) {
    case 'openreference':
      return freeLetter(name, used);
    case 'scor': {
      const head = (lettersOf(prefix)[0] ?? 's').toLowerCase();
      return head + freeLetter(name, (letter) => used(head + letter));
    }
    case 'dotted':
      return `${n}`;
    case 'idef0':
      return `${letterNumber(n)}0`;
    case 'none':
      return '';
  }
};

/** The code of the `n`th child (from 1) at `level` of the block whose code is `parent`. */
const childCode = (scheme: CodeScheme, parent: string, level: number, n: number): string => {
  switch (scheme) {
    case 'openreference':
      return openreferenceCode(parent, level, n);
    case 'scor':
      return level === 2 ? `${parent}${n}` : `${parent}.${n}`;
    case 'dotted':
      return `${parent}.${n}`;
    case 'idef0':
      return idef0Code(parent, level, n);
    case 'none':
      return '';
  }
};

/** `S2`, `S203`, `S203.1`; from the hundredth sibling on, and below such a one, the number follows a point. */
const openreferenceCode = (parent: string, level: number, n: number): string => {
  if (level === 2 && n < 100) return `${parent}${n}`;
  if (level === 3 && n < 100 && /^[A-Z]+\d{1,2}$/.test(parent))
    return `${parent}${String(n).padStart(2, '0')}`;
  return `${parent}.${n}`;
};

/** Node numbers of IDEF0 (FIPS 183, 3.3.4.4): `A0`, `A2`, `A23`; from the tenth sibling on the number follows a point. */
const idef0Code = (parent: string, level: number, n: number): string => {
  const stem = level === 2 ? parent.replace(/0$/, '') : parent;
  return n < 10 && !stem.includes('.') ? `${stem}${n}` : `${stem}.${n}`;
};

/** The first letter of the name that is free, else the first free letter of the alphabet, else AA, AB … */
const freeLetter = (name: string, used: (code: string) => boolean): string => {
  for (const letter of lettersOf(name)) if (!used(letter)) return letter;
  for (let n = 1; ; n++) if (!used(letterNumber(n))) return letterNumber(n);
};

const lettersOf = (name: string): string[] =>
  name.slice(0, 200).normalize('NFD').toUpperCase().match(/[A-Z]/g) ?? [];

/** 1 → A, 26 → Z, 27 → AA. */
const letterNumber = (n: number): string => {
  let letters = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** The block in the tree that carries `code`, compared without regard to case; undefined where none does. */
export const processByCode = (model: Model, code: string): Process | undefined => {
  const wanted = code.trim().toUpperCase();
  if (wanted === '') return undefined;
  for (const { owner, code: reserved } of model.rows.reservedCode.values())
    if (reserved.toUpperCase() === wanted) return model.rows.process.get(owner);
  const find = (parentId: string | null): Process | undefined => {
    for (const child of childrenOf(model, parentId)) {
      if (codeOf(model, child.id).toUpperCase() === wanted) return child;
      if (referrersOf(model, 'process', 'parentId', child.id).size === 0) continue;
      const found = find(child.id);
      if (found) return found;
    }
    return undefined;
  };
  return find(null);
};
