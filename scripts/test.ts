/**
 * `npm test -- [lint|types|unit|build|e2e|desktop ...]`: every check of the project, or the parts named. A part that fails does
 * not stop the others, so that one run shows all. The last line is the sum; the exit code is 0 only where nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './programs/browser.ts';
import { hasDisplay } from './programs/display.ts';
import { findElectron } from './programs/electron-binary.ts';
import { ensureOffice } from './programs/office.ts';
import { ensurePoppler, ensureQpdf } from './programs/pdf-tools.ts';
import {
  notRun,
  type StageResult,
  type StageRun,
  sumCheck,
  sumPlaywright,
  sumVitest,
  total,
  totalLine,
} from './summary.ts';

const ROOT = join(import.meta.dirname, '..');
const MODULES = join(ROOT, 'node_modules');
const REPORTS = join(ROOT, 'test-results', 'reports');

const BIOME = join(MODULES, '@biomejs', 'biome', 'bin', 'biome');
const TSC = join(MODULES, 'typescript', 'bin', 'tsc');
const VITEST = join(MODULES, 'vitest', 'vitest.mjs');
const PLAYWRIGHT = join(MODULES, '@playwright', 'test', 'cli.js');

/** Long enough for a slow machine, short enough that a hanging part is seen the same day. */
const STAGE_LIMIT_MS = 50 * 60_000;

/** `parts` are the words on the command line that ask for the stage; no word asks for all. */
type Stage = { name: string; parts: readonly string[]; run: () => StageResult | Promise<StageResult> };

const runNode = (args: readonly string[], env: NodeJS.ProcessEnv = {}): number | null =>
  spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: STAGE_LIMIT_MS,
    env: { ...process.env, ...env },
  }).status;

const check = (name: string, parts: readonly string[], args: readonly string[]): Stage => ({
  name,
  parts,
  run: () => sumCheck(name, runNode(args)),
});

const vitest = (stage: string, env?: NodeJS.ProcessEnv): StageRun => {
  const file = join(REPORTS, `${stage}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = runNode([VITEST, 'run', `--project=${stage}`, ...reporters], env);
  return { stage, report: readJson(file), exitCode };
};

const playwright = (stage: string, env: NodeJS.ProcessEnv): StageRun => {
  const file = join(REPORTS, `${stage}.json`);
  const exitCode = runNode([PLAYWRIGHT, 'test', `--project=${stage}`, '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return { stage, report: readJson(file), exitCode };
};

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

const withBrowser = (): NodeJS.ProcessEnv => ({ STRATA_BROWSER: ensureBrowser() });

/** The tests that need Electron's own program; elsewhere the stand-in has run the same files. */
const electron = async (): Promise<StageResult> => {
  const missing =
    findElectron() === null
      ? "Electron's program is not installed here (npx install-electron fetches it)"
      : (await hasDisplay())
        ? null
        : 'there is no display';
  if (missing !== null) return notRun('electron', countElectronTests(), missing);
  return sumPlaywright(playwright('electron', {}));
};

const countElectronTests = (): number => {
  const list = spawnSync(process.execPath, [PLAYWRIGHT, 'test', '--project=electron', '--list'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return Number(/^Total: (\d+) test/m.exec(list.stdout)?.[1] ?? 0);
};

const STAGES: Stage[] = [
  check('lint', ['lint'], [BIOME, 'check', '.']),
  check('types', ['types'], [TSC, '--noEmit']),
  { name: 'unit', parts: ['unit'], run: () => sumVitest(vitest('unit')) },
  check('build', ['build', 'e2e', 'desktop'], [join(ROOT, 'scripts', 'build.ts')]),
  { name: 'e2e', parts: ['e2e'], run: () => sumPlaywright(playwright('e2e', withBrowser())) },
  { name: 'desktop', parts: ['desktop'], run: () => sumVitest(vitest('desktop', withBrowser())) },
  { name: 'electron', parts: ['desktop'], run: electron },
];

const runStage = async (stage: Stage): Promise<StageResult> => {
  console.log(`\n--- ${stage.name}`);
  try {
    return await stage.run();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { stage: stage.name, passed: 0, failed: 1, skipped: 0, problem };
  }
};

const runAll = async (asked: readonly string[]): Promise<number> => {
  const known = new Set(STAGES.flatMap((stage) => stage.parts));
  const unknown = asked.filter((part) => !known.has(part));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. Parts: ${[...known].join(', ')}.`);
    return 2;
  }
  const stages = STAGES.filter(
    (stage) => asked.length === 0 || stage.parts.some((part) => asked.includes(part)),
  );
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  if (!ensurePoppler())
    console.error('pdftotext (Poppler) is missing; tests that read a PDF back will fail.');
  if (!ensureQpdf()) console.error('qpdf is missing; tests that check the links of a PDF are skipped.');
  const missing = ensureOffice();
  if (missing.length > 0)
    console.error(`LibreOffice lacks ${missing.join(', ')}; tests that open exports in it are skipped.`);

  const results: StageResult[] = [];
  for (const stage of stages) results.push(await runStage(stage));
  console.log('\n--- all');
  for (const result of results) {
    console.log(
      `${result.stage}: ${totalLine(result)}${result.problem === undefined ? '' : ` (${result.problem})`}`,
    );
  }
  const sum = total(results);
  console.log(totalLine(sum));
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
};

process.exitCode = await runAll(process.argv.slice(2));
