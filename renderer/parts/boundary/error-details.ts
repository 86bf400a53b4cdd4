/** A report for finding the cause of an error, as text to copy. Always in English: developers read it. */
type ErrorReport = {
  /** The part of the window that stopped. */
  readonly part: string;
  readonly error: unknown;
  /** The components around it, as React lists them. */
  readonly components: string;
  /** Strata's version. */
  readonly version: string;
  /** The browser, as it names itself. */
  readonly browser: string;
};

/** The report in lines. What was thrown need not be an error. */
export const errorDetails = ({ part, error, components, version, browser }: ErrorReport): string => {
  const lines = [`Strata ${version || '(version unknown)'}`, browser, `Stopped: ${part}`, '', textOf(error)];
  return `${[...lines, ...(components.trim() === '' ? [] : ['', components.trim()])].join('\n')}\n`;
};

/** Chromium's stacks begin with the message, those of others don't. */
const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { stack = '' } = error;
  return stack.includes(error.message) ? stack : `${String(error)}\n${stack}`.trim();
};
