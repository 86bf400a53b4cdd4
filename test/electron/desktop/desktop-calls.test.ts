import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type DesktopHost, desktopCall } from '../../../electron/desktop/desktop-calls.ts';
import { openGrants } from '../../../electron/desktop/grants.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-calls-'));
afterAll(() => rmSync(folder, { recursive: true }));

let asked: unknown[] = [];
let granted: string[] = [];
let grants = openGrants('/models');
let shown: string[] = [];
beforeEach(() => {
  asked = [];
  granted = [];
  grants = openGrants('/models');
  shown = [];
});

/** A host whose person answers the save dialog with `answer`. */
const host = (answer: string | null): DesktopHost => ({
  libraryFolder: '/models',
  askOpen: async (filters) => {
    asked.push(filters);
    return answer;
  },
  askSave: async (...question) => {
    asked.push(question);
    return answer;
  },
  showInFolder: (path) => shown.push(path),
  showLog: () => shown.push('the log'),
  logFault: (fault) => shown.push(JSON.stringify(fault)),
  setTitle: (title) => shown.push(title),
  setTheme: (theme) => shown.push(theme),
  changeInterfaceSize: (step) => shown.push(step),
  paste: () => shown.push('pasted'),
  setMenu: (menu) => shown.push(...menu.map(({ name }) => name)),
  grants: {
    grant: (path) => {
      granted.push(path);
      grants.grant(path);
    },
    require: (file) => grants.require(file),
  },
});
const save = (answer: string | null, suggestedName = 'Plan', extension = 'pdf') =>
  desktopCall(host(answer), 'saveDialog', [{ suggestedName, extension }]);

describe('the save dialog', () => {
  test('suggests the name with its ending, freed of what systems refuse in names', async () => {
    await save(null, 'Sales/Support: "2027"?', 'strata');
    expect(asked).toEqual([
      ['Sales Support   2027.strata', [{ name: 'Strata model', extensions: ['strata'] }]],
    ]);
    await save(null, 'chart.PDF');
    expect(asked[1]).toEqual(['chart.PDF', [{ name: 'PDF', extensions: ['pdf'] }]]);
    await save(null, '///');
    expect(asked[2]).toMatchObject(['Model.pdf', {}]);
  });

  test('cancelled, it grants nothing', async () => {
    expect(await save(null)).toBeNull();
    expect(granted).toEqual([]);
  });

  test('answered, it adds a missing ending and grants that one path', async () => {
    expect(await save(join(folder, 'a'))).toBe(join(folder, 'a.pdf'));
    expect(await save(join(folder, 'b.PDF'))).toBe(join(folder, 'b.PDF'));
    expect(granted).toEqual([join(folder, 'a.pdf'), join(folder, 'b.PDF')]);
  });

  test('does not replace a file that the person was not asked about', async () => {
    const there = join(folder, 'there.pdf');
    writeFileSync(there, 'kept');
    await expect(save(join(folder, 'there'))).rejects.toMatchObject({ code: 'file-exists' });
    expect(granted).toEqual([]);
    expect(readFileSync(there, 'utf8')).toBe('kept');
  });
});

describe('saving bytes', () => {
  test('writes them whole, replacing what the person chose to replace', async () => {
    const path = join(folder, 'bytes.pdf');
    writeFileSync(path, 'before');
    const file = {
      suggestedName: 'bytes',
      extension: 'pdf',
      base64: Buffer.from([0, 255, 7]).toString('base64'),
    };
    expect(await desktopCall(host(path), 'saveFile', [file])).toBe(path);
    expect([...readFileSync(path)]).toEqual([0, 255, 7]);
    expect(readdirSync(folder).filter((name) => name.startsWith('bytes'))).toEqual(['bytes.pdf']);
  });

  test('names the place that can not be written to', async () => {
    const path = join(folder, 'no folder', 'x.pdf');
    const file = { suggestedName: 'x', extension: 'pdf', base64: '' };
    await expect(desktopCall(host(path), 'saveFile', [file])).rejects.toMatchObject({
      code: 'file-not-written',
      message: expect.stringContaining(path),
    });
  });
});

describe('other calls', () => {
  test('models are shown where the library keeps them, other files where they are', async () => {
    await desktopCall(host(null), 'reveal', ['Plan.strata']);
    await desktopCall(host('/elsewhere/Plan.strata'), 'openDialog', []);
    await desktopCall(host(null), 'reveal', ['/elsewhere/Plan.strata']);
    expect(shown).toEqual([join('/models', 'Plan.strata'), '/elsewhere/Plan.strata']);
  });

  test.each([
    '/elsewhere/Plan.strata',
    '/etc/passwd',
    '/models/../etc/passwd',
    '/models/inner/Plan.strata',
    '\\\\server\\share\\Plan.strata',
    '//server/share/Plan.strata',
    '../Plan.strata',
    'file:///etc/passwd',
  ])('%s, which nobody chose, is not shown', async (file) => {
    await expect(desktopCall(host(null), 'reveal', [file])).rejects.toMatchObject({
      code: 'file-not-chosen',
    });
    expect(shown).toEqual([]);
  });

  test('the log is shown, and has the faults of the window', async () => {
    const fault = { part: 'canvas', kind: 'TypeError', frames: ['assets/Canvas-Ab_3x-9Z.js:1:2345'] };
    await desktopCall(host(null), 'logFault', [fault]);
    await desktopCall(host(null), 'showLog', []);
    expect(shown).toEqual([JSON.stringify(fault), 'the log']);
  });

  test('a menu that is one goes to its window', async () => {
    await desktopCall(host(null), 'setMenu', [[{ name: 'File', groups: [] }]]);
    expect(shown).toEqual(['File']);
  });

  test('the page learns the size that the interface has then', async () => {
    expect(await desktopCall(host(null), 'changeInterfaceSize', ['larger'])).toBe(1);
    expect(shown).toEqual(['larger']);
  });

  test.each([
    ['reveal', []],
    ['reveal', [7]],
    ['showLog', ['/etc/passwd']],
    ['logFault', [{ part: 'canvas', kind: 'Error', frames: [], message: 'Sell Custom Solution' }]],
    ['logFault', [{ part: 'Sell Custom Solution', kind: 'Error', frames: [] }]],
    ['logFault', [{ part: 'canvas', kind: 'Sell Custom', frames: [] }]],
    ['logFault', [{ part: 'canvas', kind: 'Error', frames: ['Sell Custom Solution:1:1'] }]],
    ['setTheme', ['pink']],
    ['changeInterfaceSize', [2]],
    ['setTitle', ['a', 'b']],
    ['saveDialog', [{ suggestedName: 'x', extension: '../x' }]],
    ['saveFile', [{ suggestedName: 'x', extension: 'pdf', base64: '%%%' }]],
    ['openDialog', ['x']],
    ['paste', ['x']],
    ['setMenu', []],
    ['setMenu', [[{ name: 'Strata', groups: [] }]]],
  ])('%s with arguments that do not fit is refused', async (call, args) => {
    await expect(desktopCall(host(null), call, args)).rejects.toMatchObject({ code: 'bad-params' });
    expect([asked, shown, granted]).toEqual([[], [], []]);
  });

  test.each(['toString', '__proto__', '', null, { name: 'reveal' }])('%s is no call', async (call) => {
    await expect(desktopCall(host(null), call, [])).rejects.toMatchObject({ code: 'unknown-method' });
  });
});
