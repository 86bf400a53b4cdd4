import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../../electron/engine/exchange/formats.ts';
import { planTable } from '../../../../../electron/engine/exchange/tables/import-table.ts';
import { readTable } from '../../../../../electron/engine/exchange/tables/read-table.ts';
import { cleanedLine } from '../../../../../shared/model/fields/clean.ts';
import { childrenOf, type Model, modelFrom } from '../../../../../shared/model/model.ts';
import { isVisible, trimUnseen } from '../../../../../shared/words/invisible.ts';
import { idOf, perform, seedModel } from '../../../../shared/model/harness.ts';
import { readXml } from '../../../../xml.ts';
import { anyText, namedModel, published } from '../models.ts';

const context = { at: '2026-11-28T10:00:00Z', version: '0.1.0' };
const formatNamed = (extension: string) => formats.find((format) => format.extension === extension);
const write = async (model: Model, format: string) =>
  Buffer.from(
    (await formatNamed(format)?.write?.(model, { format, paper: 'a4', orientation: 'landscape' }, context)) ??
      [],
  );
const readBack = async (bytes: Uint8Array, format: string) =>
  modelFrom(
    (await formatNamed(format)?.read?.(bytes, `a.${format}`)) ?? {
      format: 'strata-model',
      version: 1,
      tables: {},
    },
  );
const outline = (model: Model, parentId: string | null = null): unknown[] =>
  childrenOf(model, parentId).flatMap(({ id, name }) => {
    const inside = outline(model, id);
    return inside.length > 0 ? [name, inside] : [name];
  });

describe.each(['md', 'opml'])('an outline as %s', (format) => {
  it('reads back with every name on its level', async () => {
    const model = seedModel();
    expect(outline(await readBack(await write(model, format), format))).toEqual(outline(model));
  });
});

describe.each(['md', 'opml'])('the settings of a document in %s', (format) => {
  it.each(['Plan', '*x*', '# a', '1. Plan', 'a | b', '"q"', '---', 'a: b'])(
    'leave the names as they are, and are no names themselves: %s',
    async (name) => {
      const details = { title: 'All: "a" # {b}\n---', version: '1.2', footer: '- Acme', author: 'Ada' };
      const model = published(namedModel(name, 'Last'), details);
      expect(outline(await readBack(await write(model, format), format))).toEqual([name, 'Last']);
    },
  );

  it('are left out if there are none', async () => {
    const text = (await write(seedModel(), format)).toString();
    expect(text).not.toMatch(/confidentiality|ownerName|xmlns|^---/);
  });
});

describe('a Markdown outline', () => {
  it('begins with title, author, version, date and labels of the document', async () => {
    const model = namedModel('Plan');
    const labels = { version: '1.2', confidentiality: 'Confidential', footer: '© Acme' };
    published(model, { title: 'Selling & more', author: 'Ada', ...labels });
    expect((await write(model, 'md')).toString().split('\n')).toEqual([
      ...['---', 'title: "Selling & more"', 'author: "Ada"', 'version: "1.2"', 'date: "2026-11-28"'],
      ...['confidentiality: "Confidential"', 'footer: "© Acme"', '---', '', '- Plan', ''],
    ]);
  });

  it('is a nested list', async () => {
    expect((await write(namedModel('Plan', 'Sell'), 'md')).toString()).toBe('- Plan\n- Sell\n');
  });

  it.each(['*x*', '# a', '1. Plan', '- b', '[ ] do', '`code`', '> quote', 'a | b'])(
    'keeps the name %s',
    async (name) => {
      const model = namedModel(name, 'Last');
      expect(outline(await readBack(await write(model, 'md'), 'md'))).toEqual([name, 'Last']);
    },
  );
});

describe('an OPML outline', () => {
  it('is well-formed and keeps any name', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const name = cleanedLine(text);
        if (!isVisible(name) || /[{<>\u0080-\u009f\ufffd-\uffff]/.test(name)) return;
        const bytes = await write(namedModel(name, 'Last'), 'opml');
        readXml(bytes.toString());
        const [first] = outline(await readBack(bytes, 'opml'));
        expect(String(first).replace(/\s+/g, ' ')).toBe(trimUnseen(name.replace(/\s+/g, ' ')));
      }),
      { numRuns: 40 },
    );
  });

  it('has title, date, author, version and label of the document in its head', async () => {
    const model = namedModel('Plan');
    const details = { author: 'Ada', version: '1.2', confidentiality: 'A & B' };
    published(model, { title: 'Selling', ...details });
    const root = readXml((await write(model, 'opml')).toString());
    const facts = root.children[0]?.children.map(({ tag, text }) => [tag, text]);
    expect(facts).toEqual([
      ['title', 'Selling'],
      ['dateCreated', 'Sat, 28 Nov 2026 10:00:00 GMT'],
      ['ownerName', 'Ada'],
      ['schema:version', '1.2'],
      ['dcterms:accessRights', 'A & B'],
    ]);
  });

  it('has definitions as notes', async () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: [idOf(model, 'P')], definition: 'Why & how\n"we" plan' });
    expect((await write(model, 'opml')).toString()).toContain(
      '_note="Why &amp; how&#10;&quot;we&quot; plan"',
    );
  });

  it('reads notes back as definitions, whatever stands in them', async () => {
    const definitionOf = ({ rows }: Model) => [...rows.process.values()].find(isPlan)?.definition;
    const isPlan = ({ name }: { name: string }) => name === 'Plan';
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.constantFrom('<b>bold</b>', '\n\n"x" &amp;', '\t', ' '),
        async (text, more) => {
          const model = seedModel();
          const definition = `a ${text}${more} z`.replace(/[{\ufffd-\uffff\u0080-\u009f]/g, '');
          perform(model, { type: 'process.update', ids: [idOf(model, 'P')], definition });
          expect(definitionOf(await readBack(await write(model, 'opml'), 'opml'))).toBe(definitionOf(model));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives each line its own note, also without a text, and none to a line whose note is empty', async () => {
    const opml =
      '<opml><body><outline text="A" _note="Why&#10;how"><outline text="B" _note=" "/><outline _note="lost"/></outline><outline title="C" _note="So"/></body></opml>';
    const { rows } = await readBack(Buffer.from(opml), 'opml');
    const notes = Array.from(rows.process.values(), ({ name, definition }) => [name, definition]);
    expect(notes.sort()).toEqual([
      ['A', 'Why\nhow'],
      ['B', ''],
      ['C', 'So'],
    ]);
  });
});

describe('the hierarchy as CSV', () => {
  it('has every column of the workbook, and comes back without a difference, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.constantFrom('=1+1', '-5', "'=x", '@a', ' x;y', '"'),
        async (text, formula) => {
          const model = seedModel();
          const ids = [idOf(model, 'P')];
          perform(model, {
            type: 'process.update',
            ids,
            definition: `${formula}${text}`,
            owner: formula + cleanedLine(text),
          });
          perform(model, {
            type: 'element.add',
            processId: ids[0] ?? '',
            kind: 'system',
            text: `${formula} ${text}`,
          });
          const bytes = await write(model, 'csv');
          const { plan, report } = planTable(model, await readTable(bytes, 'a.csv'), 'a.csv');
          expect([plan.command, report.changed]).toEqual([undefined, []]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('marks text that a spreadsheet would calculate, and no number', async () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: [idOf(model, 'P')], owner: '=1+1', definition: '-5' });
    const text = (await write(model, 'csv')).toString();
    expect(text).toContain("P,Plan,1,,'=1+1,,nominated,-5,");
    expect(text.startsWith('\ufeffCode,Name,Level,Parent,')).toBe(true);
  });
});
