/** A model as a book, with its parts, its root, its depth and its paper. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordFacts } from '../engine/exchange/word/word-facts.ts';
import { ONE_SENTENCE, pictureOf, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const textOf = (name: string) =>
  run('pdftotext', '-layout', join(folder, name), '-').replace(/[^\S\f]+/g, ' ');

beforeAll(async () => {
  await strata(['new', 'seed.strata', '--seed', 'sales-and-support']);
  const commands = [
    { type: 'publication.update', client: 'Contoso', confidentiality: 'Confidential' },
    { type: 'process.setStatus', ids: ['contract'], status: 'approved' },
  ];
  writeFileSync(join(folder, 'commands.ndjson'), commands.map((each) => JSON.stringify(each)).join('\n'));
  await strata(['apply', 'seed.strata', 'commands.ndjson']);
});

describe('export --format book', () => {
  it('writes a document in portrait, with the document details, and who froze which code', async () => {
    const ran = await strata(['export', 'seed.strata', 'book.pdf', '--format', 'book']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const pages = textOf('book.pdf').split('\f');
    expect(pages[0]).toContain('Contoso');
    expect(pages[1]).toMatch(/Frozen on Frozen by\s+C C Contract \d+ \w+ \d{4} \S/);
    expect(pages[1]).toContain('Confidential ·');
    expect(run('pdfinfo', join(folder, 'book.pdf'))).toMatch(/Page size:\s+595\.276 x 841\.89/);
  });

  it('writes the parts that are named, for one block, as deep as is asked for', async () => {
    const args = ['--format', 'book', '--parts', 'reference,index', '--root', 'S', '--levels', '1'];
    await strata(['export', 'seed.strata', 'part.pdf', ...args, '--paper', 'letter', '--landscape']);
    const text = textOf('part.pdf');
    expect(text).toContain('S2 Sell by Proposal');
    expect(text).not.toContain('S203');
    expect(text).not.toContain('Document control');
    expect(run('pdfinfo', join(folder, 'part.pdf'))).toMatch(/Pages:\s+2\n[\s\S]*Page size:\s+792 x 612/);
  });

  it('writes the same parts as a Word document by the ending of the file', async () => {
    const ran = await strata([
      'export',
      'seed.strata',
      'book.docx',
      '--parts',
      'control,reference',
      '--root',
      'S',
    ]);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const { headings, text } = wordFacts(readFileSync(join(folder, 'book.docx')));
    expect(headings).toContain('Heading1: Document control');
    expect(headings).not.toContain('Heading1: C Contract');
    // The history tells who froze which code.
    expect(text).toMatch(/Frozen by C C Contract \d+ \w+ \d{4} \S/);
  });

  it.each([
    ['a part that there is not', ['--format', 'book', '--parts', 'map,annex'], /--parts.*“annex”/],
    ['a book without any part', ['--format', 'book', '--parts', 'map,-map'], /leaves no part/],
    ['parts of another format', ['--format', 'pdf', '--parts', 'map'], /Only a book has parts/],
    ['a scenario', ['--format', 'book', '--funnel', 'Plan'], /--funnel/],
  ])('refuses %s', async (_, args, sentence) => {
    const before = pictureOf(folder);
    const { code, stderr } = await strata(['export', 'seed.strata', 'x.pdf', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(sentence);
    expect(pictureOf(folder)).toEqual(before);
  });
});

describe('export --format minutes', () => {
  it('tells what has changed today, or since a snapshot, and by whom', async () => {
    const name = { type: 'snapshot.add', name: 'Kick-off', seq: 2 };
    const later = { type: 'process.rename', id: 'assist', name: 'Assist customers' };
    writeFileSync(join(folder, 'later.ndjson'), [name, later].map((each) => JSON.stringify(each)).join('\n'));
    await strata(['apply', 'seed.strata', 'later.ndjson']);
    expect((await strata(['export', 'seed.strata', 'today.pdf', '--format', 'minutes'])).code).toBe(0);
    const today = textOf('today.pdf');
    expect(today).toContain('Assist customers');
    expect(today).toMatch(/Changed\s+C Contract; A Assist customers/);
    await strata(['export', 'seed.strata', 'since.pdf', '--format', 'minutes', '--since', 'Kick-off']);
    const since = textOf('since.pdf');
    expect(since).toContain('Kick-off');
    expect(since).toMatch(/Changed\s+A Assist customers/);
    expect(since).not.toMatch(/Changed\s+C Contract; A Assist customers/);
    const missing = await strata([
      'export',
      'seed.strata',
      'x.pdf',
      '--format',
      'minutes',
      '--since',
      'Never',
    ]);
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringMatching(/no snapshot named “Never”/) });
  });
});
