import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** All files that are loaded with these, as a program of its own finds them. */
const loadedWith = (...files: readonly string[]): string[] => {
  const script = `
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load(url, context, next) { urls.push(url); return next(url, context); } });
    for (const file of ${JSON.stringify(files.map((file) => join(ROOT, file)))}) await import(file);
    console.log(JSON.stringify(urls));
    process.exit();`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return (JSON.parse(printed) as string[])
    .filter((url) => url.startsWith('file:'))
    .map((url) => relative(ROOT, fileURLToPath(url)));
};

it('loads no code of documents, lists and fonts before one is written or read', () => {
  const loaded = loadedWith('electron/engine/engine.ts', 'electron/engine/exchange/formats.ts');
  expect(loaded).toContain('electron/engine/exchange/docx.ts');
  const late = [
    /^node_modules\/(?:pdfkit|fontkit|htmlparser2|papaparse|yauzl|saxen|fflate|bidi-js)\//,
    /^shared\/(?:book\/book|charts\/|drawing\/scene|funnel\/calculate|lists\/list-file)/,
    /^electron\/engine\/exchange\/(?:book|drawingml|fonts|html|package|pdf|slides|word|workbook)\/(?!words\.)/,
  ];
  expect(loaded.filter((file) => late.some((part) => part.test(file)))).toEqual([]);
});
