/** What Chromium is started with in tests: no services of its own, and nothing that depends on the machine's graphics. */
export const browserArguments = (): string[] => [
  // Chromium refuses its sandbox to root, and build machines often have none to give.
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // A headless shell would round the widths of letters to whole pixels, as no window does.
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
