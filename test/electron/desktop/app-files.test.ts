import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAppPage, isLocalRequest, serveAppFile } from '../../../electron/desktop/app-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-app-files-'));
const page = join(folder, 'page');

beforeAll(() => {
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), '<title>Page</title>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files behind app://strata', () => {
  test('the page is served as HTML under a policy without inline script', async () => {
    for (const url of ['app://strata/', 'app://strata/index.html', 'app://strata/index.html#/model/x']) {
      const response = await serveAppFile(page, { url, method: 'GET' });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('<title>Page</title>');
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
    }
  });

  test.each([
    'app://strata/../secret.txt',
    'app://strata/..%2fsecret.txt',
    'app://strata/%2e%2e/secret.txt',
    'app://strata/%2e%2e%5csecret.txt',
    `app://strata/${encodeURIComponent('/')}etc/passwd`,
    'app://strata/index.html%00.js',
    'app://strata/%ff',
    'app://elsewhere/index.html',
    'not a url',
  ])('nothing is served for %s', async (url) => {
    const response = await serveAppFile(page, { url, method: 'GET' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  test('only GET is answered', async () => {
    const response = await serveAppFile(page, { url: 'app://strata/index.html', method: 'POST' });
    expect(response.status).toBe(404);
  });
});

describe('what counts as ours', () => {
  test.each([
    ['app://strata/index.html', true],
    ['app://strata/index.html?x#/model/a', true],
    ['app://strata/', true],
    ['app://strata/assets/main.js', false],
    ['app://strata.example/index.html', false],
    ['https://strata/index.html', false],
    ['file:///index.html', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s as the page: %s', (url, ours) => {
    expect(isAppPage(url)).toBe(ours);
  });

  test.each([
    ['app://strata/assets/main.js', true],
    ['blob:app://strata/1234', true],
    ['data:image/png;base64,AAAA', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['app://strata.example/x', false],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://localhost/', false],
    ['file:///etc/passwd', false],
  ])('%s as a request: %s', (url, ours) => {
    expect(isLocalRequest(url)).toBe(ours);
  });
});
