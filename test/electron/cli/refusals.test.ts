import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { ONE_SENTENCE, pictureOf, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const path = (name: string) => join(folder, name);
const copyOfModel = (name: string) => writeFileSync(path(name), readFileSync(path('talk.strata')));

beforeAll(async () => {
  await strata(['new', 'talk.strata', '--seed', 'sales-and-support']);
  writeFileSync(
    path('commands.ndjson'),
    `${JSON.stringify({ type: 'process.create', parentId: null, name: 'New' })}\n`,
  );
  writeFileSync(path('list.txt'), 'Plan\n  Forecast\n');
  writeFileSync(path('note.strata'), 'This is a note, no database. '.repeat(200));
  writeFileSync(path('empty.strata'), '');
  writeFileSync(path('gone.strata-wal'), 'what a model that is gone left');
  writeFileSync(path('broken.json'), '{"format": "strata-model"');
  writeFileSync(path('other.json'), '{"name": "other"}');
  writeFileSync(path('picture.png'), Buffer.from([137, 80, 78, 71, 0, 0]));
  const foreign = new Database(path('foreign.strata'));
  foreign.exec('CREATE TABLE song (title TEXT)');
  foreign.close();
  copyOfModel('newer.strata');
  const newer = new Database(path('newer.strata'));
  newer.pragma('user_version = 9999');
  newer.close();
  copyOfModel('cut.strata');
  truncateSync(path('cut.strata'), 9000);
});

/** Run in the folder, these write nothing, say one sentence and end with code 2. */
const refused: [title: string, args: string[], sentence: RegExp][] = [
  ['no command', [], /Name a command/],
  ['an unknown command', ['explode', 'talk.strata'], /no command named “explode”/],
  ['an unknown option', ['show', 'talk.strata', '--colour'], /Unknown option '--colour'/],
  ['an option without its value', ['new', 'x.strata', '--seed'], /--seed/],
  ['a missing argument', ['show'], /Too few arguments: expected FILE/],
  ['an argument too many', ['show', 'talk.strata', 'talk.strata'], /Too many arguments/],
  ['a missing file', ['show', 'nothing.strata'], /“nothing.strata” doesn’t exist/],
  ['a missing folder', ['new', 'nowhere/x.strata'], /Can’t write “.*” there/],
  ['a folder in place of a file', ['show', '.'], /is a folder/],
  ['no database', ['show', 'note.strata'], /not a Strata model/],
  ['an empty file', ['show', 'empty.strata'], /is empty/],
  ['a database of another program', ['apply', 'foreign.strata', 'commands.ndjson'], /another program/],
  ['a newer version to show', ['show', 'newer.strata'], /newer version/],
  ['a newer version to apply to', ['apply', 'newer.strata', 'commands.ndjson'], /newer version/],
  ['a newer version to undo in', ['undo', 'newer.strata'], /newer version/],
  ['a newer version to check', ['check', 'newer.strata'], /newer version/],
  ['a newer version to export', ['export', 'newer.strata', 'x.json'], /newer version/],
  ['a newer version to serve', ['serve', 'newer.strata'], /newer version/],
  ['a file cut short', ['apply', 'cut.strata', 'commands.ndjson'], /incomplete|damaged/],
  ['a new file under a name that is taken', ['new', 'talk.strata'], /already exists/],
  ['a new file under a name with a log left beside it', ['new', 'gone.strata'], /Changes of an earlier/],
  ['an import under such a name', ['import', 'list.txt', 'gone.strata'], /Changes of an earlier/],
  ['a new file under a name without room for a log', ['new', `${'n'.repeat(242)}.strata`], /too long/],
  ['an import under a name that is taken', ['import', 'list.txt', 'talk.strata'], /already exists/],
  [
    'a column of no such kind',
    ['import', 'list.txt', 'x.strata', '--columns', 'name,sum'],
    /must be one of .*“sum”/,
  ],
  ['columns of what is no table', ['import', 'list.txt', 'x.strata', '--columns', 'name'], /has no table/],
  [
    'an unknown seed',
    ['new', 'x.strata', '--seed', 'none'],
    /no seed named “none”. Strata comes with “blank”, “order-to-cash”, “sales-and-support” and “value-chain”/,
  ],
  ['a seed outside the seeds', ['new', 'x.strata', '--seed', '../package'], /no seed named/],
  ['a missing seed file', ['new', 'x.strata', '--seed', 'nothing.json'], /doesn’t exist/],
  ['a seed that is no model', ['new', 'x.strata', '--seed', 'other.json'], /not a Strata model/],
  ['broken JSON', ['import', 'broken.json', 'x.strata'], /not valid JSON: it ends too early/],
  [
    'an input of an unknown format',
    ['import', 'picture.png', 'x.strata'],
    /Can’t import “picture.png”. Supported file types: xlsx, json/,
  ],
  ['a folder as input', ['import', '.', 'x.strata'], /is a folder. Name a file\.$/m],
  ['a missing input', ['import', 'nothing.txt', 'x.strata'], /doesn’t exist/],
  ['missing commands', ['apply', 'talk.strata', 'nothing.ndjson'], /doesn’t exist/],
  ['a folder of commands', ['apply', 'talk.strata', '.'], /is a folder. Name a file\.$/m],
  [
    'a folder as template',
    ['export', 'talk.strata', 'x.pptx', '--template', '.'],
    /is a folder. Name a file\.$/m,
  ],
  ['an unknown format', ['export', 'talk.strata', 'x.doc'], /must be one of pdf, book, docx, minutes, svg/],
  [
    'a PNG',
    ['export', 'talk.strata', 'x.png'],
    /Only the window writes PNG\. The formats here are pdf, book, /,
  ],
  ['no format', ['export', 'talk.strata', 'x'], /Name the format of/],
  ['an unknown paper', ['export', 'talk.strata', 'x.txt', '--paper', 'a9'], /must be one of a4/],
  ['two orientations', ['export', 'talk.strata', 'x.txt', '--landscape', '--portrait'], /either/],
  ['paper for what is on none', ['export', 'talk.strata', 'x.svg', '--paper', 'a3'], /Only PDFs have pages/],
  ['an orientation of text', ['export', 'talk.strata', 'x.txt', '--portrait'], /Leave out --paper/],
  ['no level', ['export', 'talk.strata', 'x.txt', '--levels', '0'], /whole number from 1/],
  ['a code that no block has', ['export', 'talk.strata', 'x.txt', '--root', 'Z9'], /No block .* “Z9”/],
  [
    'a part of the model as JSON',
    ['export', 'talk.strata', 'x.json', '--root', 'S'],
    /always holds the whole/,
  ],
  [
    'an export in place of a model',
    ['export', 'talk.strata', 'talk.strata', '--format', 'txt'],
    /it is a model/,
  ],
  ['an export into a missing folder', ['export', 'talk.strata', 'nowhere/x.txt'], /Can’t write “.*” there/],
  ['a count that is none', ['undo', 'talk.strata', 'two'], /whole number/],
  ['a count of nothing', ['redo', 'talk.strata', '0'], /whole number/],
  ['a missing folder to serve', ['serve', 'nowhere'], /doesn’t exist/],
  ['a port out of range', ['serve', '.', '--port', '70000'], /to 65535/],
];

describe('what the command line refuses', () => {
  it.each(refused)('%s', async (_, args, sentence) => {
    const before = pictureOf(folder);
    const { code, stdout, stderr } = await strata(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(sentence);
    expect(pictureOf(folder)).toEqual(before);
  });
});
