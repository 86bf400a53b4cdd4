/**
 * `node --import register.mjs run-app.ts ENTRY [ARGUMENT ...]`: starts the app as Electron would, and does what the test in
 * the parent process asks, as Playwright's `electronApp.evaluate` does.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from './electron.ts';

const [node = '', , entry = '', ...args] = process.argv;
process.argv = [node, '.', ...args];

process.on('message', async ({ id, code, arg }: { id: number; code: string; arg: unknown }) => {
  try {
    const work = new Function(`return (${code});`)();
    process.send?.({ id, ok: true, value: await work(electron, arg) });
  } catch (error) {
    process.send?.({ id, ok: false, value: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(1));

await import(pathToFileURL(resolve(entry)).href);
const browser = await electron.app.launch(() => electron.BrowserWindow.getAllWindows());
process.send?.(browser);
