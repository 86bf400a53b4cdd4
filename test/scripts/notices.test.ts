import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesFor, noticesText } from '../../scripts/notices.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const notices = noticesFor(ROOT);
const names = notices.map(({ name }) => name);

describe('the notices of a package', () => {
  it('cover what is packed into the window, and what that needs in turn', () => {
    for (const name of ['react', 'react-dom', 'scheduler', '@xyflow/react', 'd3-zoom', 'zustand', 'marked'])
      expect(names).toContain(name);
    for (const name of ['react-aria-components', '@tanstack/react-virtual', 'lucide-react', 'papaparse'])
      expect(names).toContain(name);
  });

  it('cover every production dependency in the lockfile', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const production = Object.entries<{ dev?: boolean; devOptional?: boolean; optional?: boolean }>(
      lock.packages,
    )
      .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.optional)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(production.filter((name) => !names.includes(name))).toEqual([]);
    expect(production.length).toBeGreaterThan(20);
  });

  it('hold a licence each, in full if the package brings it', () => {
    for (const { name, text } of notices) expect(text.length, name).toBeGreaterThan(100);
    expect(notices.find(({ name }) => name === 'react')?.text).toContain('Permission is hereby granted');
    expect(notices.find(({ name }) => name === 'react-aria-components')?.text).toContain('Apache License');
    expect(noticesText(ROOT)).toContain(readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim());
  });

  it('leave out what only builds and tests', () => {
    for (const name of ['vite', 'vitest', 'typescript', 'playwright-core', 'electron'])
      expect(names).not.toContain(name);
  });
});
