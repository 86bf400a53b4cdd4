/** Texts that people read are messages in `words.ts` files: nothing that looks like one stands anywhere else. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Files with such texts, and why they may have them. */
const ALLOWED: Readonly<Record<string, string>> = {
  'electron/cli/defect.ts': 'details of an error, for developers',
  'electron/desktop/app-files.ts': 'an answer to a program',
  'electron/engine/exchange/slides/layouts.ts': 'names that other programs give',
  'electron/engine/exchange/text/lists.ts': 'names of file types',
  'electron/engine/exchange/text/txt.ts': 'names of file types',
  'electron/engine/store/migrations/007-exchanges.ts': 'the label of a change, as the file stores it',
  'electron/engine/store/migrations/013-dictionary.ts': 'the label of a change, as the file stores it',
  'electron/engine/store/rows.ts': 'an internal error',
  'electron/local-actor.ts': 'names of folders',
  'electron/preload.ts': 'the preload script stays without the code that formats messages',
  'electron/room/door/door.ts': 'answers to programs',
  'electron/room/door/editor-files.ts': 'answers to programs',
  'electron/room/door/page.ts': 'answers to programs',
  'electron/serve.ts': 'answers to programs',
  'electron/serve/session.ts': 'answers to programs',
  'electron/serve/sign-in.ts': 'answers to programs',
  'electron/serve/state-folder.ts': 'names of folders',
  'electron/serve/static-files.ts': 'answers to programs',
  'shared/funnel/pipeline/headings/headings.ts': 'headings of reports, in several languages',
  'shared/model/clip/patterns.ts': 'names of blocks',
  'shared/scene/text/scripts.ts': 'names of scripts',
};

/** Two words or more that begin with a capital letter or end like a sentence, but no SQL. */
const TEXT = /^\s*(?!\p{Lu}{4,} )(?=.*\p{L}{2,}[,;:]? \p{L})(?:\p{Lu}\p{Ll}|.*[.!?…]\s*$)/su;

/** Calls whose texts nobody but developers reads: internal errors, descriptions of schemas and commands, SQL, the console. */
const FOR_DEVELOPERS = new Set([
  ...['Error', 'TypeError', 'RangeError', 'error', 'warn'],
  ...['describe', 'defineCommand', 'defineUpdate', 'defineRemoval'],
  ...['prepare', 'exec', 'pragma'],
]);

type Node = { readonly type?: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const calledIn = ({ callee }: Node): string => {
  if (!isNode(callee)) return '';
  const named = isNode(callee.property) ? callee.property : callee;
  return String(named.name ?? '');
};

const textOf = ({ type, value, quasis }: Node): string => {
  if (type === 'Literal' || type === 'JSXText') return typeof value === 'string' ? value : '';
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return '';
  return quasis.map((part) => part.value.cooked ?? '').join('{}');
};

/** The texts in a part of a program that look like messages. */
const textsIn = (node: unknown): string[] => {
  if (!isNode(node)) return [];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (node.type?.startsWith('Import') || node.type === 'TSLiteralType') return [];
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  if (isCall && FOR_DEVELOPERS.has(calledIn(node))) {
    const isText = (each: unknown) => isNode(each) && /Literal|BinaryExpression/.test(each.type ?? '');
    return [node.callee, ...(node.arguments as unknown[]).filter((each) => !isText(each))].flatMap(textsIn);
  }
  const text = textOf(node);
  return [...(TEXT.test(text) ? [text] : []), ...Object.values(node).flatMap(textsIn)];
};

const literalsIn = (code: string, file = 'planted.tsx'): string[] =>
  textsIn(parseSync(file, code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }).program);

test('texts that look like messages are found, and those for developers are not', () => {
  expect(literalsIn("const label = 'Add block';")).toEqual(['Add block']);
  expect(literalsIn(['notify(`$', '{count} blocks are gone.`);'].join(''))).toEqual(['{} blocks are gone.']);
  expect(literalsIn('const part = <p title="Not saved yet">{text}</p>;')).toEqual(['Not saved yet']);
  expect(literalsIn('const part = <p>Not saved yet</p>;')).toEqual(['Not saved yet']);
  expect(literalsIn("throw new Error('No row has this id.');")).toEqual([]);
  expect(literalsIn("const name = z.string().describe('Name of the block.');")).toEqual([]);
  expect(literalsIn("const key = 'block header'; import x from 'Not a text.';")).toEqual([]);
});

test('every text that looks like a message is in a `words.ts` file', () => {
  const files = globSync('{renderer,shared,electron}/**/*.{ts,tsx}', { cwd: ROOT });
  const others = files.filter((file) => !/(^|[\\/])words\.ts$/.test(file)).sort();
  const found = others.flatMap((file) => {
    const texts = literalsIn(readFileSync(join(ROOT, file), 'utf8'), file);
    return texts.length === 0 ? [] : [{ file: file.replaceAll('\\', '/'), texts }];
  });
  expect(found.filter(({ file }) => !Object.hasOwn(ALLOWED, file))).toEqual([]);
  // Nothing is allowed that is not needed.
  expect(Object.keys(ALLOWED)).toEqual(found.map(({ file }) => file));
});
