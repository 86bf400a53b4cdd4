/** Slides on a client’s template. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeTemplate } from '../engine/exchange/slides/made-template.ts';
import { madeWordTemplate } from '../engine/exchange/word/made-template.ts';
import { wordFacts } from '../engine/exchange/word/word-facts.ts';
import { pictureOf, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);

beforeAll(async () => {
  await strata(['new', 'seed.strata', '--seed', 'sales-and-support']);
  writeFileSync(join(folder, 'client.potx'), madeTemplate());
  writeFileSync(join(folder, 'client.dotx'), madeWordTemplate());
  writeFileSync(join(folder, 'macros.potm'), madeTemplate({ mainType: MACROS }));
  writeFileSync(join(folder, 'large.potx'), new Uint8Array(20_000_001));
});

const MACROS = 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml';

describe('export --template', () => {
  it('puts slides on the layouts of a file', async () => {
    const ran = await strata(['export', 'seed.strata', 'deck.pptx', '--template', 'client.potx']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const files = unzipSync(readFileSync(join(folder, 'deck.pptx')));
    expect(strFromU8(files['ppt/theme/theme1.xml'] ?? new Uint8Array())).toContain('Client 1');
  });

  it('takes paper, styles and headers of a Word document from a file', async () => {
    const ran = await strata(['export', 'seed.strata', 'book.docx', '--template', 'client.dotx']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const { parts, elements } = wordFacts(readFileSync(join(folder, 'book.docx')));
    expect(parts['word/header1.xml']).toContain('Client header');
    expect(elements.find(({ tag }) => tag === 'w:pgSz')?.attributes['w:w']).toBe('12240');
  });

  it.each([
    ['a format without templates', ['x.pdf', '--template', 'client.potx'], /takes no template/],
    ['a paper beside it', ['x.docx', '--template', 'client.dotx', '--paper', 'a3'], /--template or --paper/],
    ['slides for Word', ['x.docx', '--template', 'client.potx'], /“client\.potx” is not a Word document/],
    ['macros', ['x.pptx', '--template', 'macros.potm'], /“macros\.potm” contains macros/],
    ['a file that is too large', ['x.pptx', '--template', 'large.potx'], /larger than 20 MB/],
    ['a model', ['x.pptx', '--template', 'seed.strata'], /is not a presentation/],
    ['a file that isn’t there', ['x.pptx', '--template', 'none.potx'], /none\.potx/],
  ])('refuses %s, and writes nothing', async (_, args, sentence) => {
    const before = pictureOf(folder);
    const { code, stderr } = await strata(['export', 'seed.strata', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(pictureOf(folder)).toEqual(before);
  });
});
