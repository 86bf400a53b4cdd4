/** The Chromium behind the stand-in. It ends with this process, because its pipe does. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserArguments } from '../../e2e/helpers/browser-arguments.ts';
import { type CdpConnection, connectPipe } from './cdp.ts';

const FLAGS = [
  ...browserArguments(),
  '--headless=new',
  '--disable-dev-shm-usage',
  '--no-startup-window',
  // A window that a page opens shares its process. Closed while a test's Playwright attaches to it, it left the page waiting.
  '--block-new-web-contents',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
];

export type Chromium = {
  cdp: CdpConnection;
  /** Address under which a test's Playwright looks at the same browser. */
  endpoint: string;
  pid: number;
  close(): Promise<void>;
};

/** @param folder where its profile goes; a test that kills this process removes what stays there. */
export const launchChromium = async (switches: string[], folder: string): Promise<Chromium> => {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(folder, 'chromium-'));
  const program = process.env.STRATA_BROWSER ?? '/usr/bin/chromium';
  const child = spawn(program, [...FLAGS, ...switches, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', () => {
    child.kill('SIGKILL');
    removeProfile();
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Chromium ended before it listened: ${text}`)));
  });
  const [, , , output, input] = child.stdio as [null, null, Readable, Writable, Readable];
  const cdp = connectPipe(output, input);
  return {
    cdp,
    endpoint,
    pid: child.pid ?? 0,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await cdp.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
};
