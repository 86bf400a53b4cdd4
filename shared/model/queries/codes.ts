/**
 * Codes: what people call a block by. While a block is a draft its code follows its place; once frozen it stays.
 * Reserved codes are skipped when drafts are numbered, so no code is ever given twice.
 *
 * Every scheme is written so that a code tells its levels apart: numbers that would run into the next level's
 * digits are set off by a point, and a code that another scheme or level gave is followed by a point. Hence a code
 * can be told back into its parent and its number, and two places never share one.
 */
import { childrenOf, type Model, settingsOf } from '../model.ts';
import type { CodeScheme, Process } from '../records.ts';
import { ancestorsOf } from './ancestors.ts';

/**
 * The model as it would be with another code scheme, to look codes up in before the scheme is changed. It shares the
 * model's rows: read it at once, and let it go with the next change.
 */
export const withScheme = (model: Model, codeScheme: CodeScheme): Model => ({
  ...model,
  rows: { ...model.rows, model: new Map([['model', { ...settingsOf(model), codeScheme }]]) },
});

type ChildCodes = {
  readonly children: readonly Process[];
  readonly parentCode: string;
  readonly level: number;
  readonly scheme: CodeScheme;
  readonly prefix: string;
  readonly reservedRevision: number;
  readonly codes: ReadonlyMap<string, string>;
  /** Revision of the model at which these codes, and all above them, were looked up last. */
  revision: number;
};
const cache = new WeakMap<Model, Map<string, ChildCodes>>();

/**
 * The code of a block, or '' where the scheme gives none or the block stands in a proposal.
 * Costs the block's depth if the model changed since the codes of its siblings were looked up, else one look-up.
 */
export const codeOf = (model: Model, id: string): string => {
  const process = model.rows.process.get(id);
  if (!process) return '';
  if (process.frozenCode !== null) return process.frozenCode;
  const siblings = cache.get(model)?.get(process.parentId ?? '');
  if (siblings?.revision === model.revision) return siblings.codes.get(id) ?? '';
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
    known.level === level &&
    known.scheme === scheme &&
    known.prefix === prefix &&
    known.reservedRevision === reservedRevision
  ) {
    known.revision = model.revision;
    return known.codes;
  }
  const codes = numberChildren(
    children,
    model.reserved,
    level === 1 ? firstLevelCodes(scheme, prefix) : (n) => childCode(scheme, parentCode, level, n),
  );
  const { revision } = model;
  byParent.set(parentId ?? '', {
    ...{ children, parentCode, level, scheme, prefix, reservedRevision, codes, revision },
  });
  return codes;
};

/** The code of the `n`th child (from 1) with this name; '' where the scheme gives none. */
type CodeFormat = (n: number, name: string, used: (code: string) => boolean) => string;

const numberChildren = (
  children: readonly Process[],
  taken: ReadonlyMap<string, string>,
  format: CodeFormat,
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

const firstLevelCodes = (scheme: CodeScheme, prefix: string): CodeFormat => {
  const freeLetter = letterChooser();
  switch (scheme) {
    case 'openreference':
      return (_, name, used) => freeLetter(name, used);
    case 'scor': {
      const head = (lettersOf(prefix)[0] ?? 's').toLowerCase();
      return (_, name, used) => head + freeLetter(name, (letter) => used(head + letter));
    }
    case 'dotted':
      return (n) => `${n}`;
    case 'idef0':
      return (n) => `${letterNumber(n)}0`;
    case 'none':
      return () => '';
  }
};

/** The code of the `n`th child (from 1) at `level` of the block whose code is `parent`. */
export const childCode = (scheme: CodeScheme, parent: string, level: number, n: number): string => {
  switch (scheme) {
    case 'openreference':
      return openreferenceCode(parent, level, n);
    case 'scor':
      return level === 2 && /[A-Z]$/.test(parent) ? `${parent}${n}` : `${parent}.${n}`;
    case 'dotted':
      return `${parent}.${n}`;
    case 'idef0':
      return idef0Code(parent, n);
    case 'none':
      return '';
  }
};

/** `S2`, `S203`, `S203.1`; from the hundredth sibling on, and below such a one, the number follows a point. */
const openreferenceCode = (parent: string, level: number, n: number): string => {
  if (level === 2 && n < 100 && /^[A-Z]+$/.test(parent)) return `${parent}${n}`;
  if (level === 3 && n < 100 && /^[A-Z]+\d{1,2}$/.test(parent))
    return `${parent}${String(n).padStart(2, '0')}`;
  return `${parent}.${n}`;
};

/** Node numbers of IDEF0 (FIPS 183, 3.3.4.4): `A0`, `A2`, `A23`; from the tenth sibling on the number follows a point. */
const idef0Code = (parent: string, n: number): string => {
  const stem = parent.match(/^([A-Z]+)0$|^([A-Z]+[1-9]+)$/);
  return stem && n < 10 ? `${stem[1] ?? stem[2]}${n}` : `${parent}.${n}`;
};

/**
 * Chooses the first letter of a name that is free, else the first free letter of the alphabet, else AA, AB …
 * Letters once passed over are in use, so each is looked at once for all siblings together.
 */
const letterChooser = (): ((name: string, used: (code: string) => boolean) => string) => {
  let next = 1;
  return (name, used) => {
    for (const letter of new Set(lettersOf(name))) if (!used(letter)) return letter;
    while (used(letterNumber(next))) next++;
    return letterNumber(next);
  };
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

/**
 * The block that carries `code`, compared without regard to case; undefined if none does.
 * A code begins with that of the block above it, so only the blocks on the way down are looked at.
 */
export const processByCode = (model: Model, code: string): Process | undefined => {
  const wanted = code.trim().toUpperCase();
  if (wanted === '') return undefined;
  const exact = model.reserved.get(code.trim());
  if (exact !== undefined) return model.rows.process.get(exact);
  for (const [reserved, owner] of model.reserved)
    if (reserved.toUpperCase() === wanted) return model.rows.process.get(owner);
  const search = (parentId: string | null): Process | undefined => {
    for (const child of childrenOf(model, parentId)) {
      const own = codeOf(model, child.id).toUpperCase();
      if (own === wanted) return child;
      const leads = own !== '' && wanted.startsWith(own.replace(/0$/, ''));
      const found = leads ? search(child.id) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search(null);
};
